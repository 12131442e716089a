import {
  and,
  isPrimitiveArrayControl,
  optionIs,
  rankWith,
  schemaMatches,
  schemaSubPathMatches,
  uiTypeIs,
} from '@jsonforms/core'
import { JsonForms, withJsonFormsMultiEnumProps } from '@jsonforms/react'
import { ArrayControl, vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers'
import { renderSync } from '../../shared/render.js'

// vanilla-renderers has no Markdown/HTML element and no checkbox list: two small custom renderers, as a user would
// write.
const Html = ({ uischema }) => <div dangerouslySetInnerHTML={{ __html: uischema.options.html }} />
const Checkboxes = withJsonFormsMultiEnumProps(({ label, path, options, data, addItem, removeItem }) => (
  <fieldset>
    <legend>{label}</legend>
    {options.map((o) => (
      <label key={o.value} className="option">
        <input
          type="checkbox"
          checked={!!data?.includes(o.value)}
          onChange={(e) => (e.target.checked ? addItem : removeItem)(path, o.value)}
        />{' '}
        {o.label}
      </label>
    ))}
  </fieldset>
))
const multiEnum = and(
  uiTypeIs('Control'),
  schemaMatches((s) => s.type === 'array' && s.uniqueItems === true),
  schemaSubPathMatches('items', (s) => Array.isArray(s.enum)),
)
const renderers = [
  ...vanillaRenderers,
  { tester: rankWith(20, uiTypeIs('Html')), renderer: Html },
  { tester: rankWith(20, multiEnum), renderer: Checkboxes },
  { tester: rankWith(19, and(isPrimitiveArrayControl, optionIs('ranking', true))), renderer: ArrayControl },
]

export function mount(el, source, handlers) {
  const { schema, uischema, data, nav } = JSON.parse(source)
  return renderSync(
    el,
    <>
      <JsonForms
        schema={schema}
        uischema={uischema}
        data={data}
        renderers={renderers}
        cells={vanillaCells}
        onChange={(e) => handlers.onAnswer('*', e.data)}
      />
      <nav aria-label="Phases">
        <button type="button" onClick={() => handlers.onNavigate('previous')}>
          {nav.previous}
        </button>
        <button type="button" onClick={() => handlers.onNavigate('next')}>
          {nav.next}
        </button>
      </nav>
    </>,
  )
}
