import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Translate } from '../../ui/strings.js'
import { type LeavingHandlers, useLeaving } from '../../ui/use-leaving.js'
import { useEvent } from '../../ui/value-store.js'
import { useStorePiece, type WatchPiece } from '../../ui/watch-pieces.js'
import { limitNews } from './character-limit.js'
import { earlyAnswer } from './early-answer.js'
import { problemText } from './field-texts.js'
import { entryOf, withField } from './field-values.js'
import type { FormField, FormStore } from './form-field.js'
import type { FieldValue } from './spec.js'
import type { StrategyFormMessage } from './strings.js'

/** What all fields of a form share. Its identity stays while answers change, so that a key stroke renders one field. */
export interface FormShared {
  store: FormStore
  /** By field. */
  watch: WatchPiece
  t: Translate<StrategyFormMessage>
  lang: string | undefined
  disabled: boolean
  /** Says a text politely. */
  announce(text: string): void
  /** The learner is done with a field, for now. */
  leave(field: string): void
}

interface UseField {
  /** For the element around the controls. */
  root: RefObject<HTMLDivElement | null>
  value: FieldValue | undefined
  /** What is wrong, to be shown now. */
  problem: string | undefined
  /** `undefined` takes the answer back. */
  edit(next: FieldValue | undefined): void
  leaving: LeavingHandlers
}

const lengthOf = (value: FieldValue | undefined) => (typeof value === 'string' ? value.length : 0)

/** The value of one field, and what the learner is told of it. Renders when that value changes, and only then. */
export function useField(field: FormField, form: FormShared, error: string | undefined): UseField {
  const { store, t, lang } = form
  const root = useRef<HTMLDivElement>(null)
  const value = useStorePiece(store, form.watch, field.id, (all) => entryOf(all, field.id))
  // Nobody is corrected while still writing. Once a problem shows, it goes as soon as it is mended.
  const [judged, setJudged] = useState(false)
  const problemOf = (answer: FieldValue | undefined) => problemText(field, answer, t, lang)
  const own = judged ? problemOf(value) : undefined

  const edit = (next: FieldValue | undefined) => {
    const all = store.get()
    const before = entryOf(all, field.id)
    if (Object.is(before, next)) return
    if (judged && problemOf(next) === undefined) setJudged(false)
    if (field.maxLength !== undefined) {
      const left = limitNews(lengthOf(before), lengthOf(next), field.maxLength)
      if (left !== undefined) form.announce(t(left < 0 ? 'form.charactersOver' : 'form.charactersLeft', { count: Math.abs(left) }))
    }
    store.set(withField(all, field.id, next), { reason: 'input', field: field.id })
  }

  const leaving = useLeaving(() => {
    const found = problemOf(entryOf(store.get(), field.id))
    if (error === undefined && found !== undefined && found !== own) form.announce(`${field.label} ${found}`)
    setJudged(found !== undefined)
    form.leave(field.id)
  })

  // The one change that is told outside of an event handler: its event came before there was one. Not in a layout effect, because by
  // now whoever listens to answers has begun.
  const takeEarlyAnswer = useEvent(() => {
    const early = root.current && !form.disabled ? earlyAnswer(root.current, field, value, lang) : undefined
    if (early !== undefined) edit(early)
  })
  useEffect(takeEarlyAnswer, [takeEarlyAnswer])

  return { root, value, problem: error ?? own, edit, leaving }
}
