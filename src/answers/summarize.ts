import { getQuestionLabel } from '../core/spec/question-label.js'
import { findByIdOrAlias, type PartValue, type Question } from '../core/validation/block-rules.js'
import type { AnswerStatus } from '../core/validation/problem.js'
import type { Answer, BlockSpec, PhaseSpec } from '../schema/types.js'
import { type AnswerConflict, type AnswerDocument, getAnswerEntries, type Orphan } from './document/answer-document.js'
import { type AnswerModel, getQuestions } from './document/answer-model.js'
import { getParts } from './document/answer-parts.js'
import { getAnswer, getStatus } from './document/check-answers.js'
import { isEqualJson } from './document/is-equal-json.js'
import { readDocument } from './document/read-document.js'
import { describeAnswer, describePart, getChoices } from './labels/describe-answer.js'
import { reconcile } from './reconcile/reconcile.js'

/** One row of a report: a question or form field and its answer. */
export interface AnswerRecord {
  /** Id of the block. */
  block: string
  /** Id of the form field. A form has a record for each field. */
  field?: string
  /** Type of the block. */
  type: string
  /** The question as the phase asks it now. */
  question: string
  /** The answer as text, one string per choice, rank or value; empty without an answer. */
  answer: string[]
  /** Ids of the choices in the answer, in its order. */
  ids: string[]
  /** The answer as stored; `null` without one. */
  value: Answer | PartValue | null
  /** `orphaned`: no longer matches the phase. `conflict`: replaced by a concurrent edit. */
  status: AnswerStatus | 'orphaned' | 'conflict'
  /** What the learner was shown, where the phase now reads differently. */
  labels?: { question?: string; answer?: string[] }
}

type Status = AnswerRecord['status']

interface Named {
  id: string
  aliases?: readonly string[]
}

const getNames = ({ id, aliases = [] }: Named): string[] => [id, ...aliases]

/** A part of an answer, with its question if the phase still asks it. */
interface Part {
  /** Id of the block that held it. */
  block: string
  type: string
  id: string
  value: PartValue | null
  owner?: BlockSpec
  question?: Question
}

/** Converts one document to records. */
class RecordBuilder {
  constructor(
    private readonly model: AnswerModel,
    private readonly spec: PhaseSpec,
    private readonly shown: Record<string, string>,
  ) {}

  /** The record of an answer without parts. */
  fromAnswer(
    block: BlockSpec | undefined,
    id: string,
    type: string,
    value: Answer | null,
    status: Status,
  ): AnswerRecord {
    const owner = block ?? { id }
    const choices = getChoices(this.model, block)
    const then = (choice: string) => this.findShownLabel(owner, findByIdOrAlias(choices, choice) ?? { id: choice })
    const words = value === null ? { ids: [], texts: [] } : describeAnswer(this.model, block, value, then)
    const question = block ? (getQuestionLabel(block) ?? block.id) : (this.findShownLabel(owner) ?? id)
    // Texts after those of the choices are free text, which has no label.
    const shown = words.texts.map((text, at) =>
      at < words.ids.length ? (then(words.ids[at] as string) ?? text) : text,
    )
    const record = { block: block?.id ?? id, type, question, answer: words.texts, ids: words.ids, value, status }
    return { ...record, ...findChangedLabels(record, this.findShownLabel(owner), shown) }
  }

  /** The record of one part. */
  fromPart({ block: of, type, id, value, owner, question }: Part, status: Status): AnswerRecord {
    const named = question ?? { id }
    const option = question?.choices?.find((each) => each.id === value)
    const then = typeof value === 'string' ? this.findShownLabel(named, option ?? { id: value }) : undefined
    const now =
      value === null
        ? []
        : [option || then === undefined ? describePart(this.model, type, named.id, value, owner) : then]
    const ids = typeof value === 'string' && (question?.choices || then !== undefined) ? [value] : []
    const asked = question?.label ?? this.findShownLabel(named) ?? id
    const record: AnswerRecord = { block: of, field: named.id, type, question: asked, answer: now, ids, value, status }
    return { ...record, ...findChangedLabels(record, this.findShownLabel(named), then === undefined ? now : [then]) }
  }

  /** Records of an answer, whether or not the phase has its block. */
  fromStoredAnswer(id: string, answer: Answer, status: Status): AnswerRecord[] {
    const { type } = answer
    if (!this.model.rulesForAnswer(answer)?.parts)
      return [this.fromAnswer(findByIdOrAlias(this.spec.blocks, id), id, type, answer, status)]
    return [...getParts(this.model, answer)].map(([part, value]) => this.fromStoredPart(id, type, part, value, status))
  }

