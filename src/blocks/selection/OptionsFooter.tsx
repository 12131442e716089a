import type { SharedOptionProps } from './multi-select-option.js'
import type { SelectionState } from './selection-state.js'
import { countText } from './selection-text.js'

interface OptionsFooterProps {
  shared: SharedOptionProps
  chosen: SelectionState
  max: number | undefined
  /** Options that count towards `max`. */
  countable: number
  /** What can be had back, and how. */
  restoreHint: string | undefined
  /** There are options that stand alone. */
  hasExclusive: boolean
  onClear(): void
}

/** How many are chosen, and the way back from a single choice. */
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
        <p className="pk-options-count" id={countId} data-full={chosen.full ? '' : undefined}>
          {countText(t, chosen, max, countable)}
        </p>
      ) : (
        count > 0 && (
          <button
            type="button"
            className="pk-button pk-options-clear"
            data-variant="quiet"
            onClick={(event) => {
              // The button goes away: its focus goes to the radio that Tab would reach.
              const area = event.currentTarget.closest('.pk-options-area')
              area?.querySelector<HTMLInputElement>('input[type="radio"]:enabled:not([tabindex])')?.focus()
              onClear()
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
