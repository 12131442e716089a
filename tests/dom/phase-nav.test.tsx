import { PhaseNav } from '../../src/blocks/navigation/PhaseNav.js'
import { conformance } from '../conformance/conformance.js'

conformance<HTMLElement>('PhaseNav', {
  root: 'NAV',
  className: 'pk-phase-nav',
  render: (props, ref) => <PhaseNav previous={{ label: 'Plan the walk' }} next={{ label: 'Draw the map' }} {...props} ref={ref} />,
  callbacks: ['onNavigate'],
  message: 'phaseNav.label',
})
