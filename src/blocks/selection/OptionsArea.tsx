import { type RefObject, useMemo } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import { inRuns, RUN } from '../../ui/chunks.js'
import { moveAmongRadios } from '../../ui/dom/radio-group-keys.js'
import { useStoreValue, type ValueStore } from '../../ui/store/value-store.js'
import type { MultiSelectOption, OptionGroup } from './multi-select-option.js'
import { marksOf, OptionRun } from './OptionChunk.js'
import { OptionsFilter } from './OptionsFilter.js'
import { OptionsFooter } from './OptionsFooter.js'
import type { ChoosingRules } from './selection-state.js'
import { asideText } from './selection-text.js'
import type { MultiSelectMessage } from './strings.js'
import type { UseFilter } from './use-filter.js'
import { type Choosing, tabStop } from './use-selection.js'

interface OptionsAreaProps {
  area: RefObject<HTMLDivElement | null>
  options: readonly MultiSelectOption[]
  rules: ChoosingRules
  store: ValueStore<string[]>
  text: ValueStore<string>
  choosing: Choosing
  /** Absent: all options are shown, always. */
  filter: UseFilter | undefined
  error: string | undefined
  messageId: string
  t: Translate<MultiSelectMessage>
}

/** Everything that can be worked: the filter, the rows, what is said below them. */
export function OptionsArea({
  area,
  options,
  rules,
  store,
  text,
  choosing,
  filter,
  error,
  messageId,
  t,
}: OptionsAreaProps) {
  const { multiple, required, max } = rules
  const { read, choose, write, aside, resting, wordless, clear, leaving } = choosing
  const group = useMemo<OptionGroup>(
    () => ({
      ...{ text, multiple, required, messageId, t, write },
      change({ currentTarget }) {
        // Safari leaves the focus elsewhere when a control is clicked; the group could then never be left.
        currentTarget.focus({ preventScroll: true })
        choose(currentTarget.dataset['option'] ?? '', currentTarget.checked)
      },
      countId: `${messageId}count`,
      exclusiveId: `${messageId}exclusive`,
    }),
    [text, multiple, required, messageId, t, choose, write],
  )
  const chosen = useStoreValue(store, read)
  const runs = useMemo(() => inRuns(options), [options])
  const shown = filter?.filtered?.shown
  const stop = multiple
    ? undefined
    : tabStop(options, chosen.ids, resting, (id) => shown === undefined || shown.has(id))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to what the controls inside let bubble
    <div className="pk-options-area" ref={area} {...leaving} onKeyDown={moveAmongRadios}>
      {filter ? <OptionsFilter filter={filter} size={options.length} t={t} /> : null}
      <div className="pk-options">
        {runs.map((run, at) => (
          <OptionRun
            // biome-ignore lint/suspicious/noArrayIndexKey: options come and go within runs, and no run moves
            key={at}
            {...{ group, shown, stop }}
            options={run}
            marks={marksOf(run, chosen)}
            before={at * RUN}
            size={options.length}
            wordless={required && wordless && error !== undefined}
          />
        ))}
      </div>
      <OptionsFooter
        group={group}
        chosen={chosen}
        max={multiple ? max : undefined}
        countable={options.filter(({ exclusive }) => !exclusive).length}
        aside={aside ? asideText(t, aside, options) : undefined}
        hasExclusive={multiple && options.some(({ exclusive }) => exclusive)}
        onClear={clear}
      />
    </div>
  )
}
