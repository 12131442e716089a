import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import { type Problem, statesLimits } from '../../core/validation/problem.js'
import { markTouched } from '../../ui/dom/mark-touched.js'
import { type BlurWithinHandlers, useBlurWithin } from '../../ui/hooks/use-blur-within.js'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'
import { ONLY_QUESTION, type TouchedStore, useTouched } from '../../ui/store/touched-store.js'
import { type ChangeDetails, useStoreValue, type ValueStore } from '../../ui/store/value-store.js'
import type { MultiSelectOption } from './multi-select-option.js'
import { readPreHydrationText, takePreHydrationChoices } from './pre-hydration-choices.js'
import {
  createStateReader,
  findSelectionProblem,
  type RestorableChoices,
  type SelectionConstraints,
  type SelectionState,
  toggleOption,
} from './selection-state.js'
import { changeText, countText, type LabelledOption } from './selection-text.js'
import type { MultiSelectStringKey } from './strings.js'

interface UseSelectionOptions {
  store: ValueStore<string[]>
  /** The text of the option marked `other`. */
  text: ValueStore<string>
  options: readonly LabelledOption[]
  rules: SelectionConstraints
  /** The host's error. Without it, limits are validated here when focus leaves. */
  error: string | undefined
  /** The element around the controls. */
  area: RefObject<HTMLElement | null>
  t: Translate<MultiSelectStringKey>
  /** Formats a problem. */
  textOf(problem: Problem): string
  announce(text: string): void
  touched: TouchedStore | undefined
  /** Called with the new ids before the value changes. */
  onBeforeChange(ids: readonly string[]): void
  onCommitted(value: string[], details: ChangeDetails): void
  onOtherTextCommitted(text: string, details: ChangeDetails): void
}

export interface UseSelection {
  read(value: readonly string[]): SelectionState
  choose(id: string, checked: boolean, event?: Event): void
  /** Sets the text of the option marked `other`. */
  setOtherText(text: string, event?: Event): void
  /** The learner has finished typing it. */
  commitOtherText(event: Event): void
  /** An option is chosen. */
  answered: boolean
  /** The option marked `other` is chosen, but its text is blank. */
  isOtherBlank: boolean
  /** The choices that an exclusive option has cleared, while they can be restored. */
  restorable: RestorableChoices | null
  /** The radio that keeps the tab stop after the choice was cleared. */
  lastTabStop: string | undefined
  /** The error to show: the host's, else the violated limit once the group was left. */
  errorText: string | undefined
  /** The error states the limits, so the hint is redundant. */
  errorStatesLimits: boolean
  /** The error that the learner has just corrected. It keeps its space until the group is left. */
  corrected: string | undefined
  /** Clears a single choice. */
  clear(event: Event): void
  blurHandlers: BlurWithinHandlers
}

const isAnyTouched = (ids: ReadonlySet<string>): boolean => ids.size > 0

const isBlank = (text: string): boolean => text.trim() === ''

