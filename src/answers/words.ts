import { fieldsOf } from '../blocks/form/answer.js'
import type { Field, FieldValue } from '../blocks/form/spec.js'
import type { Answer, BlockSpec } from '../blocks/types.js'
import { isIsoDate } from '../spec/iso-date.js'
import { writeJson } from '../spec/json.js'
import { questionOf } from '../spec/question.js'
import type { Choice } from '../spec/spec.js'
import { writeDate } from '../spec/write-date.js'
import { writeNumber } from '../spec/write-number.js'
import type { Conflict, Orphan } from './document.js'

/** The options or items that a block offers. */
export function choicesOf(block: BlockSpec | undefined): readonly Choice[] {
  if (block?.type === 'selection') return block.options
  return block?.type === 'ranking' ? block.items : []
}

/** A form's field, by its id. */
export const fieldOf = (block: BlockSpec | undefined, id: string | undefined): Field | undefined =>
  block?.type === 'form' ? fieldsOf(block).find((field) => field.id === id) : undefined

/** A field's value as the learner read or wrote it. */
export const fieldText = (field: Field | undefined, value: FieldValue): string =>
  field?.options?.find((option) => option.id === value)?.text ?? String(value)

/** The same for the learner to read: numbers and dates as the language writes them. A report keeps them as they are stored. */
function shownText(field: Field | undefined, value: FieldValue, lang: string | undefined): string {
  if (typeof value === 'number') return writeNumber(value, lang)
  return field?.control === 'date' && isIsoDate(value) ? writeDate(value, lang) : fieldText(field, value)
}

/** An answer in words, and the ids of the choices in it. */
export interface Words {
  ids: string[]
  /** A line per choice, rank or field; what was written beside an "other" option comes last. */
  texts: string[]
}

/** Puts an answer into the words of its block. `text` knows choices that the block has not. */
export function wordsOf(
  block: BlockSpec | undefined,
  answer: Answer,
  text: (choice: string) => string | undefined = () => undefined,
): Words {
  const choices = new Map(choicesOf(block).map((choice) => [choice.id, choice.text]))
  const words = (ids: string[]) => ids.map((id) => choices.get(id) ?? text(id) ?? id)
  if ('selected' in answer) {
    const { selected, other } = answer
    return { ids: [...selected], texts: other === undefined ? words(selected) : [...words(selected), other] }
  }
  if ('order' in answer) return { ids: [...answer.order], texts: words(answer.order) }
  if ('fields' in answer) {
    const fields = new Map(block?.type === 'form' ? fieldsOf(block).map((field) => [field.id, field]) : [])
    const lines = Object.entries(answer.fields).map(([id, value]) => {
      const field = fields.get(id)
      return `${field?.label ?? id}: ${fieldText(field, value)}`
    })
    return { ids: [], texts: lines }
  }
  return { ids: [], texts: [typeof answer.data === 'string' ? answer.data : writeJson(answer.data)] }
}

/** A question and what was answered to it, in words. */
export interface QuestionAndAnswer {
  question: string
  lines: string[]
}

/** The answer that gave way, in words. */
export function conflictWords(block: BlockSpec, { field, value, wording }: Conflict, lang?: string): QuestionAndAnswer {
  if (field === undefined && typeof value === 'object') return { question: wording ?? '', lines: wordsOf(block, value).texts }
  const found = fieldOf(block, field)
  const lines = typeof value === 'object' ? wordsOf(undefined, value).texts : [shownText(found, value, lang)]
  return { question: found?.label ?? wording ?? field ?? '', lines }
}

/** What is said of something whose words nobody kept. An id is none: authors often leave it to the parser. */
export type Unknown = Record<'question' | 'choice', string>

/** What has no place any more, in words: those that were shown then, or those of the phase where it still asks the question. */
export function orphanWords(
  orphan: Orphan,
  shown: Record<string, string>,
  blocks: readonly BlockSpec[],
  unknown: Unknown,
  lang?: string,
): QuestionAndAnswer {
  const { block, id = '', kind, value, wording } = orphan
  const words = (key: string) => (Object.hasOwn(shown, key) ? shown[key] : undefined)
  if (kind === 'field') {
    const option = words(`${id}/${value}`)
    // Words of its own are of the question, unless they are those of the option chosen.
    return {
      question: words(id) ?? (wording === option ? undefined : wording) ?? unknown.question,
      lines: [option ?? (typeof value === 'object' ? '' : shownText(undefined, value, lang))],
    }
  }
  const asked = blocks.find((each) => each.id === block)
  const question = words(block) ?? (asked && questionOf(asked)) ?? unknown.question
  const choice = (of: string) => words(`${block}/${of}`) ?? choicesOf(asked).find((each) => each.id === of)?.text ?? unknown.choice
  if (typeof value === 'object') return { question, lines: wordsOf(undefined, value, choice).texts }
  // A choice may have been put in words of the learner's own.
  return { question, lines: [wording ?? choice(id), ...(typeof value === 'string' ? [value] : [])] }
}
