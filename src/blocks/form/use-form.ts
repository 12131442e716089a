import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import type { Problem } from '../../core/validation/problem.js'
import type { AnnouncerHandle } from '../../ui/Announcer.js'
import { markTouched } from '../../ui/dom/mark-touched.js'
import { type BlurWithinHandlers, useBlurWithin } from '../../ui/hooks/use-blur-within.js'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'
import { createKeyedSubscription, type SubscribeToKey } from '../../ui/store/keyed-subscription.js'
import { type TouchedStore, useTouched } from '../../ui/store/touched-store.js'
import { validateOnBlur } from './field-validation.js'
import type { FormChangeDetails, FormField, FormFieldGroup, FormStore, FormValue } from './form-field.js'
import { readPreHydrationValue } from './pre-hydration-value.js'
import type { FieldControl, FieldValue } from './spec.js'
import type { StrategyFormStringKey } from './strings.js'
import { getAnnouncedCount } from './values/character-limit.js'
import { findChangedFields, getOwnEntry, withField } from './values/field-values.js'

/**
 * Props that all fields share. The object stays the same across changes of the values, so that a keystroke renders one
 * field.
 */
export interface SharedFieldProps {
  store: FormStore
  /** Subscribes by field id. */
  subscribe: SubscribeToKey
  t: Translate<StrategyFormStringKey>
  /** Formats a problem. */
  textOf(problem: Problem): string
  lang: string | undefined
  disabled: boolean
  /** Announces a text politely. */
  announce(text: string): void
  /** `undefined` clears the answer. */
  edit(field: FormField, next: FieldValue | undefined, event?: Event): void
  /** For the element of each field, `[data-field-id]`. */
  blurHandlers: BlurWithinHandlers
}

interface UseFormOptions {
  store: FormStore
  groups: readonly FormFieldGroup[]
  errors: Readonly<Record<string, string>> | undefined
  t: Translate<StrategyFormStringKey>
  textOf: SharedFieldProps['textOf']
  lang: string | undefined
  disabled: boolean
  onFieldBlur: ((field: string) => void) | undefined
  onCommitted: (value: FormValue, details: FormChangeDetails) => void
  touched: TouchedStore | undefined
}

interface UseForm {
  form: SharedFieldProps
  /** Fields whose problems are shown. */
  touched: ReadonlySet<string>
  /** By field id: the error that the learner has corrected but not yet left. */
  corrected: ReadonlyMap<string, string>
  /** The element around all fields. */
  element: RefObject<HTMLDivElement | null>
  announcer: RefObject<AnnouncerHandle | null>
}

/** Their value is complete when the learner leaves them; of all others at once. */
const typedControls: ReadonlySet<FieldControl> = /* @__PURE__ */ new Set(['text', 'textarea', 'number', 'date'])

const identity = (ids: ReadonlySet<string>): ReadonlySet<string> => ids
const noCorrections: ReadonlyMap<string, string> = /* @__PURE__ */ new Map()
const lengthOf = (value: FieldValue | undefined) => (typeof value === 'string' ? value.length : 0)

/** State and actions of a form. One hook for the form, because it may have hundreds of fields. */
export function useForm({
  store,
  groups,
  errors,
  t,
  textOf,
  lang,
  disabled,
  onFieldBlur,
  onCommitted,
  touched: outer,
}: UseFormOptions): UseForm {
  const element = useRef<HTMLDivElement>(null)
  const announcer = useRef<AnnouncerHandle>(null)
  // Nothing is validated while typing. A shown problem disappears as soon as it is corrected.
  const { touched, shown } = useTouched(outer, identity)
  const [corrected, setCorrected] = useState(noCorrections)
  const announce = useCallback((text: string) => announcer.current?.announce(text), [])
  const fields = useMemo(
    () => new Map(groups.flatMap((group) => group.fields.map((field) => [field.id, field]))),
    [groups],
  )
  const findField = ({ dataset }: HTMLElement) => fields.get(dataset.fieldId ?? '')

  /** Fields that were typed in and not left since. */
  const uncommitted = useRef(new Set<string>())
  const edit = useStableCallback((field: FormField, next: FieldValue | undefined, event?: Event) => {
    const all = store.get()
    const before = getOwnEntry(all, field.id)
    if (Object.is(before, next)) return
    touched.edit(field.id)
    const found = shown.has(field.id) ? validateOnBlur(field, before) : undefined
    const error = getOwnEntry(errors, field.id) ?? (found && textOf(found))
    if (error !== undefined && !corrected.has(field.id)) setCorrected(new Map(corrected).set(field.id, error))
    if (validateOnBlur(field, next) === undefined) touched.clearError(field.id)
    if (field.maxLength !== undefined) {
      const left = getAnnouncedCount(lengthOf(before), lengthOf(next), field.maxLength)
      if (left !== undefined)
        announce(t(left < 0 ? 'form.charactersOver' : 'form.charactersLeft', { count: Math.abs(left) }))
    }
    const value = withField(all, field.id, next)
    const details = { reason: 'input' as const, field: field.id, event }
    store.set(value, details)
    if (typedControls.has(field.control)) uncommitted.current.add(field.id)
    else onCommitted(value, details)
  })

  const validate = (left: HTMLElement) => {
    const field = findField(left)
    if (!field) return
    const found = touched.isEdited(field.id) ? validateOnBlur(field, getOwnEntry(store.get(), field.id)) : undefined
    if (getOwnEntry(errors, field.id) === undefined && found && !shown.has(field.id))
      announce(`${field.label} ${textOf(found)}`)
    touched.leave(field.id, found !== undefined)
    if (corrected.has(field.id)) setCorrected(new Map([...corrected].filter(([id]) => id !== field.id)))
  }
  const blurHandlers = useBlurWithin((left, event) => {
    const field = findField(left)
    if (!field) return
    markTouched(left)
    if (uncommitted.current.delete(field.id)) onCommitted(store.get(), { reason: 'input', field: field.id, event })
    onFieldBlur?.(field.id)
  }, validate)

  // Picks up input made before hydration. The only change not emitted from an event handler. Not in a layout effect,
  // because listeners subscribe in effects.
  const emitPreHydrationValues = useStableCallback(() => {
    if (!element.current || disabled) return
    for (const each of element.current.querySelectorAll<HTMLElement>('[data-field-id]')) {
      const field = findField(each)
      const early = field && readPreHydrationValue(each, field, [store.getServer(), store.get()], lang)
      if (field && early !== undefined) edit(field, early)
    }
  })
  useEffect(emitPreHydrationValues, [emitPreHydrationValues])

  const form = useMemo<SharedFieldProps>(
    () => ({
      ...{ store, t, textOf, lang, disabled, announce, edit, blurHandlers },
      subscribe: createKeyedSubscription<FormValue>(store, findChangedFields),
    }),
    [store, t, textOf, lang, disabled, announce, edit, blurHandlers],
  )
  return { form, touched: shown, corrected, element, announcer }
}
