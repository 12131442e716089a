import { stringifyJson } from '../../core/guards/json.js'
import { formatDate } from '../../core/i18n/format-date.js'
import { formatNumber } from '../../core/i18n/format-number.js'
import { getQuestionLabel } from '../../core/spec/question-label.js'
import type {
  AnswerDescription,
  ChoiceText,
  NamedChoice,
  PartValue,
  ValueFormatter,
} from '../../core/validation/block-rules.js'
import type { Answer, BlockSpec } from '../../schema/types.js'
import type { AnswerConflict, Orphan } from '../document/answer-document.js'
import { type AnswerModel, getQuestions } from '../document/answer-model.js'

/** The options or items that a block without parts offers. */
export function getChoices(model: AnswerModel, block: BlockSpec | undefined): readonly NamedChoice[] {
  const rules = block && model.rulesForBlock(block)
  return rules && !rules.parts ? (rules.questions(block)[0]?.choices ?? []) : []
}

/** An answer in the words of its block. `textOf` knows choices that the block does not have. */
export function describeAnswer(
  model: AnswerModel,
  block: BlockSpec | undefined,
  answer: Answer,
  textOf: ChoiceText = () => undefined,
): AnswerDescription {
  const rules = model.rulesForAnswer(answer)
  // The block may be of another type by now.
  const own = block && model.rulesForBlock(block) === rules ? block : undefined
  return rules?.describe(answer, own, textOf) ?? { ids: [], texts: [stringifyJson(answer)] }
}

/** The value of a part in words. `write` writes it as the learner reads it; a report keeps it as it is stored. */
export const describePart = (
  model: AnswerModel,
  type: string,
  id: string,
  value: PartValue,
  block: BlockSpec | undefined,
  write?: ValueFormatter,
): string => model.rulesForAnswer({ type })?.parts?.describe(value, id, block, write) ?? String(value)

const createValueFormatter = (lang: string | undefined): ValueFormatter => ({
  number: (value) => formatNumber(value, lang),
  date: (day) => formatDate(day, lang),
})

/** A question and what was answered to it, in words. */
export interface QuestionAndAnswer {
  question: string
  lines: string[]
}

/** The answer that gave way, in words. */
export function describeConflict(
  model: AnswerModel,
  block: BlockSpec,
  { type, field, value, label: shownLabel }: AnswerConflict,
  lang?: string,
): QuestionAndAnswer {
  if (typeof value === 'object')
    return {
      question: shownLabel ?? field ?? '',
      lines: describeAnswer(model, field === undefined ? block : undefined, value).texts,
    }
  const label = getQuestions(model, block).find((each) => each.id === field)?.label
  return {
    question: label ?? shownLabel ?? field ?? '',
    lines: [describePart(model, type, field ?? '', value, block, createValueFormatter(lang))],
  }
}

/** What is said of something whose words nobody kept. An id is none: authors often leave it to the parser. */
export type FallbackLabels = Record<'question' | 'choice', string>

/**
 * What has no place any more, in words: those that were shown then, or those of the phase where it still asks the
 * question.
 */
export function describeOrphan(
  model: AnswerModel,
  orphan: Orphan,
  shown: Record<string, string>,
  blocks: readonly BlockSpec[],
  unknown: FallbackLabels,
  lang?: string,
): QuestionAndAnswer {
  const { block, type, id = '', kind, value, label } = orphan
  const words = (key: string) => (Object.hasOwn(shown, key) ? shown[key] : undefined)
  if (kind === 'field') {
    const option = words(`${id}/${value}`)
    // Words of its own are of the question, unless they are those of the option chosen.
    return {
      question: words(id) ?? (label === option ? undefined : label) ?? unknown.question,
      lines: [
        option ??
          (typeof value === 'object'
            ? ''
            : describePart(model, type, id, value, undefined, createValueFormatter(lang))),
      ],
    }
  }
  const asked = blocks.find((each) => each.id === block)
  const question = words(block) ?? (asked && getQuestionLabel(asked)) ?? unknown.question
  const choice = (of: string) =>
    words(`${block}/${of}`) ?? getChoices(model, asked).find((each) => each.id === of)?.text ?? unknown.choice
  if (typeof value === 'object') return { question, lines: describeAnswer(model, undefined, value, choice).texts }
  // A choice may have been put in words of the learner's own.
  return { question, lines: [label ?? choice(id), ...(typeof value === 'string' ? [value] : [])] }
}
