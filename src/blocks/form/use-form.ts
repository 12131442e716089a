import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import type { Problem } from '../../core/validation/problem.js'
import type { AnnouncerHandle } from '../../ui/Announcer.js'
import { type LeavingHandlers, useLeaving } from '../../ui/hooks/use-blur-within.js'
import { useEvent } from '../../ui/hooks/use-stable-callback.js'
import { type WatchPiece, watchPieces } from '../../ui/store/keyed-subscription.js'
import { type TouchedStore, useTouched } from '../../ui/store/touched-store.js'
import { problemOnLeaving } from './field-validation.js'
import type { FormField, FormGroupProps, FormStore, FormValue } from './form-field.js'
import { earlyAnswer } from './pre-hydration-value.js'
import type { FieldValue } from './spec.js'
import type { StrategyFormMessage } from './strings.js'
import { limitNews } from './values/character-limit.js'
import { changedFields, entryOf, withField } from './values/field-values.js'

/** What all fields of a form share. Its identity stays while answers change, so that a key stroke renders one field. */
export interface FormShared {
  store: FormStore
  /** By field. */
  watch: WatchPiece
  t: Translate<StrategyFormMessage>
  /** The text of a problem. */
  textOf(problem: Problem): string
  lang: string | undefined
  disabled: boolean
  /** Says a text politely. */
  announce(text: string): void
  /** `undefined` takes the answer back. */
  edit(field: FormField, next: FieldValue | undefined): void
  /** For the element of each field, `[data-field-id]`. */
  leaving: LeavingHandlers
}

interface FormInput {
  store: FormStore
  groups: readonly FormGroupProps[]
  errors: Readonly<Record<string, string>> | undefined
  t: Translate<StrategyFormMessage>
  textOf: FormShared['textOf']
  lang: string | undefined
  disabled: boolean
  onFieldLeave: ((field: string) => void) | undefined
  touched: TouchedStore | undefined
}

interface UseForm {
  form: FormShared
  /** Fields whose limits show. */
  touched: ReadonlySet<string>
  /** By field: the error that the learner has corrected and not left yet. */
  corrected: ReadonlyMap<string, string>
  /** For the element around all fields. */
  element: RefObject<HTMLDivElement | null>
  announcer: RefObject<AnnouncerHandle | null>
}

const whole = (ids: ReadonlySet<string>): ReadonlySet<string> => ids
const none: ReadonlyMap<string, string> = /* @__PURE__ */ new Map()
const lengthOf = (value: FieldValue | undefined) => (typeof value === 'string' ? value.length : 0)

/**
 * What is done to the fields, and what the learner is told of it: once for the form, for a field is one of hundreds.
 */
export function useForm({
  store,
  groups,
  errors,
  t,
  textOf,
  lang,
  disabled,
  onFieldLeave,
  touched: outer,
}: FormInput): UseForm {
  const element = useRef<HTMLDivElement>(null)
  const announcer = useRef<AnnouncerHandle>(null)
  // Nothing is validated while the learner types. Once a problem shows, it goes as soon as it is corrected.
  const { touched, shown } = useTouched(outer, whole)
  const [corrected, setCorrected] = useState(none)
  const announce = useCallback((text: string) => announcer.current?.announce(text), [])
  const fields = useMemo(
    () => new Map(groups.flatMap((group) => group.fields.map((field) => [field.id, field]))),
    [groups],
  )
  const fieldOf = ({ dataset }: HTMLElement) => fields.get(dataset.fieldId ?? '')

  const edit = useEvent((field: FormField, next: FieldValue | undefined) => {
    const all = store.get()
    const before = entryOf(all, field.id)
    if (Object.is(before, next)) return
    touched.edit(field.id)
    const found = shown.has(field.id) ? problemOnLeaving(field, before) : undefined
    const error = entryOf(errors, field.id) ?? (found && textOf(found))
    if (error !== undefined && !corrected.has(field.id)) setCorrected(new Map(corrected).set(field.id, error))
    if (problemOnLeaving(field, next) === undefined) touched.clearError(field.id)
    if (field.maxLength !== undefined) {
      const left = limitNews(lengthOf(before), lengthOf(next), field.maxLength)
      if (left !== undefined)
        announce(t(left < 0 ? 'form.charactersOver' : 'form.charactersLeft', { count: Math.abs(left) }))
    }
    store.set(withField(all, field.id, next), { reason: 'input', field: field.id })
  })

  const validate = (left: HTMLElement) => {
    const field = fieldOf(left)
    if (!field) return
    const found = touched.isEdited(field.id) ? problemOnLeaving(field, entryOf(store.get(), field.id)) : undefined
    if (entryOf(errors, field.id) === undefined && found && !shown.has(field.id))
      announce(`${field.label} ${textOf(found)}`)
    touched.leave(field.id, found !== undefined)
    if (corrected.has(field.id)) setCorrected(new Map([...corrected].filter(([id]) => id !== field.id)))
  }
  const leaving = useLeaving((left) => {
    const field = fieldOf(left)
    if (field) onFieldLeave?.(field.id)
  }, validate)

  // The one change that is told outside of an event handler: its event came before there was one. Not in a layout
  // effect, because by now whoever listens to answers has begun.
  const takeEarlyAnswers = useEvent(() => {
    if (!element.current || disabled) return
    for (const each of element.current.querySelectorAll<HTMLElement>('[data-field-id]')) {
      const field = fieldOf(each)
      const early = field && earlyAnswer(each, field, [store.getServer(), store.get()], lang)
      if (field && early !== undefined) edit(field, early)
    }
  })
  useEffect(takeEarlyAnswers, [takeEarlyAnswers])

  const form = useMemo<FormShared>(
    () => ({
      ...{ store, t, textOf, lang, disabled, announce, edit, leaving },
      watch: watchPieces<FormValue>(store, changedFields),
    }),
    [store, t, textOf, lang, disabled, announce, edit, leaving],
  )
  return { form, touched: shown, corrected, element, announcer }
}
