import { writeJson } from '../../core/guards/json.js'
import { writeDate } from '../../core/i18n/format-date.js'
import { writeNumber } from '../../core/i18n/format-number.js'
import { questionOf } from '../../core/spec/question-label.js'
import type { ChoiceText, NamedChoice, PartValue, ValueWriter, Words } from '../../core/validation/answer-rules.js'
import type { Answer, BlockSpec } from '../../schema/types.js'
import { type AnswerModel, questionsOf } from '../document/answer-model.js'
import type { Conflict, Orphan } from '../document/document.js'

/** The options or items that a block without parts offers. */
export function choicesOf(model: AnswerModel, block: BlockSpec | undefined): readonly NamedChoice[] {
  const rules = block && model.rulesOf(block)
  return rules && !rules.parts ? (rules.questions(block)[0]?.choices ?? []) : []
}

/** An answer in the words of its block. `textOf` knows choices that the block does not have. */
export function wordsOf(
  model: AnswerModel,
  block: BlockSpec | undefined,
  answer: Answer,
  textOf: ChoiceText = () => undefined,
): Words {
  const rules = model.rulesFor(answer)
  // The block may be of another type by now.
  const own = block && model.rulesOf(block) === rules ? block : undefined
  return rules?.describe(answer, own, textOf) ?? { ids: [], texts: [writeJson(answer)] }
}

/** The value of a part in words. `write` writes it as the learner reads it; a report keeps it as it is stored. */
export const partWords = (
  model: AnswerModel,
  type: string,
  id: string,
  value: PartValue,
  block: BlockSpec | undefined,
  write?: ValueWriter,
): string => model.rulesFor({ type })?.parts?.describe(value, id, block, write) ?? String(value)

const writerFor = (lang: string | undefined): ValueWriter => ({
  number: (value) => writeNumber(value, lang),
  date: (day) => writeDate(day, lang),
})

/** A question and what was answered to it, in words. */
export interface QuestionAndAnswer {
  question: string
  lines: string[]
}

/** The answer that gave way, in words. */
export function conflictWords(
  model: AnswerModel,
  block: BlockSpec,
  { type, field, value, wording }: Conflict,
  lang?: string,
): QuestionAndAnswer {
  if (typeof value === 'object')
    return {
      question: wording ?? field ?? '',
      lines: wordsOf(model, field === undefined ? block : undefined, value).texts,
    }
  const label = questionsOf(model, block).find((each) => each.id === field)?.label
  return {
    question: label ?? wording ?? field ?? '',
    lines: [partWords(model, type, field ?? '', value, block, writerFor(lang))],
  }
}

/** What is said of something whose words nobody kept. An id is none: authors often leave it to the parser. */
export type Unknown = Record<'question' | 'choice', string>

/**
 * What has no place any more, in words: those that were shown then, or those of the phase where it still asks the
 * question.
 */
export function orphanWords(
  model: AnswerModel,
  orphan: Orphan,
  shown: Record<string, string>,
  blocks: readonly BlockSpec[],
  unknown: Unknown,
  lang?: string,
): QuestionAndAnswer {
  const { block, type, id = '', kind, value, wording } = orphan
  const words = (key: string) => (Object.hasOwn(shown, key) ? shown[key] : undefined)
  if (kind === 'field') {
    const option = words(`${id}/${value}`)
    // Words of its own are of the question, unless they are those of the option chosen.
    return {
      question: words(id) ?? (wording === option ? undefined : wording) ?? unknown.question,
      lines: [
        option ?? (typeof value === 'object' ? '' : partWords(model, type, id, value, undefined, writerFor(lang))),
      ],
    }
  }
  const asked = blocks.find((each) => each.id === block)
  const question = words(block) ?? (asked && questionOf(asked)) ?? unknown.question
  const choice = (of: string) =>
    words(`${block}/${of}`) ?? choicesOf(model, asked).find((each) => each.id === of)?.text ?? unknown.choice
  if (typeof value === 'object') return { question, lines: wordsOf(model, undefined, value, choice).texts }
  // A choice may have been put in words of the learner's own.
  return { question, lines: [wording ?? choice(id), ...(typeof value === 'string' ? [value] : [])] }
}
