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

/** Options or items of a block without parts. */
export function getChoices(model: AnswerModel, block: BlockSpec | undefined): readonly NamedChoice[] {
  const rules = block && model.rulesForBlock(block)
  return rules && !rules.parts ? (rules.questions(block)[0]?.choices ?? []) : []
}

/** An answer as text. `textOf` supplies labels of choices that the block does not have. */
export function describeAnswer(
  model: AnswerModel,
  block: BlockSpec | undefined,
  answer: Answer,
  textOf: ChoiceText = () => undefined,
): AnswerDescription {
  const rules = model.rulesForAnswer(answer)
  // An edit may have changed the block's type.
  const own = block && model.rulesForBlock(block) === rules ? block : undefined
  return rules?.describe(answer, own, textOf) ?? { ids: [], texts: [stringifyJson(answer)] }
}

/** The value of a part as text. `write` localizes numbers and dates; without it they read as stored. */
export function describePart(
  model: AnswerModel,
  type: string,
  id: string,
  value: PartValue,
  block: BlockSpec | undefined,
  write?: ValueFormatter,
): string {
  return model.rulesForAnswer({ type })?.parts?.describe(value, id, block, write) ?? String(value)
}

function createValueFormatter(lang: string | undefined): ValueFormatter {
  return {
    number: (value) => formatNumber(value, lang),
    date: (day) => formatDate(day, lang),
  }
}

/** A question and its answer as text. */
export interface QuestionAndAnswer {
  question: string
  lines: string[]
}

/** A conflicting answer as text. */
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

/** Shown when no label was stored. Ids are not shown: most are generated. */
export type FallbackLabels = Record<'question' | 'choice', string>

/** An orphan as text: with the labels that were shown, or those of the phase if it still asks the question. */
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
    // The stored label is the question's, unless it is that of the chosen option.
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
  // A string value is the learner's own text for the choice.
  return { question, lines: [label ?? choice(id), ...(typeof value === 'string' ? [value] : [])] }
}
