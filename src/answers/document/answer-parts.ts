import type { PartValue } from '../../core/validation/block-rules.js'
import type { Answer } from '../../schema/types.js'
import { type AnswersById, getAnswerEntries } from './answer-document.js'
import type { AnswerModel } from './answer-model.js'

/** A whole answer or the value of one part. */
export type UnitValue = Answer | PartValue

/** The smallest unit of editing: a block's answer or one part of it. Block and part ids share one namespace. */
export interface AnswerUnit {
  id: string
  block: string
  field?: string
  /** Type of the answer. */
  type: string
  value: UnitValue
}

/** Splits answers into the units that are merged and matched separately. */
export function splitAnswers(model: AnswerModel, answers: AnswersById): AnswerUnit[] {
  return getAnswerEntries(answers).flatMap(([block, answer]): AnswerUnit[] => {
    const { type } = answer
    const parts = model.rulesForAnswer(answer)?.parts
    return parts
      ? parts.split(answer).map(([field, value]) => ({ id: field, block, field, type, value }))
      : [{ id: block, block, type, value: answer }]
  })
}

/** Inverse of `splitAnswers`. */
export function joinAnswers(model: AnswerModel, units: Iterable<AnswerUnit>): Record<string, Answer> {
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
    const answer = model.rulesForAnswer({ type })?.parts?.join(parts)
    if (answer) answers.set(block, answer)
  }
  return Object.fromEntries(answers)
}

/** The parts of an answer; empty when its type has none. */
export function getParts(model: AnswerModel, answer: Answer | null): ReadonlyMap<string, PartValue> {
  const parts = answer && model.rulesForAnswer(answer)?.parts
  return new Map(parts ? parts.split(answer) : [])
}

/** One part of an answer, or the whole answer when `field` is absent. */
export function getUnitValue(model: AnswerModel, answer: Answer | null, field: string | undefined): UnitValue | null {
  return field === undefined || answer === null ? answer : (getParts(model, answer).get(field) ?? null)
}

/** Ids of the units that differ between two answers to one block. */
export function findChangedUnits(
  model: AnswerModel,
  block: string,
  before: Answer | null,
  after: Answer | null,
): string[] {
  const [was, is] = [getParts(model, before), getParts(model, after)]
  const ids = new Set([...was.keys(), ...is.keys()])
  return ids.size === 0 ? [block] : [...ids].filter((id) => !Object.is(was.get(id), is.get(id)))
}
