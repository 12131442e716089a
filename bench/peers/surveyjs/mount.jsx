import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import { renderSync } from '../../shared/render.js'

export function mount(el, source, handlers) {
  const { previous, ...json } = JSON.parse(source)
  const survey = new Model(json)
  if (previous)
    survey.addNavigationItem({ id: 'phase-prev', title: previous, action: () => handlers.onNavigate('previous') })
  survey.onValueChanged.add((_, o) => handlers.onAnswer(o.name, o.value))
  survey.onComplete.add(() => handlers.onNavigate('next'))
  return renderSync(el, <Survey model={survey} />)
}
