import type { Translate } from '../../core/i18n/localized-string.js'
import { useStoreValue, type ValueStore } from '../../ui/store/value-store.js'
import type { MultiSelectOption } from './multi-select-option.js'
import type { SelectionState } from './selection-state.js'
import type { MultiSelectStringKey } from './strings.js'

interface ReadOnlyOptionsProps {
  options: readonly MultiSelectOption[]
  store: ValueStore<string[]>
  read(value: readonly string[]): SelectionState
  /** The text of the option marked `other`. */
  text: ValueStore<string>
  t: Translate<MultiSelectStringKey>
}

/**
 * The answer as text. A disclosure shows the options that were not chosen, because a choice means little without them.
 */
export function ReadOnlyOptions({ options, store, read, text, t }: ReadOnlyOptionsProps) {
  const { ids } = useStoreValue(store, read)
  const typed = useStoreValue(text, (words) => words.trim())
  const chosen = options.filter(({ id }) => ids.has(id))
  const rest = options.filter(({ id }) => !ids.has(id))
  return (
    <>
      {chosen.length === 0 ? (
        <p className="pk-options-empty">{t('multiSelect.unanswered')}</p>
      ) : (
        // Safari drops list semantics from a list without markers.
        <ul className="pk-options" role="list" aria-label={t('multiSelect.chosen')}>
          {chosen.map((option) => (
            <ReadOnlyOption key={option.id} {...option} chosen typed={option.other ? typed : ''} />
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details className="pk-options-rest">
          <summary className="pk-options-more">{t('multiSelect.notChosen', { count: rest.length })}</summary>
          <ul className="pk-options" role="list">
            {rest.map((option) => (
              <ReadOnlyOption key={option.id} {...option} chosen={false} typed="" />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function ReadOnlyOption({
  text,
  content,
  details,
  chosen,
  typed,
}: MultiSelectOption & { chosen: boolean; typed: string }) {
  return (
    <li className="pk-option" data-readonly="" data-selected={chosen ? '' : undefined}>
      <div className="pk-option-label">
        {chosen && <span className="pk-option-mark" aria-hidden="true" />}
        {content ?? text}
      </div>
      {typed === '' ? null : <p className="pk-option-typed">{typed}</p>}
      {details ? (
        <div className="pk-option-details">
          <div className="pk-option-note pk-flow">{details}</div>
        </div>
      ) : null}
    </li>
  )
}
