import { isIsoDate } from '../../core/guards/iso-date.js'
import type { Json } from '../../core/guards/json.js'
import { questionOf } from '../../core/spec/question-label.js'
import { type AnswerProblem, ASKED, DATE_PARTS } from '../../core/validation/problem.js'
import type { Answer, BlockSpec, PhaseSpec } from '../../schema/types.js'
import { type AnswerModel, questionsOf } from '../document/answer-model.js'
import { partsOf, pieceOf } from '../document/answer-parts.js'
import { wordsOf } from '../labels/answer-text.js'
import type { AnswerEvent } from './event.js'

/** An event in words. */
export interface EventDescription {
  /** What was asked: the field's label, the block's title or its heading. */
  question: string
  /** The answer, a line per choice or field; empty when there is none. */
  answer: string[]
}

const fieldOf = (event: AnswerEvent): string | undefined => ('field' in event ? event.field : undefined)

/** Puts the ids of an event into the words of the phase. */
export function describe(model: AnswerModel, spec: PhaseSpec, event: AnswerEvent): EventDescription {
  const block = spec.blocks.find((each) => each.id === event.block)
  const field = fieldOf(event)
  const { value } = event
  if (!block) return { question: event.block, answer: [] }
  const rules = model.rulesOf(block)
  if (rules?.parts && field !== undefined) {
    const label = rules.questions(block).find((each) => each.id === field)?.label
    const part = partsOf(model, value).get(field)
    return { question: label ?? field, answer: part === undefined ? [] : [rules.parts.describe(part, field, block)] }
  }
  return {
    question: questionOf(block) ?? block.id,
    answer: value === null ? [] : wordsOf(model, block, value).texts,
  }
}

/** The event without anything the learner wrote freely. */
export function withoutText(model: AnswerModel, spec: PhaseSpec, event: AnswerEvent): AnswerEvent {
  const { id, seq, at, kind, reason, type, status } = event
  const found = spec.blocks.find((each) => each.id === event.block)
  const rules = found?.type === type ? model.rulesOf(found) : undefined
  const redact = (answer: Answer | null): Answer | null =>
    found && answer !== null && rules?.isAnswer(answer) ? rules.redact(found, answer) : null
  const value = redact(event.value)
  const field =
    rules?.parts && found ? rules.questions(found).find((each) => each.id === fieldOf(event))?.id : undefined
  return {
    ...{ id, seq, at, kind, reason, type, block: event.block, value, previous: redact(event.previous), status },
    ...(found && rules && 'name' in found ? { name: found.name } : {}),
    ...(field === undefined ? {} : { field, fieldValue: pieceOf(model, value, field) }),
    problems: found && rules ? event.problems.flatMap((problem) => redactProblem(model, found, problem)) : [],
    // The block's type decides the type of its answer, which TypeScript cannot follow here.
  } as AnswerEvent
}

/** A problem may name what it is about: an id that the phase does not have came from the answer. */
function redactProblem(model: AnswerModel, block: BlockSpec, { field, code, params }: AnswerProblem): AnswerProblem[] {
  const questions = questionsOf(model, block)
  if (field !== undefined && !questions.some((each) => each.id === field)) return []
  const choices = questions.flatMap((question) => question.choices ?? [])
  const known = new Set<Json>([...ASKED, ...DATE_PARTS, ...choices.flatMap((choice) => [choice.id, choice.text])])
  const isSafe = (value: Json): boolean =>
    typeof value === 'number' || known.has(value) || isIsoDate(value) || (Array.isArray(value) && value.every(isSafe))
  const kept = Object.fromEntries(Object.entries(params).filter(([, value]) => isSafe(value)))
  return [{ block: block.id, ...(field === undefined ? {} : { field }), code, params: kept }]
}
