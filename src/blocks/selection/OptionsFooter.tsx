import type { Translate } from '../../ui/strings.js'
import { useStoreValue } from '../../ui/value-store.js'
import { countText } from './messages.js'
import type { OptionGroup } from './Option.js'
import type { MultiSelectMessage } from './strings.js'

interface OptionsFooterProps {
  group: OptionGroup
  max: number | undefined
  error: string | undefined
  errorId: string
  onClear(): void
  t: Translate<MultiSelectMessage>
}

/**
 * How many are chosen, what is wrong, and the way back from a single choice: one line that keeps its height, because a message that
 * appears when the group is left must not move what is being clicked.
 */
export function OptionsFooter({ group, max, error, errorId, onClear, t }: OptionsFooterProps) {
  const { ids, full } = useStoreValue(group.store, group.read)
  const count = ids.size
  return (
    <div className="pk-options-footer">
      {error ? (
        <p className="pk-error" id={errorId}>
          {error}
        </p>
      ) : null}
      {group.multiple
        ? (count > 0 || !error) && (
            <p className="pk-options-count" data-full={full ? '' : undefined}>
              {countText(t, count, max, group.size)}
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
                area?.querySelector<HTMLInputElement>('input:enabled:not([tabindex])')?.focus()
                onClear()
              }}
            >
              {t('multiSelect.clear')}
            </button>
          )}
    </div>
  )
}
