import type { SharedOptionProps } from './multi-select-option.js'
import type { SelectionState } from './selection-state.js'
import { countText } from './selection-text.js'

interface OptionsFooterProps {
  shared: SharedOptionProps
  chosen: SelectionState
  max: number | undefined
  /** Options that count towards `max`. */
  countable: number
  /** States what can be restored, and how. */
  restoreHint: string | undefined
  /** Some options are exclusive. */
  hasExclusive: boolean
  onClear(event: Event): void
}

/** The number of chosen options, and the button that clears a single choice. */
export function OptionsFooter({
  shared,
  chosen,
  max,
  countable,
  restoreHint,
  hasExclusive,
  onClear,
}: OptionsFooterProps) {
  const { multiple, countId, exclusiveId, t } = shared
  const count = chosen.ids.size
  return (
    <div className="pk-options-footer">
      {multiple ? (
        <p className="pk-options-count" id={countId} data-pk-full={chosen.full ? '' : undefined}>
          {countText(t, chosen, max, countable)}
        </p>
      ) : (
        count > 0 && (
          <button
            type="button"
            className="pk-button pk-options-clear"
            data-pk-variant="quiet"
            onClick={(event) => {
              // The button is about to be removed: focus moves to the radio that is the tab stop.
              const area = event.currentTarget.closest('.pk-options-area')
              area?.querySelector<HTMLInputElement>('input[type="radio"]:enabled:not([tabindex])')?.focus()
              onClear(event.nativeEvent)
            }}
          >
            {t('multiSelect.clear')}
          </button>
        )
      )}
      {restoreHint ? <p className="pk-options-aside">{restoreHint}</p> : null}
      {hasExclusive ? (
        <span className="pk-hidden" id={exclusiveId}>
          {t('multiSelect.exclusive')}
        </span>
      ) : null}
    </div>
  )
}
