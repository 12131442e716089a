import { isAnswerable, rulesOf } from '../blocks/answers.js'
import { fieldsOf } from '../blocks/form/answer.js'
import type { Field, FieldValue, FormSpec } from '../blocks/form/spec.js'
import type { Answer, AnswerableType, BlockSpec, PhaseSpec } from '../blocks/types.js'
import type { AnswerStatus } from '../spec/problem.js'
import { questionOf } from '../spec/question.js'
import { answerOf, statusOf } from './check.js'
import type { AnswerDocument, Conflict, Orphan } from './document.js'
import { readDocument, typeOfAnswer } from './read-document.js'
import { reconcile } from './reconcile.js'
import { sameJson } from './same-json.js'
import { choicesOf, fieldText, wordsOf } from './words.js'

/** One line of a report: a question, or a field of a form, and what the learner answered. */
export interface AnswerRecord {
  block: string
  /** The form field; a form has a record for each. */
  field?: string
  type: AnswerableType
  /** As the phase asks it now. */
  question: string
  /** In words: a text per choice, rank or value; empty without an answer. */
  answer: string[]
  /** The ids of the choices in the answer, in its order. */
  ids: string[]
  /** As stored; `null` without an answer. */
  value: Answer | FieldValue | null
  /** `orphaned`: the phase has no place for it any more. `conflict`: another edit was made at the same time and won over this one. */
  status: AnswerStatus | 'orphaned' | 'conflict'
  /** What the learner was shown, where the phase now says something else. */
  wording?: { question?: string; answer?: string[] }
}

type Status = AnswerRecord['status']

interface Named {
  id: string
  aliases?: string[]
}

const namesOf = ({ id, aliases = [] }: Named): string[] => [id, ...aliases]
const named = <T extends Named>(things: readonly T[], id: string): T | undefined =>
  things.find((thing) => thing.id === id) ?? things.find((thing) => thing.aliases?.includes(id))

/** Turns one document into records. Holds what every record needs: the phase, and the words that were shown. */
class Summary {
  constructor(
    private readonly spec: PhaseSpec,
    private readonly shown: Record<string, string>,
  ) {}

  /** The record of a selection, a ranking or a host's block. */
  question(block: BlockSpec | undefined, id: string, value: Exclude<Answer, { fields: unknown }> | null, status: Status): AnswerRecord {
    const owner = block ?? { id }
    const choices = choicesOf(block)
    const then = (choice: string) => this.wordsShown(owner, named(choices, choice) ?? { id: choice })
    const words = value === null ? { ids: [], texts: [] } : wordsOf(block, value, then)
    const question = block ? (questionOf(block) ?? block.id) : (this.wordsShown(owner) ?? id)
    // Past the choices stands what was written freely: that is as it was.
    const shown = words.texts.map((text, at) => (at < words.ids.length ? (then(words.ids[at] as string) ?? text) : text))
    const type = (value && typeOfAnswer(value)) ?? (block as { type: AnswerableType }).type
    const record = { block: block?.id ?? id, type, question, answer: words.texts, ids: words.ids, value, status }
    return { ...record, ...differing(record, this.wordsShown(owner), shown) }
  }

  /** The record of one field of a form. */
  field(block: string, field: Field | undefined, id: string, value: FieldValue | null, status: Status): AnswerRecord {
    const owner = field ?? { id }
    const option = field?.options?.find((each) => each.id === value)
    const then = typeof value === 'string' ? this.wordsShown(owner, option ?? { id: value }) : undefined
    const now = value === null ? [] : [option || then === undefined ? fieldText(field, value) : then]
    const ids = typeof value === 'string' && (field?.options || then !== undefined) ? [value] : []
    const question = field?.label ?? this.wordsShown(owner) ?? id
    const record: AnswerRecord = { block, field: owner.id, type: 'form', question, answer: now, ids, value, status }
    return { ...record, ...differing(record, this.wordsShown(owner), then === undefined ? now : [then]) }
  }

  /** The records of an answer, whether or not the phase has its block. */
  answer(id: string, answer: Answer, status: Status): AnswerRecord[] {
    const block = named(this.spec.blocks, id)
    if (!('fields' in answer)) return [this.question(block, id, answer, status)]
    return Object.entries(answer.fields).map(([field, value]) => this.value(id, field, value, status))
  }

  /** The record of a field's value, found by the field's id alone: fields move from form to form. */
  value(block: string, id: string, value: FieldValue, status: Status): AnswerRecord {
    const forms = this.spec.blocks.filter((each): each is FormSpec => each.type === 'form')
    const field = named(forms.flatMap(fieldsOf), id)
    return this.field(named(this.spec.blocks, block)?.id ?? block, field, id, value, status)
  }

