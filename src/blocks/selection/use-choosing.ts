import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Translate } from '../../ui/strings.js'
import { type LeavingHandlers, useLeaving } from '../../ui/use-leaving.js'
import { useEvent, useStoreValue, type ValueStore } from '../../ui/value-store.js'
import { type Aside, type ChoosingProblem, type ChoosingRules, type Chosen, createReader, judge, withChoice } from './choosing.js'
import { earlyChoices, earlyWords } from './early-choices.js'
import { changeText, countText, type Listed, problemText } from './messages.js'
import type { MultiSelectOption } from './Option.js'
import type { MultiSelectMessage } from './strings.js'

interface ChoosingInput {
  store: ValueStore<string[]>
  /** What was typed for the option that asks for it. */
  text: ValueStore<string>
  options: readonly Listed[]
  rules: ChoosingRules
  /** Whether the rules are judged here, when focus leaves. */
  judges: boolean
  /** Element around the controls. */
  area: RefObject<HTMLElement | null>
  t: Translate<MultiSelectMessage>
  announce(text: string): void
  /** Hears which ids are chosen next, before they are. */
  onChoice(ids: readonly string[]): void
}

export interface Choosing {
  read(value: readonly string[]): Chosen
  choose(id: string, on: boolean): void
  /** Takes what is typed for the option that asks for it. */
  write(text: string): void
  /** Something is chosen. */
  answered: boolean
  /** The option whose text is typed is chosen, and nothing was. */
  wordless: boolean
  /** What the option that stands alone has cleared, while that can be had back. */
  aside: Aside | null
  /** The radio that keeps the tab stop after the choice was cleared. */
  resting: string | undefined
  /** What is wrong, once the group was left. */
  problem: string | undefined
  /** Takes a single choice back; for the button beside the options. */
  clear(): void
  leaving: LeavingHandlers
}

const isBlank = (text: string): boolean => text.trim() === ''

/** What happens between the learner and the value. Renders its component only when one of the pieces it gives back changes. */
export function useChoosing(input: ChoosingInput): Choosing {
  const { store, text, options, rules, judges, area, t, announce, onChoice } = input
  const { multiple, max } = rules
  const read = useMemo(() => createReader(options, { multiple, max }), [options, multiple, max])
  const otherId = options.find((option) => option.other)?.id

  const [left, setLeft] = useState(false)
  const [resting, setResting] = useState<string>()
  const [aside, setAside] = useState<Aside | null>(null)
  const blank = useStoreValue(text, isBlank)
  const asks = (ids: ReadonlySet<string>) => otherId !== undefined && ids.has(otherId)
  const judgeNow = (value: readonly string[], without: boolean): ChoosingProblem | null => {
    const { ids, counted } = read(value)
    return judge({ all: ids.size, counted, wordless: asks(ids) && without }, rules)
  }
  const say = (problem: ChoosingProblem) => problemText(t, problem, rules, read(store.get()).ids, options)

  const answered = useStoreValue(store, (value) => read(value).ids.size > 0)
  const wordless = useStoreValue(store, (value) => asks(read(value).ids)) && blank
  const problem = useStoreValue(store, (value) => (left ? judgeNow(value, blank) : null))
  // A value from elsewhere: what was cleared belongs to another one.
  const standing = useStoreValue(store, (value) => aside !== null && read(value).ids.has(aside.alone) && read(value).ids.size === 1)
  if (aside && !standing) setAside(null)

  const forgive = (value: readonly string[], words: string) => {
    if (judgeNow(value, isBlank(words)) === null) setLeft(false)
  }
  const choose = useEvent((id: string, on: boolean) => {
    const value = store.get()
    const { ids: before, full } = read(value)
    const option = options.find((each) => each.id === id)
    if (on && full && !option?.exclusive) {
      announce(t('multiSelect.full', { count: max ?? 0 }))
      return
    }
    const change = withChoice(options, before, multiple, { id, on, aside })
    setAside(change.aside)
    onChoice(change.ids)
    store.set(change.ids, { reason: 'input' })
    forgive(change.ids, text.get())
    const countable = options.filter((each) => !each.exclusive).length
    announce(
      [
        changeText(t, change, options, before),
        on && option?.other ? t('multiSelect.otherFollows') : '',
        multiple ? countText(t, read(change.ids), max, countable) : '',
      ]
        .filter((news) => news !== '')
        .join(' '),
    )
  })
  const write = useEvent((words: string) => {
    text.set(words, { reason: 'input' })
    forgive(store.get(), words)
  })
  const clear = () => {
    setResting([...read(store.get()).ids][0])
    store.set([], { reason: 'reset' })
    forgive([], text.get())
    announce(t('multiSelect.cleared'))
  }
  const leaving = useLeaving(() => {
    const found = judges ? judgeNow(store.get(), isBlank(text.get())) : null
    if (!found) return
    setLeft(true)
    announce(say(found))
  })

  // The one change that is told outside of an event handler: its event came before there was one.
  const takeEarlyChoices = useEvent(() => {
    if (!area.current) return
    const sides = [store.getServer(), store.get()].map((value) => read(value).ids)
    const words = earlyWords(area.current)
    for (const { id, on } of earlyChoices(area.current, sides)) choose(id, on)
    if (words !== undefined && asks(read(store.get()).ids)) write(words)
  })
  useEffect(takeEarlyChoices, [takeEarlyChoices])

  return { read, choose, write, answered, wordless, aside, resting, problem: problem ? say(problem) : undefined, clear, leaving }
}

/** The chosen radio, else the one last cleared, else the first; never one that cannot be used. */
export function tabStop(
  options: readonly MultiSelectOption[],
  chosen: ReadonlySet<string>,
  resting: string | undefined,
  isShown: (id: string) => boolean,
): string | undefined {
  const usable = options.filter(({ id, disabled }) => !disabled && (chosen.has(id) || isShown(id)))
  return (usable.find(({ id }) => chosen.has(id)) ?? usable.find(({ id }) => id === resting) ?? usable[0])?.id
}
