import { fieldsOf } from '../blocks/form/answer.js'
import type { Answer, PhaseSpec } from '../blocks/types.js'
import { questionOf } from '../spec/question.js'
import type { AnswerEvent } from './event.js'
import { fieldText, wordsOf } from './words.js'

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

/** The event without anything the learner wrote freely (text, "other", a host block's data): fit for analytics. */
export function withoutText(spec: PhaseSpec, event: AnswerEvent): AnswerEvent {
  const forms = spec.blocks.filter((block) => block.type === 'form')
  const closed = new Set(
    forms
      .flatMap(fieldsOf)
      .flatMap((field) => (field.control === 'text' || field.control === 'textarea' || field.control === 'number' ? [] : [field.id])),
  )
  const strip = (answer: Answer | null): Answer | null => {
    if (answer === null) return null
    if ('selected' in answer) return { selected: answer.selected }
    if ('fields' in answer) {
      // A number counts as closed only while it is one: what could not be read is kept as it was typed.
      const kept = Object.entries(answer.fields).filter(([id, value]) => closed.has(id) || typeof value === 'number')
      return { fields: Object.fromEntries(kept) }
    }
    return 'data' in answer ? { data: null } : answer
  }
  const stripped = { ...event, value: strip(event.value), previous: strip(event.previous) } as AnswerEvent
  if (stripped.type !== 'form' || stripped.field === undefined) return stripped
  const open = !closed.has(stripped.field) && typeof stripped.fieldValue === 'string'
  return open ? { ...stripped, fieldValue: null } : stripped
}
