import type { Chosen } from './choosing.js'
import { countText } from './messages.js'
import type { OptionGroup } from './Option.js'

interface OptionsFooterProps {
  group: OptionGroup
  chosen: Chosen
  max: number | undefined
  /** Options that count towards `max`. */
  countable: number
  error: string | undefined
  /** It is shown above the options. */
  isElsewhere: boolean
  /** What can be had back, and how. */
  aside: string | undefined
  /** There are options that stand alone. */
  hasExclusive: boolean
  onClear(): void
}

/**
 * How many are chosen, what is wrong, and the way back from a single choice: one line that keeps its height, because a message that
 * appears when the group is left must not move what is being clicked.
 */
export function OptionsFooter({ group, chosen, max, countable, error, isElsewhere, aside, hasExclusive, onClear }: OptionsFooterProps) {
  const { multiple, messageId, countId, exclusiveId, t } = group
  const count = chosen.ids.size
  return (
    <div className="pk-options-footer">
      {/* There from the start, so that the controls may always name it as their description. */}
      <div className="pk-options-message" id={isElsewhere ? undefined : messageId}>
        {error && !isElsewhere ? <p className="pk-error">{error}</p> : null}
      </div>
      {multiple
        ? (count > 0 || !error) && (
            <p className="pk-options-count" id={countId} data-full={chosen.full ? '' : undefined}>
              {countText(t, chosen, max, countable)}
            </p>
          )
        : count > 0 && (
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
          )}
      {aside ? <p className="pk-options-aside">{aside}</p> : null}
      {hasExclusive ? (
        <span className="pk-hidden" id={exclusiveId}>
          {t('multiSelect.exclusive')}
        </span>
      ) : null}
    </div>
  )
}