  orphan({ block: of, kind, id = '', value, wording }: Orphan): AnswerRecord[] {
    if (kind === 'answer') return this.answer(of, value as Answer, 'orphaned')
    if (kind === 'field') {
      const record = this.value(of, id, value as FieldValue, 'orphaned')
      // Words of its own are of the question, unless they are those of the option chosen.
      return [record.question === id && wording !== undefined && record.answer[0] !== wording ? { ...record, question: wording } : record]
    }
    const block = named(this.spec.blocks, of)
    const type = typeof value === 'number' ? 'ranking' : 'selection'
    const question = block ? (questionOf(block) ?? block.id) : (this.wordsShown({ id: of }) ?? of)
    const text = wording ?? this.wordsShown(block ?? { id: of }, { id }) ?? id
    return [{ block: block?.id ?? of, type, question, answer: [text], ids: [id], value, status: 'orphaned' }]
  }

  conflict({ block, field, value }: Conflict): AnswerRecord[] {
    if (typeof value === 'object') return this.answer(block, value, 'conflict')
    return [this.value(block, field ?? '', value, 'conflict')]
  }

  /** The words that were shown, under the name of now or a former one. */
  private wordsShown(question: Named, choice?: Named): string | undefined {
    const keys = namesOf(question).flatMap((id) => (choice ? namesOf(choice).map((each) => `${id}/${each}`) : [id]))
    const key = keys.find((each) => Object.hasOwn(this.shown, each))
    return key === undefined ? undefined : this.shown[key]
  }
}

function differing(now: AnswerRecord, question: string | undefined, answer: string[]): Pick<AnswerRecord, 'wording'> {
  const asked = question === undefined || question === now.question ? {} : { question }
  const wording = sameJson(answer, now.answer) ? asked : { ...asked, answer }
  return Object.keys(wording).length > 0 ? { wording } : {}
}

/** A form of one field has come as far as that field. */
const fieldStatus = (block: FormSpec, field: Field, value: FieldValue | undefined): AnswerStatus =>
  statusOf({ ...block, groups: [{ fields: [field], after: [] }] }, value === undefined ? null : { fields: { [field.id]: value } })

/** The records of one block, in order; what it has no field for comes after the rest. */
function blockRecords(summary: Summary, block: BlockSpec, answer: Answer | null): AnswerRecord[] {
  if (block.type === 'form') {
    const fields = answer && 'fields' in answer ? answer.fields : {}
    return fieldsOf(block).map((field) => {
      const value = Object.hasOwn(fields, field.id) ? fields[field.id] : undefined
      return summary.field(block.id, field, field.id, value ?? null, fieldStatus(block, field, value))
    })
  }
  if (!isAnswerable(block) || (!answer && !rulesOf(block).asks(block))) return []
  return [summary.question(block, block.id, answer as Exclude<Answer, { fields: unknown }> | null, statusOf(block, answer))]
}

/** What the phase, though unchanged by its hash, has no place for: left in by whoever wrote the document. */
function strays(summary: Summary, spec: PhaseSpec, { answers }: AnswerDocument): AnswerRecord[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const block = spec.blocks.find((each) => each.id === id)
    if (!block || !answerOf(block, answers)) return summary.answer(id, answer, 'orphaned')
    if (block.type !== 'form' || !('fields' in answer)) return []
    const known = new Set(fieldsOf(block).map((field) => field.id))
    const unknown = Object.entries(answer.fields).filter(([field]) => !known.has(field))
    return unknown.map(([field, value]) => summary.value(id, field, value, 'orphaned'))
  })
}

/**
 * A document as records for reports: one per question and per form field in the phase's order, answered or not, then what has no
 * place (orphans) and what gave way (conflicts), so that nothing is left out. A document of an earlier edition of the phase is fitted
 * to this one first. Pure: runs on a server.
 *
 * @throws when `readDocument` refuses the document: a report must not pass over a learner in silence.
 */
export function summarize(spec: PhaseSpec, document: AnswerDocument): AnswerRecord[] {
  const read = readDocument(document, spec.id)
  if ('refused' in read)
    throw new Error(
      `phasekit: the answers to "${spec.id}" cannot be summarized. The document is ${read.refused}. Look it over with readDocument first.`,
    )
  const fitted = reconcile(read.document, spec).document
  const summary = new Summary(spec, fitted.wording)
  return [
    ...spec.blocks.flatMap((block) => blockRecords(summary, block, answerOf(block, fitted.answers))),
    ...strays(summary, spec, fitted),
    ...(fitted.orphans ?? []).flatMap((orphan) => summary.orphan(orphan)),
    ...(fitted.conflicts ?? []).flatMap((conflict) => summary.conflict(conflict)),
  ]
}
