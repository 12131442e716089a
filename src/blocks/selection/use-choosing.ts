import { useMemo, useState } from 'react'
import type { Translate } from '../../ui/strings.js'
import { type LeavingHandlers, useLeaving } from '../../ui/use-leaving.js'
import { useEvent, useStoreValue, type ValueStore } from '../../ui/value-store.js'
import { type ChoosingRules, createReader, judge, withChoice } from './choosing.js'
import { countText, problemText } from './messages.js'
import type { MultiSelectOption, OptionGroup } from './Option.js'
import type { MultiSelectMessage } from './strings.js'

interface ChoosingInput {
  store: ValueStore<string[]>
  options: readonly MultiSelectOption[]
  rules: ChoosingRules
  /** Whether the rules are judged here, when focus leaves. */
  judges: boolean
  t: Translate<MultiSelectMessage>
  announce(text: string): void
}

interface Choosing {
  group: OptionGroup
  /** Something is chosen. */
  answered: boolean
  /** Id of the radio that Tab reaches. */
  stop: string | undefined
  /** What is wrong, once the group was left. */
  problem: string | undefined
  /** Takes a single choice back; for the button beside the options. */
  clear(): void
  leaving: LeavingHandlers
}

/** What happens between the learner and the value. Renders its component only when one of the pieces it gives back changes. */
export function useChoosing({ store, options, rules, judges, t, announce }: ChoosingInput): Choosing {
  const { multiple, max } = rules
  // By content, not by identity: a host that writes its options inline does not render them all for it.
  const shape = JSON.stringify(options.map((option) => option.id))
  const ids = useMemo<string[]>(() => JSON.parse(shape), [shape])
  const read = useMemo(() => createReader(ids, { multiple, max }), [ids, multiple, max])

  const [left, setLeft] = useState(false)
  /** The radio that keeps the tab stop after the choice was cleared. */
  const [resting, setResting] = useState<string>()
  const answered = useStoreValue(store, (value) => read(value).ids.size > 0)
  const problem = useStoreValue(store, (value) => (left ? judge(read(value).ids.size, rules) : null))
  const stop = useStoreValue(store, (value) => (multiple ? undefined : tabStop(options, read(value).ids, resting)))

  const change = (next: string[], reason: 'input' | 'reset') => {
    store.set(next, { reason })
    if (judge(next.length, rules) === null) setLeft(false)
  }
  const choose = useEvent((id: string, on: boolean) => {
    const chosen = read(store.get())
    if (on && chosen.full) {
      announce(t('multiSelect.full', { count: max ?? 0 }))
      return
    }
    const next = withChoice(ids, chosen.ids, id, on, multiple)
    change(next, 'input')
    if (multiple) announce(countText(t, next.length, max, ids.length))
  })
  const clear = () => {
    setResting([...read(store.get()).ids][0])
    change([], 'reset')
    announce(t('multiSelect.cleared'))
  }
  const leaving = useLeaving(() => {
    const found = judges ? judge(read(store.get()).ids.size, rules) : null
    if (!found) return
    setLeft(true)
    announce(problemText(t, found, rules))
  })
  const group = useMemo<OptionGroup>(() => ({ store, read, multiple, size: ids.length, choose }), [store, read, multiple, ids, choose])
  return { group, answered, stop, problem: problem ? problemText(t, problem, rules) : undefined, clear, leaving }
}

/** The chosen radio, else the one last cleared, else the first; never one that cannot be used. */
function tabStop(options: readonly MultiSelectOption[], chosen: ReadonlySet<string>, resting: string | undefined): string | undefined {
  const enabled = options.filter((option) => !option.disabled)
  return (enabled.find(({ id }) => chosen.has(id)) ?? enabled.find(({ id }) => id === resting) ?? enabled[0])?.id
}
