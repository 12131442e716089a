import type { Translate } from '../../ui/strings.js'
import { useStoreValue } from '../../ui/value-store.js'
import type { MultiSelectOption, OptionGroup } from './Option.js'
import type { MultiSelectMessage } from './strings.js'

interface ReadOnlyOptionsProps {
  options: readonly MultiSelectOption[]
  group: OptionGroup
  t: Translate<MultiSelectMessage>
}

/** The answer as text. What was not chosen stays, for a choice means little without what was passed over. */
export function ReadOnlyOptions({ options, group, t }: ReadOnlyOptionsProps) {
  const { ids } = useStoreValue(group.store, group.read)
  return (
    <>
      {ids.size === 0 && <p className="pk-options-empty">{t('multiSelect.unanswered')}</p>}
      {/* The role is said: Safari forgets lists that show no markers. */}
      <ul className="pk-options" role="list">
        {options.map(({ id, text, content, details }) => (
          <li key={id} className="pk-option" data-readonly="" data-selected={ids.has(id) ? '' : undefined}>
            <div className="pk-option-label">
              <span className="pk-option-mark" aria-hidden="true" />
              <span className="pk-option-text">
                <span className="pk-hidden">{t(ids.has(id) ? 'multiSelect.chosen' : 'multiSelect.notChosen')} </span>
                {content ?? text}
              </span>
            </div>
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
