import type { PartValue } from '../../core/validation/answer-rules.js'
import type { Answer } from '../../schema/types.js'
import type { AnswerModel } from './answer-model.js'
import { type AnswersById, entriesOf } from './document.js'

/** A whole answer, or the value of one part. */
export type UnitValue = Answer | PartValue

/** What can be edited by itself: a block's answer, or one part of it. Ids of blocks and parts are of one namespace. */
export interface Unit {
  id: string
  block: string
  field?: string
  /** The type of the answer. */
  type: string
  value: UnitValue
}

/** Takes answers apart. */
export function unitsOf(model: AnswerModel, answers: AnswersById): Unit[] {
  return entriesOf(answers).flatMap(([block, answer]): Unit[] => {
    const { type } = answer
    const parts = model.rulesFor(answer)?.parts
    return parts
      ? parts.split(answer).map(([field, value]) => ({ id: field, block, field, type, value }))
      : [{ id: block, block, type, value: answer }]
  })
}

/** Puts them together again. */
export function answersOf(model: AnswerModel, units: Iterable<Unit>): Record<string, Answer> {
  const answers = new Map<string, Answer>()
  const parted = new Map<string, { type: string; parts: [string, PartValue][] }>()
  for (const { block, field, type, value } of units) {
    if (field === undefined) answers.set(block, value as Answer)
    else {
      const known = parted.get(block)
      const part: [string, PartValue] = [field, value as PartValue]
      if (known) known.parts.push(part)
      else parted.set(block, { type, parts: [part] })
    }
  }
  for (const [block, { type, parts }] of parted) {
    const answer = model.rulesFor({ type })?.parts?.join(parts)
    if (answer) answers.set(block, answer)
  }
  return Object.fromEntries(answers)
}

/** The parts of an answer; an empty map for one that has none. */
export function partsOf(model: AnswerModel, answer: Answer | null): ReadonlyMap<string, PartValue> {
  const parts = answer && model.rulesFor(answer)?.parts
  return new Map(parts ? parts.split(answer) : [])
}

/** A whole answer, or one part of it. */
export function pieceOf(model: AnswerModel, answer: Answer | null, field: string | undefined): UnitValue | null {
  return field === undefined || answer === null ? answer : (partsOf(model, answer).get(field) ?? null)
}

/** The ids of what differs between two answers to one block. */
export function unitsBetween(model: AnswerModel, block: string, before: Answer | null, after: Answer | null): string[] {
  const [was, is] = [partsOf(model, before), partsOf(model, after)]
  const ids = new Set([...was.keys(), ...is.keys()])
  return ids.size === 0 ? [block] : [...ids].filter((id) => !Object.is(was.get(id), is.get(id)))
}
