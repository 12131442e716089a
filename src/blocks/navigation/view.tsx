import { usePhaseContext } from '../../context/phase-context.js'
import type { ViewProps } from '../../context/view-props.js'
import { PhaseNav } from './PhaseNav.js'
import type { NavigationSpec } from './spec.js'

export function NavigationView({ block, disabled }: ViewProps<NavigationSpec>) {
  const { navigate, hrefFor, submitButtonRefs: submitters } = usePhaseContext()
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
