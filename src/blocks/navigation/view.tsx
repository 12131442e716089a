import { usePhase } from '../../react/phase-context.js'
import type { ViewProps } from '../view.js'
import { PhaseNav } from './PhaseNav.js'
import type { NavigationSpec } from './spec.js'

export function NavigationView({ block, disabled }: ViewProps<NavigationSpec>) {
  const { navigate, hrefFor, submitters } = usePhase()
  if (!navigate && !hrefFor) return null
  return (
    <PhaseNav
      label={block.title}
      previous={block.previous}
      next={block.next}
      nextRef={submitters.next}
      onNavigate={navigate}
      hrefFor={hrefFor}
      disabled={disabled}
    />
  )
}
