import { type RefObject, useMemo } from 'react'
import { moveAmongRadios } from '../../ui/radio-keys.js'
import type { Translate } from '../../ui/strings.js'
import { useStoreValue, type ValueStore } from '../../ui/value-store.js'
import { watchPieces } from '../../ui/watch-pieces.js'
import { type ChoosingRules, changedOptions } from './choosing.js'
import { asideText, type Listed } from './messages.js'
import { type MultiSelectOption, Option, type OptionGroup } from './Option.js'
import { OptionsFilter } from './OptionsFilter.js'
import { OptionsFooter } from './OptionsFooter.js'
import type { MultiSelectMessage } from './strings.js'
import { type Choosing, tabStop } from './use-choosing.js'
import type { UseFilter } from './use-filter.js'

interface OptionsAreaProps {
  area: RefObject<HTMLDivElement | null>
  options: readonly MultiSelectOption[]
  listed: readonly Listed[]
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
export function OptionsArea({ area, options, listed, rules, store, text, choosing, filter, error, messageId, t }: OptionsAreaProps) {
  const { multiple, required, max } = rules
  const { read, choose, write, aside, resting, wordless, clear, leaving } = choosing
  const group = useMemo<OptionGroup>(
    () => ({
      ...{ store, read, text, multiple, required, messageId, t, choose, write },
      watch: watchPieces<string[]>(store, (before, after) => changedOptions(read(before), read(after))),
      countId: `${messageId}count`,
      exclusiveId: `${messageId}exclusive`,
    }),
    [store, read, text, multiple, required, messageId, t, choose, write],
  )
  const shown = filter?.filtered?.shown
  const stop = useStoreValue(store, (value) => {
    if (multiple) return undefined
    return tabStop(options, read(value).ids, resting, (id) => shown === undefined || shown.has(id))
  })
  const wordlessShown = required && wordless && error !== undefined
  // Kept as it is: the first choice changes what stands around the rows, and would otherwise compare a thousand of them.
  const rows = useMemo(
    () => (
      <div className="pk-options">
        {options.map((option, index) => (
          <Option
            key={option.id}
            group={group}
            {...option}
            // Of radios only: a checkbox does not say how many there are, and need not render when it changes.
            position={multiple ? 0 : shown ? (shown.get(option.id) ?? 0) : index + 1}
            size={multiple ? 0 : (shown?.size ?? options.length)}
            stop={multiple || option.id === stop}
            filtered={shown !== undefined && !shown.has(option.id)}
            wordless={option.other === true && wordlessShown}
          />
        ))}
      </div>
    ),
    [options, group, multiple, shown, stop, wordlessShown],
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to what the controls inside let bubble
    <div className="pk-options-area" ref={area} {...leaving} onKeyDown={moveAmongRadios}>
      {filter ? <OptionsFilter filter={filter} size={listed.length} t={t} /> : null}
      {rows}
      <OptionsFooter
        group={group}
        max={multiple ? max : undefined}
        countable={listed.filter(({ exclusive }) => !exclusive).length}
        error={error}
        aside={aside ? asideText(t, aside, listed) : undefined}
        hasExclusive={multiple && listed.some(({ exclusive }) => exclusive)}
        onClear={clear}
      />
    </div>
  )
}
