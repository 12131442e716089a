import { type AnswerableBlock, isAnswerable, rulesOf } from '../blocks/answers.js'
import { fieldsOf } from '../blocks/form/answer.js'
import { DATE_PARTS } from '../blocks/form/date-parts.js'
import type { Answer, PhaseSpec } from '../blocks/types.js'
import { isIsoDate } from '../spec/iso-date.js'
import type { Json } from '../spec/json.js'
import { type AnswerProblem, ASKED } from '../spec/problem.js'
import { questionOf } from '../spec/question.js'
import type { AnswerEvent } from './event.js'
import { pieceOf } from './make-event.js'
import { choicesOf, fieldOf, fieldText, wordsOf } from './words.js'

/** An event in words. */
export interface EventDescription {
  /** What was asked: the field's label, the block's title or its heading. */
  question: string
  /** The answer, a line per choice or field; empty when there is none. */
  answer: string[]
}

/** Puts the ids of an event into the words of the phase, for logs and analytics. */
export function describe(spec: PhaseSpec, event: AnswerEvent): EventDescription {
  const block = spec.blocks.find((each) => each.id === event.block)
  if (!block) return { question: event.block, answer: [] }
  if (block.type === 'form' && event.type === 'form' && event.field !== undefined) {
    const field = fieldsOf(block).find((each) => each.id === event.field)
    const { fieldValue = null } = event
    return { question: field?.label ?? event.field, answer: fieldValue === null ? [] : [fieldText(field, fieldValue)] }
  }
  return { question: questionOf(block) ?? block.id, answer: event.value === null ? [] : wordsOf(block, event.value).texts }
}

/**
 * The event without anything the learner wrote freely (text, "other", a host block's data): fit for analytics. It is built from what is
 * known to be safe, so data of a type, a field or a choice that the phase does not have is left out.
 */
export function withoutText(spec: PhaseSpec, event: AnswerEvent): AnswerEvent {
  const { id, seq, at, kind, reason, type, status } = event
  const found = spec.blocks.find((each) => each.id === event.block)
  const block = found && found.type === type && isAnswerable(found) ? found : undefined
  const redact = (answer: Answer | null): Answer | null =>
    block && answer !== null && rulesOf(block).isAnswer(answer) ? rulesOf(block).redact(block, answer) : null
  const value = redact(event.value)
  const field = event.type === 'form' ? fieldOf(block, event.field)?.id : undefined
  return {
    ...{ id, seq, at, kind, reason, type, block: event.block, value, previous: redact(event.previous), status },
    ...(field === undefined ? {} : { field, fieldValue: pieceOf(value, field) }),
    problems: block ? event.problems.flatMap((problem) => redactProblem(block, problem)) : [],
    // The block's type decides the type of its answer, which TypeScript cannot follow here.
  } as AnswerEvent
}

/** A problem may name what it is about: an id that the phase does not have came from the answer. */
function redactProblem(block: AnswerableBlock, { field, code, params }: AnswerProblem): AnswerProblem[] {
  const fields = block.type === 'form' ? fieldsOf(block) : []
  if (field !== undefined && !fields.some((each) => each.id === field)) return []
  const choices = [...choicesOf(block), ...fields.flatMap(({ options = [] }) => options)]
  const known = new Set<Json>([...ASKED, ...DATE_PARTS, ...choices.flatMap((choice) => [choice.id, choice.text])])
  const isSafe = (value: Json): boolean =>
    typeof value === 'number' || known.has(value) || isIsoDate(value) || (Array.isArray(value) && value.every(isSafe))
  const kept = Object.fromEntries(Object.entries(params).filter(([, value]) => isSafe(value)))
  return [{ block: block.id, ...(field === undefined ? {} : { field }), code, params: kept }]
}
