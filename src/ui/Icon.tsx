import { Info } from 'lucide'
import { useContext } from 'react'
import { Svg } from './Svg.js'
import { UiContext } from './ui-context.js'
import { useIconSet } from './use-icon-set.js'

interface IconProps {
  /** A Font Awesome name (of version 5 or 6), or one of the host's own `icons`. An unknown name is drawn as `info-circle`. */
  name: string
  className?: string
}

/**
 * A decorative icon by the name an author wrote. The host's own and `info-circle` are there at once; the others keep their place empty
 * until their drawings have come, and are `info-circle` if they do not.
 */
export function Icon({ name, className }: IconProps) {
  const own = useContext(UiContext).icons
  if (own && Object.hasOwn(own, name)) return <Svg node={own[name]!} className={className} />
  if (name === 'info-circle') return <Svg node={Info} className={className} />
  return <FetchedIcon name={name} className={className} />
}

function FetchedIcon({ name, className }: IconProps) {
  const set = useIconSet()
  if (set === undefined) return <Svg node={[]} className={className} />
  return <Svg node={set && Object.hasOwn(set, name) ? set[name]! : Info} className={className} />
}
