import type { Answer, FieldValue } from '../blocks/types.js'

/** A whole answer, or the value of one form field. */
export type UnitValue = Answer | FieldValue

/** What can be edited by itself: a block's answer, or one field of a form. Ids of blocks and fields are of one namespace. */
export interface Unit {
  id: string
  block: string
  field?: string
  value: UnitValue
}

/** Takes answers apart. */
export function unitsOf(answers: Record<string, Answer>): Unit[] {
  return Object.entries(answers).flatMap(([block, answer]): Unit[] =>
    'fields' in answer
      ? Object.entries(answer.fields).map(([field, value]) => ({ id: field, block, field, value }))
      : [{ id: block, block, value: answer }],
  )
}

/** Puts them together again. */
export function answersOf(units: Iterable<Unit>): Record<string, Answer> {
  const answers = new Map<string, Answer>()
  const forms = new Map<string, [string, FieldValue][]>()
  for (const { block, field, value } of units) {
    if (field === undefined) answers.set(block, value as Answer)
    else {
      const fields = forms.get(block)
      if (fields) fields.push([field, value as FieldValue])
      else forms.set(block, [[field, value as FieldValue]])
    }
  }
  for (const [block, fields] of forms) answers.set(block, { fields: Object.fromEntries(fields) })
  return Object.fromEntries(answers)
}

/** The ids of what differs between two answers to one block. */
export function unitsBetween(block: string, before: Answer | null, after: Answer | null): string[] {
  const fieldsOf = (answer: Answer | null) => (answer && 'fields' in answer ? answer.fields : {})
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const ids = new Set([...Object.keys(was), ...Object.keys(is)])
  if (ids.size === 0) return [block]
  const entry = (fields: Record<string, FieldValue>, id: string) => (Object.hasOwn(fields, id) ? fields[id] : undefined)
  return [...ids].filter((id) => !Object.is(entry(was, id), entry(is, id)))
}