  /** Finds the part by its id alone, because parts can move between blocks. */
  fromStoredPart(of: string, type: string, id: string, value: PartValue, status: Status): AnswerRecord {
    const places = this.spec.blocks
      .filter((block) => block.type === type)
      .flatMap((owner) => getQuestions(this.model, owner).map((question) => ({ ...question, owner, question })))
    const { owner, question } = findByIdOrAlias(places, id) ?? {}
    const part: Part = { block: findByIdOrAlias(this.spec.blocks, of)?.id ?? of, type, id, value }
    return this.fromPart({ ...part, ...(owner && { owner }), ...(question && { question }) }, status)
  }

  fromOrphan({ block: of, type, kind, id = '', value, label }: Orphan): AnswerRecord[] {
    if (kind === 'answer') return this.fromStoredAnswer(of, value as Answer, 'orphaned')
    if (kind === 'field') {
      const record = this.fromStoredPart(of, type, id, value as PartValue, 'orphaned')
      // The stored label is the question's, unless it is that of the chosen option.
      return [
        record.question === id && label !== undefined && record.answer[0] !== label
          ? { ...record, question: label }
          : record,
      ]
    }
    const block = findByIdOrAlias(this.spec.blocks, of)
    const question = block ? (getQuestionLabel(block) ?? block.id) : (this.findShownLabel({ id: of }) ?? of)
    const text = label ?? this.findShownLabel(block ?? { id: of }, { id }) ?? id
    const answer = typeof value === 'string' ? [text, value] : [text]
    return [{ block: block?.id ?? of, type, question, answer, ids: [id], value, status: 'orphaned' }]
  }

  fromConflict({ block, type, field, value }: AnswerConflict): AnswerRecord[] {
    if (typeof value === 'object') return this.fromStoredAnswer(block, value, 'conflict')
    return [this.fromStoredPart(block, type, field ?? '', value, 'conflict')]
  }

  /** Records of one block, in order. */
  fromBlock(block: BlockSpec, answer: Answer | null): AnswerRecord[] {
    const rules = this.model.rulesForBlock(block)
    if (!rules) return []
    const { type } = block
    if (rules.parts) {
      const values = getParts(this.model, answer)
      return rules.questions(block).map((question) => {
        const value = values.get(question.id)
        const part: Part = { block: block.id, type, id: question.id, value: value ?? null, owner: block, question }
        return this.fromPart(part, rules.parts?.status(block, question.id, value) ?? 'unanswered')
      })
    }
    return answer || rules.asks(block)
      ? [this.fromAnswer(block, block.id, type, answer, getStatus(this.model, block, answer))]
      : []
  }

  /** Answers that match no question although the hash is current: the document was written by other code. */
  fromUnmatched({ answers }: AnswerDocument): AnswerRecord[] {
    return getAnswerEntries(answers).flatMap(([id, answer]) => {
      const block = this.spec.blocks.find((each) => each.id === id)
      if (!block || !getAnswer(this.model, block, answers)) return this.fromStoredAnswer(id, answer, 'orphaned')
      const known = new Set(getQuestions(this.model, block).map((question) => question.id))
      const unknown = [...getParts(this.model, answer)].filter(([part]) => !known.has(part))
      return unknown.map(([part, value]) => this.fromStoredPart(id, answer.type, part, value, 'orphaned'))
    })
  }

  /** The label that was shown, by current or former id. */
  private findShownLabel(question: Named, choice?: Named): string | undefined {
    const keys = getNames(question).flatMap((id) => (choice ? getNames(choice).map((each) => `${id}/${each}`) : [id]))
    const key = keys.find((each) => Object.hasOwn(this.shown, each))
    return key === undefined ? undefined : this.shown[key]
  }
}

function findChangedLabels(
  now: AnswerRecord,
  question: string | undefined,
  answer: string[],
): Pick<AnswerRecord, 'labels'> {
  const asked = question === undefined || question === now.question ? {} : { question }
  const labels = isEqualJson(answer, now.answer) ? asked : { ...asked, answer }
  return Object.keys(labels).length > 0 ? { labels } : {}
}

/** @throws when `readDocument` refuses the document. */
export function summarize(model: AnswerModel, spec: PhaseSpec, document: AnswerDocument): AnswerRecord[] {
  const read = readDocument(model, document, spec.id)
  if ('refused' in read)
    throw new Error(
      `phasekit: the answers to "${spec.id}" cannot be summarized. The document ` +
        `is ${read.refused}. Check it with readDocument first.`,
    )
  const fitted = reconcile(model, read.document, spec).document
  const builder = new RecordBuilder(model, spec, fitted.labels)
  return [
    ...spec.blocks.flatMap((block) => builder.fromBlock(block, getAnswer(model, block, fitted.answers))),
    ...builder.fromUnmatched(fitted),
    ...(fitted.orphans ?? []).flatMap((orphan) => builder.fromOrphan(orphan)),
    ...(fitted.conflicts ?? []).flatMap((conflict) => builder.fromConflict(conflict)),
  ]
}
