import Form from '@rjsf/core'
import validator from '@rjsf/validator-ajv8'
import { renderSync } from '../../shared/render.js'

export function mount(el, source, handlers) {
  const { schema, uiSchema, formData, nav } = JSON.parse(source)
  return renderSync(
    el,
    <Form
      schema={schema}
      uiSchema={uiSchema}
      formData={formData}
      validator={validator}
      onChange={(e, id) => handlers.onAnswer(id, e.formData)}
    >
      <nav aria-label="Phases">
        <button type="button" onClick={() => handlers.onNavigate('previous')}>
          {nav.previous}
        </button>
        <button type="button" onClick={() => handlers.onNavigate('next')}>
          {nav.next}
        </button>
      </nav>
    </Form>,
  )
}