/** Connects the controls to the value. Renders only when one of its results changes. */
export function useSelection(input: UseSelectionOptions): UseSelection {
  const { store, text, options, rules, error, area, t, textOf, announce, touched: outer, onBeforeChange } = input
  const { onCommitted, onOtherTextCommitted } = input
  const { multiple, max } = rules
  const read = useMemo(() => createStateReader(options, { multiple, max }), [options, multiple, max])
  const otherId = options.find((option) => option.other)?.id

  const { touched, shown } = useTouched(outer, isAnyTouched)
  const [corrected, setCorrected] = useState<string>()
  const [lastTabStop, setLastTabStop] = useState<string>()
  const [restorable, setRestorable] = useState<RestorableChoices | null>(null)
  const blank = useStoreValue(text, isBlank)
  const includesOther = (ids: ReadonlySet<string>) => otherId !== undefined && ids.has(otherId)
  const validate = (value: readonly string[], isTextBlank: boolean): Problem | null => {
    const { ids, counted } = read(value)
    const tally = { total: ids.size, counted, isOtherBlank: includesOther(ids) && isTextBlank }
    return findSelectionProblem(tally, rules, (mark) => options.find((option) => option[mark] && ids.has(option.id)))
  }
  const validateOnBlur = (value: readonly string[], isTextBlank: boolean): Problem | null => {
    const found = validate(value, isTextBlank)
    // A missing answer is validated at submit.
    return found?.code === 'required' ? null : found
  }

  const answered = useStoreValue(store, (value) => read(value).ids.size > 0)
  const isOtherBlank = useStoreValue(store, (value) => includesOther(read(value).ids)) && blank
  // Selects the text, which stays equal while the problem is the same.
  const own = useStoreValue(store, (value) => {
    const found = shown ? validateOnBlur(value, blank) : null
    return found ? textOf(found) : undefined
  })
  const errorText = error ?? own
  const errorStatesLimits = useStoreValue(store, (value) => {
    const found = errorText === undefined ? null : validate(value, blank)
    return found !== null && statesLimits(found) && textOf(found) === errorText
  })
  // The value changed from outside: the cleared choices belong to an earlier value.
  const isStillRestorable = useStoreValue(
    store,
    (value) => restorable !== null && read(value).ids.has(restorable.exclusiveId) && read(value).ids.size === 1,
  )
  if (restorable && !isStillRestorable) setRestorable(null)

  const clearError = (value: readonly string[], words: string) => {
    if (errorText !== undefined) setCorrected(errorText)
    if (validateOnBlur(value, isBlank(words)) === null) touched.clearError(ONLY_QUESTION)
  }
  const setValue = (next: string[], details: ChangeDetails) => {
    store.set(next, details)
    onCommitted(next, details)
  }
  const choose = useStableCallback((id: string, checked: boolean, event?: Event) => {
    const value = store.get()
    const { ids: before, full } = read(value)
    const option = options.find((each) => each.id === id)
    if (checked && full && !option?.exclusive) {
      announce(t('multiSelect.full', { count: max ?? 0 }))
      return
    }
    touched.edit(ONLY_QUESTION)
    const change = toggleOption(options, before, multiple, { id, checked, restorable })
    setRestorable(change.restorable)
    onBeforeChange(change.ids)
    setValue(change.ids, { reason: 'input', event })
    clearError(change.ids, text.get())
    const countable = options.filter((each) => !each.exclusive).length
    announce(
      [
        changeText(t, change, options, before),
        checked && option?.other ? t('multiSelect.otherFollows') : '',
        multiple ? countText(t, read(change.ids), max, countable) : '',
      ]
        .filter((news) => news !== '')
        .join(' '),
    )
  })
  const uncommittedText = useRef(false)
  const setOtherText = useStableCallback((words: string, event?: Event) => {
    touched.edit(ONLY_QUESTION)
    uncommittedText.current = true
    text.set(words, { reason: 'input', event })
    clearError(store.get(), words)
  })
  const commitOtherText = useStableCallback((event: Event) => {
    if (!uncommittedText.current) return
    uncommittedText.current = false
    onOtherTextCommitted(text.get(), { reason: 'input', event })
  })
  const clear = (event: Event) => {
    setLastTabStop([...read(store.get()).ids][0])
    touched.edit(ONLY_QUESTION)
    setValue([], { reason: 'reset', event })
    clearError([], text.get())
    announce(t('multiSelect.cleared'))
  }
  const blurHandlers = useBlurWithin(
    (left) => markTouched(left.closest('fieldset')),
    () => {
      setCorrected(undefined)
      const found =
        error === undefined && touched.isEdited(ONLY_QUESTION) ? validateOnBlur(store.get(), isBlank(text.get())) : null
      if (!found) return
      touched.leave(ONLY_QUESTION, true)
      announce(textOf(found))
    },
  )

  // Picks up input made before hydration. The only change not emitted from an event handler.
  const emitPreHydrationChoices = useStableCallback(() => {
    if (!area.current) return
    const renderedIds = [store.getServer(), store.get()].map((value) => read(value).ids)
    const words = readPreHydrationText(area.current)
    for (const { id, checked } of takePreHydrationChoices(area.current, renderedIds)) choose(id, checked)
    if (words !== undefined && includesOther(read(store.get()).ids)) setOtherText(words)
  })
  useEffect(emitPreHydrationChoices, [emitPreHydrationChoices])

  return {
    read,
    choose,
    setOtherText,
    commitOtherText,
    answered,
    isOtherBlank,
    restorable,
    lastTabStop,
    errorText,
    errorStatesLimits,
    corrected,
    clear,
    blurHandlers,
  }
}

/** The chosen radio, else the one last cleared, else the first enabled and visible one. */
export function findTabStop(
  options: readonly MultiSelectOption[],
  chosen: ReadonlySet<string>,
  lastTabStop: string | undefined,
  isShown: (id: string) => boolean,
): string | undefined {
  const usable = options.filter(({ id, disabled }) => !disabled && (chosen.has(id) || isShown(id)))
  return (usable.find(({ id }) => chosen.has(id)) ?? usable.find(({ id }) => id === lastTabStop) ?? usable[0])?.id
}
