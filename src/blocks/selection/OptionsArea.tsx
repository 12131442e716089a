import { type RefObject, useMemo } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import { CHUNK_SIZE, toChunks } from '../../ui/chunks.js'
import { handleRadioGroupKeyDown } from '../../ui/dom/radio-group-keys.js'
import { useStoreValue, type ValueStore } from '../../ui/store/value-store.js'
import type { MultiSelectOption, SharedOptionProps } from './multi-select-option.js'
import { encodeStates, OptionChunk } from './OptionChunk.js'
import { OptionsFilter } from './OptionsFilter.js'
import { OptionsFooter } from './OptionsFooter.js'
import type { SelectionConstraints } from './selection-state.js'
import { restoreText } from './selection-text.js'
import type { MultiSelectStringKey } from './strings.js'
import type { UseFilter } from './use-filter.js'
import { findTabStop, type UseSelection } from './use-selection.js'

interface OptionsAreaProps {
  area: RefObject<HTMLDivElement | null>
  options: readonly MultiSelectOption[]
  rules: SelectionConstraints
  store: ValueStore<string[]>
  text: ValueStore<string>
  selection: UseSelection
  /** Absent if options cannot be filtered. */
  filter: UseFilter | undefined
  error: string | undefined
  errorId: string
  t: Translate<MultiSelectStringKey>
}

/** The interactive part: the filter, the rows and the footer. */
export function OptionsArea({
  area,
  options,
  rules,
  store,
  text,
  selection,
  filter,
  error,
  errorId,
  t,
}: OptionsAreaProps) {
  const { multiple, required, max } = rules
  const { read, choose, setOtherText, commitOtherText, restorable, lastTabStop, isOtherBlank, clear, blurHandlers } =
    selection
  const shared = useMemo<SharedOptionProps>(
    () => ({
      ...{ text, multiple, required, errorId, t, setOtherText, commitOtherText },
      onChange({ currentTarget, nativeEvent }) {
        // Safari does not focus a clicked control, so focus could never leave the group.
        currentTarget.focus({ preventScroll: true })
        choose(currentTarget.dataset['option'] ?? '', currentTarget.checked, nativeEvent)
      },
      countId: `${errorId}count`,
      exclusiveId: `${errorId}exclusive`,
    }),
    [text, multiple, required, errorId, t, choose, setOtherText, commitOtherText],
  )
  const chosen = useStoreValue(store, read)
  const chunks = useMemo(() => toChunks(options), [options])
  const shown = filter?.filtered?.shown
  const tabStopId = multiple
    ? undefined
    : findTabStop(options, chosen.ids, lastTabStop, (id) => shown === undefined || shown.has(id))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: handles events that bubble from the controls
    <div className="pk-options-area" ref={area} {...blurHandlers} onKeyDown={handleRadioGroupKeyDown}>
      {filter ? <OptionsFilter filter={filter} size={options.length} t={t} /> : null}
      <div className="pk-options">
        {chunks.map((chunk, at) => (
          <OptionChunk
            // biome-ignore lint/suspicious/noArrayIndexKey: options change within chunks, and chunks never move
            key={at}
            {...{ shared, shown, tabStopId }}
            options={chunk}
            states={encodeStates(chunk, chosen)}
            offset={at * CHUNK_SIZE}
            size={options.length}
            otherInvalid={required && isOtherBlank && error !== undefined}
          />
        ))}
      </div>
      <OptionsFooter
        shared={shared}
        chosen={chosen}
        max={multiple ? max : undefined}
        countable={options.filter(({ exclusive }) => !exclusive).length}
        restoreHint={restorable ? restoreText(t, restorable, options) : undefined}
        hasExclusive={multiple && options.some(({ exclusive }) => exclusive)}
        onClear={clear}
      />
    </div>
  )
}
