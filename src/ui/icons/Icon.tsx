import { useContext } from 'react'
import type { IconNode } from '../../core/icons/icon-node.js'
import { UiContext } from '../ui-context.js'
import { icons } from './icons.js'
import { Svg, type SvgNode } from './Svg.js'

interface IconProps {
  /**
   * A Font Awesome name (of version 5 or 6), or one of the host's own `icons`. An unknown name is drawn as
   * `info-circle`.
   */
  name: string
  className?: string
}

/** The drawing for an author's icon name: the host's, else ours, else `info-circle`. */
function findIcon(name: string, own: Record<string, IconNode> | undefined): SvgNode {
  if (own && Object.hasOwn(own, name)) return own[name]!
  return Object.hasOwn(icons, name) ? icons[name as keyof typeof icons] : icons['info-circle']
}

/** A decorative icon by the name an author wrote. Works on a server: the drawings are data, nothing is fetched. */
export function Icon({ name, className }: IconProps) {
  const own = useContext(UiContext).icons
  return <Svg node={findIcon(name, own)} className={className} />
}
