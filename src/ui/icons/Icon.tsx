import { useContext } from 'react'
import type { IconNode } from '../../core/icons/icon-node.js'
import { UiContext } from '../ui-context.js'
import { icons } from './icons.js'
import { Svg, type SvgNode } from './Svg.js'

interface IconProps {
  /** A Font Awesome name (version 5 or 6) or a name from the host's `icons`. Unknown names render `info-circle`. */
  name: string
  className?: string
}

/** Finds the icon for an author's name: the host's, then ours, then `info-circle`. */
function findIcon(name: string, own: Record<string, IconNode> | undefined): SvgNode {
  if (own && Object.hasOwn(own, name)) return own[name]!
  return Object.hasOwn(icons, name) ? icons[name as keyof typeof icons] : icons['info-circle']
}

/**
 * A decorative icon by the name that the author wrote. Icons are inline data, so it renders on a server and fetches
 * nothing.
 */
export function Icon({ name, className }: IconProps) {
  const own = useContext(UiContext).icons
  return <Svg node={findIcon(name, own)} className={className} />
}
