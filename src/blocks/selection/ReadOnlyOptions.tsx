import type { Translate } from '../../ui/strings.js'
import { useStoreValue, type ValueStore } from '../../ui/value-store.js'
import type { Chosen } from './choosing.js'
import type { MultiSelectOption } from './Option.js'
import type { MultiSelectMessage } from './strings.js'

interface ReadOnlyOptionsProps {
  options: readonly MultiSelectOption[]
  store: ValueStore<string[]>
  read(value: readonly string[]): Chosen
  /** What was typed for the option that asks for it. */
  text: ValueStore<string>
  t: Translate<MultiSelectMessage>
}

/** The answer as text. What was not chosen stays, for a choice means little without what was passed over. */
export function ReadOnlyOptions({ options, store, read, text, t }: ReadOnlyOptionsProps) {
  const { ids } = useStoreValue(store, read)
  const typed = useStoreValue(text, (words) => words.trim())
  return (
    <>
      {ids.size === 0 && <p className="pk-options-empty">{t('multiSelect.unanswered')}</p>}
      {/* The role is said: Safari forgets lists that show no markers. */}
      <ul className="pk-options" role="list">
        {options.map(({ id, text: label, content, details, other }) => (
          <li key={id} className="pk-option" data-readonly="" data-selected={ids.has(id) ? '' : undefined}>
            <div className="pk-option-label">
              <span className="pk-option-mark" aria-hidden="true" />
              <span className="pk-hidden">{`${t(ids.has(id) ? 'multiSelect.chosen' : 'multiSelect.notChosen')} `}</span>
              {content ?? label}
            </div>
            {other && ids.has(id) && typed ? <p className="pk-option-typed">{typed}</p> : null}
            {details ? (
              <div className="pk-option-details">
                <div className="pk-option-note pk-flow">{details}</div>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}
