import { Phase } from 'phasekit'
import { renderSync } from '../../shared/render.js'

/** What the host does: the spec from its JSON, then everything drawn. */
export const draw = (element, spec, handlers) =>
  renderSync(
    element,
    <Phase
      spec={spec}
      headingLevel={1}
      onAnswer={(event) => handlers.onAnswer(event.block, event.value)}
      onNavigate={(to) => handlers.onNavigate(to.direction)}
    />,
  )

export const mount = (element, source, handlers) => draw(element, JSON.parse(source), handlers)
