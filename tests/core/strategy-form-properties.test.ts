import fc from 'fast-check'
import type { FieldValue, FormAnswer } from 'phasekit/answers'
import type { Field, FieldControl, FormSpec } from 'phasekit/spec'
import { expect, test } from 'vitest'
import { formRules } from '../../src/blocks/form/rules.js'

const controls: FieldControl[] = ['select', 'radio', 'textarea', 'text', 'number', 'scale', 'date', 'checkbox']
const anyField = fc.record({
  control: fc.constantFrom(...controls),
  required: fc.constantFrom(false, false, true),
  bounds: fc.constantFrom(
    {},
    { minLength: 3 },
    { maxLength: 4, max: 7 },
    { min: 2, max: 8 },
    { minDate: '2026-03-01' },
  ),
})
const fieldOf = (
  { control, required, bounds }: { control: FieldControl; required: boolean; bounds: Partial<Field> },
  at: number,
): Field => ({
  id: `f${at}`,
  control,
  label: `Question ${at}`,
  required,
  before: [],
  ...(control === 'scale' ? { min: 1, max: 5 } : bounds),
  ...((control === 'select' || control === 'radio') && { options: [{ id: 'a', text: 'A' }] }),
})
const formOf = (...groups: Field[][]): FormSpec => ({
  type: 'form',
  id: 'form',
  prompt: [],
  groups: groups.map((fields) => ({ fields, after: [] })),
})
const form = fc.array(fc.array(anyField, { maxLength: 3 }), { maxLength: 2 }).map((groups) => {
  let at = 0
  return formOf(...groups.map((fields) => fields.map((field) => fieldOf(field, at++))))
})
const value: fc.Arbitrary<FieldValue | undefined> = fc.constantFrom(
  undefined,
  '',
  ' ',
  'a',
  'abcd',
  'abcdef',
  '2026-03-27',
  '2026-2',
  0,
  3,
  9,
  true,
  false,
)
/** A sequence of edits, some of fields that the form does not have. */
const edits = fc.array(fc.tuple(fc.nat({ max: 6 }), value), { maxLength: 15 })

/** Every intermediate answer. */
function answersAfter(steps: (readonly [number, FieldValue | undefined])[]): (FormAnswer | null)[] {
  const answers: (FormAnswer | null)[] = [null]
  for (const [at, next] of steps) {
    const { [`f${at}`]: _, ...others } = answers.at(-1)?.fields ?? {}
    answers.push({ type: 'form', fields: next === undefined ? others : { ...others, [`f${at}`]: next } })
  }
  return answers
}
const part = (answer: FormAnswer | null, ids: string[]): FormAnswer => ({
  type: 'form',
  fields: Object.fromEntries(Object.entries(answer?.fields ?? {}).filter(([id]) => ids.includes(id))),
})

test('the problems of a form are those of its fields, in order, then those of unknown fields', () => {
  fc.assert(
    fc.property(form, edits, (block, steps) => {
      const fields = block.groups.flatMap((group) => group.fields)
      for (const answer of answersAfter(steps)) {
        const alone = fields.flatMap((field) => formRules.check(formOf([field]), part(answer, [field.id])))
        const foreign = Object.keys(answer?.fields ?? {}).filter((id) => !fields.some((field) => field.id === id))
        const strangers = foreign.map((id) => ({ block: 'form', field: id, code: 'unknown-id', params: { id } }))
        expect(formRules.check(block, answer)).toEqual([...alone, ...strangers])
      }
    }),
    { numRuns: 500 },
  )
})

test('a form is partial from its first answer, and answered with its last required one', () => {
  fc.assert(
    fc.property(form, edits, (block, steps) => {
      const fields = block.groups.flatMap((group) => group.fields)
      const counting = fields.some((field) => field.required)
        ? fields.filter((field) => field.required)
        : fields.filter((field) => field.control !== 'checkbox')
      for (const answer of answersAfter(steps)) {
        const isFilled = (field: Field) =>
          formRules.status(formOf([{ ...field, required: true }]), part(answer, [field.id])) === 'answered'
        const isTouched = (field: Field) => isFilled(field) || (!field.required && answer?.fields[field.id] === false)
        const done = counting.every((field) => isTouched(field))
        expect(formRules.status(block, answer)).toBe(
          !fields.some(isTouched) ? 'unanswered' : done ? 'answered' : 'partial',
        )
      }
    }),
    { numRuns: 500 },
  )
})
