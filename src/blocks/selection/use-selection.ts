import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import { type Problem, statesLimits } from '../../core/validation/problem.js'
import { type LeavingHandlers, useLeaving } from '../../ui/hooks/use-blur-within.js'
import { useEvent } from '../../ui/hooks/use-stable-callback.js'
import { ONLY_QUESTION, type TouchedStore, useTouched } from '../../ui/store/touched-store.js'
import { useStoreValue, type ValueStore } from '../../ui/store/value-store.js'
import type { MultiSelectOption } from './multi-select-option.js'
import { earlyChoices, earlyWords } from './pre-hydration-choices.js'
import { type Aside, type ChoosingRules, type Chosen, createReader, problemOf, withChoice } from './selection-state.js'
import { changeText, countText, type Listed } from './selection-text.js'
import type { MultiSelectMessage } from './strings.js'

interface ChoosingInput {
  store: ValueStore<string[]>
  /** What was typed for the option that asks for it. */
  text: ValueStore<string>
  options: readonly Listed[]
  rules: ChoosingRules
  /** What the host says is wrong. Without it, limits are validated here when focus leaves. */
  error: string | undefined
  /** Element around the controls. */
  area: RefObject<HTMLElement | null>
  t: Translate<MultiSelectMessage>
  /** The text of a problem. */
  textOf(problem: Problem): string
  announce(text: string): void
  touched: TouchedStore | undefined
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
  /** What is wrong: what the host says, else the limit that was crossed when the group was left. */
  message: string | undefined
  /** The message names the limits, so the hint that names them can go. */
  namesLimits: boolean
  /** The message that the learner has just corrected: it keeps its space until the group is left. */
  corrected: string | undefined
  /** Takes a single choice back; for the button beside the options. */
  clear(): void
  leaving: LeavingHandlers
}

const isAnyTouched = (ids: ReadonlySet<string>): boolean => ids.size > 0

const isBlank = (text: string): boolean => text.trim() === ''

/**
 * What happens between the learner and the value. Renders its component only when one of the pieces it gives back
 * changes.
 */
export function useChoosing(input: ChoosingInput): Choosing {
  const { store, text, options, rules, error, area, t, textOf, announce, touched: outer, onChoice } = input
  const { multiple, max } = rules
  const read = useMemo(() => createReader(options, { multiple, max }), [options, multiple, max])
  const otherId = options.find((option) => option.other)?.id

  const { touched, shown } = useTouched(outer, isAnyTouched)
  const [corrected, setCorrected] = useState<string>()
  const [resting, setResting] = useState<string>()
  const [aside, setAside] = useState<Aside | null>(null)
  const blank = useStoreValue(text, isBlank)
  const asks = (ids: ReadonlySet<string>) => otherId !== undefined && ids.has(otherId)
  const validate = (value: readonly string[], without: boolean): Problem | null => {
    const { ids, counted } = read(value)
    const tally = { all: ids.size, counted, wordless: asks(ids) && without }
    return problemOf(tally, rules, (mark) => options.find((option) => option[mark] && ids.has(option.id)))
  }
  const onLeaving = (value: readonly string[], without: boolean): Problem | null => {
    const found = validate(value, without)
    // What is missing is validated at submit.
    return found?.code === 'required' ? null : found
  }

  const answered = useStoreValue(store, (value) => read(value).ids.size > 0)
  const wordless = useStoreValue(store, (value) => asks(read(value).ids)) && blank
  // The text: the same piece of the value as long as it says the same.
  const own = useStoreValue(store, (value) => {
    const found = shown ? onLeaving(value, blank) : null
    return found ? textOf(found) : undefined
  })
  const message = error ?? own
  const namesLimits = useStoreValue(store, (value) => {
    const found = message === undefined ? null : validate(value, blank)
    return found !== null && statesLimits(found) && textOf(found) === message
  })
  // A value from elsewhere: what was cleared belongs to another one.
  const standing = useStoreValue(
    store,
    (value) => aside !== null && read(value).ids.has(aside.alone) && read(value).ids.size === 1,
  )
  if (aside && !standing) setAside(null)

  const forgive = (value: readonly string[], words: string) => {
    if (message !== undefined) setCorrected(message)
    if (onLeaving(value, isBlank(words)) === null) touched.clearError(ONLY_QUESTION)
  }
  const choose = useEvent((id: string, on: boolean) => {
    const value = store.get()
    const { ids: before, full } = read(value)
    const option = options.find((each) => each.id === id)
    if (on && full && !option?.exclusive) {
      announce(t('multiSelect.full', { count: max ?? 0 }))
      return
    }
    touched.edit(ONLY_QUESTION)
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
    touched.edit(ONLY_QUESTION)
    text.set(words, { reason: 'input' })
    forgive(store.get(), words)
  })
  const clear = () => {
    setResting([...read(store.get()).ids][0])
    touched.edit(ONLY_QUESTION)
    store.set([], { reason: 'reset' })
    forgive([], text.get())
    announce(t('multiSelect.cleared'))
  }
  const leaving = useLeaving(
    () => {},
    () => {
      setCorrected(undefined)
      const found =
        error === undefined && touched.isEdited(ONLY_QUESTION) ? onLeaving(store.get(), isBlank(text.get())) : null
      if (!found) return
      touched.leave(ONLY_QUESTION, true)
      announce(textOf(found))
    },
  )

  // The one change that is told outside of an event handler: its event came before there was one.
  const takeEarlyChoices = useEvent(() => {
    if (!area.current) return
    const sides = [store.getServer(), store.get()].map((value) => read(value).ids)
    const words = earlyWords(area.current)
    for (const { id, on } of earlyChoices(area.current, sides)) choose(id, on)
    if (words !== undefined && asks(read(store.get()).ids)) write(words)
  })
  useEffect(takeEarlyChoices, [takeEarlyChoices])

  return { read, choose, write, answered, wordless, aside, resting, message, namesLimits, corrected, clear, leaving }
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
