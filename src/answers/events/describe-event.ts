import { isIsoDate } from '../../core/guards/iso-date.js'
import type { Json } from '../../core/guards/json.js'
import { getQuestionLabel } from '../../core/spec/question-label.js'
import { type AnswerProblem, DATE_PARTS, QUESTION_KINDS } from '../../core/validation/problem.js'
import type { Answer, BlockSpec, PhaseSpec } from '../../schema/types.js'
import { type AnswerModel, getQuestions } from '../document/answer-model.js'
import { getParts, getUnitValue } from '../document/answer-parts.js'
import { describeAnswer } from '../labels/describe-answer.js'
import type { AnswerEvent } from './answer-event.js'

/** An event as text. */
export interface EventDescription {
  /** Label of the field, or title or heading of the block. */
  question: string
  /** The answer, one string per choice or field; empty without an answer. */
  answer: string[]
}

const getField = (event: AnswerEvent): string | undefined => ('field' in event ? event.field : undefined)

/** Replaces the ids of an event with the labels of the phase. */
export function describeEvent(model: AnswerModel, spec: PhaseSpec, event: AnswerEvent): EventDescription {
  const block = spec.blocks.find((each) => each.id === event.block)
  const field = getField(event)
  const { value } = event
  if (!block) return { question: event.block, answer: [] }
  const rules = model.rulesForBlock(block)
  if (rules?.parts && field !== undefined) {
    const label = rules.questions(block).find((each) => each.id === field)?.label
    const part = getParts(model, value).get(field)
    return { question: label ?? field, answer: part === undefined ? [] : [rules.parts.describe(part, field, block)] }
  }
  return {
    question: getQuestionLabel(block) ?? block.id,
    answer: value === null ? [] : describeAnswer(model, block, value).texts,
  }
}

/** Returns the event without free text. */
export function redactFreeText(model: AnswerModel, spec: PhaseSpec, event: AnswerEvent): AnswerEvent {
  const { id, revision, at, kind, reason, type, status } = event
  const found = spec.blocks.find((each) => each.id === event.block)
  const rules = found?.type === type ? model.rulesForBlock(found) : undefined
  const redact = (answer: Answer | null): Answer | null =>
    found && answer !== null && rules?.isAnswer(answer) ? rules.redact(found, answer) : null
  const value = redact(event.value)
  const field =
    rules?.parts && found ? rules.questions(found).find((each) => each.id === getField(event))?.id : undefined
  return {
    ...{
      id,
      revision,
      at,
      kind,
      reason,
      type,
      block: event.block,
      value,
      previous: redact(event.previous),
      status,
    },
    ...(found && rules && 'name' in found ? { name: found.name } : {}),
    ...(field === undefined ? {} : { field, fieldValue: getUnitValue(model, value, field) }),
    problems: found && rules ? event.problems.flatMap((problem) => redactProblem(model, found, problem)) : [],
    // The answer matches the block's type, which TypeScript cannot infer.
  } as AnswerEvent
}

/** Drops ids that the phase does not have: they come from the answer. */
function redactProblem(model: AnswerModel, block: BlockSpec, { field, code, params }: AnswerProblem): AnswerProblem[] {
  const questions = getQuestions(model, block)
  if (field !== undefined && !questions.some((each) => each.id === field)) return []
  const choices = questions.flatMap((question) => question.choices ?? [])
  const known = new Set<Json>([
    ...QUESTION_KINDS,
    ...DATE_PARTS,
    ...choices.flatMap((choice) => [choice.id, choice.text]),
  ])
  const isSafe = (value: Json): boolean =>
    typeof value === 'number' || known.has(value) || isIsoDate(value) || (Array.isArray(value) && value.every(isSafe))
  const kept = Object.fromEntries(Object.entries(params).filter(([, value]) => isSafe(value)))
  return [{ block: block.id, ...(field === undefined ? {} : { field }), code, params: kept }]
}
