import { answerRules } from '../blocks/answers.js'
import type { Answer, AnswerableType, AnswerMap } from '../blocks/types.js'
import { MOST } from './count-on.js'
import type { AnswerDocument } from './document.js'

/** Why a saved document was refused. It is never overwritten or changed: the host still has it. */
export type RefusalReason =
  /** Not a document at all, or damaged. */
  | 'corrupt'
  /** Written by a later version of phasekit. */
  | 'newer'
  /** The answers to another phase. */
  | 'foreign'
  /** A text of more than five million characters. */
  | 'too-large'

const LONGEST = 5_000_000

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isOptionalString = (value: unknown): boolean => value === undefined || typeof value === 'string'

/** What an answer of each type holds, and an answer of any other must not: it is by these that they are told apart. */
const MEMBERS = { selection: 'selected', ranking: 'order', form: 'fields', unknown: 'data' } satisfies Record<AnswerableType, string>

/** The type that an answer is of, told by its shape; `undefined` when it is none, or two. */
export function typeOfAnswer(value: unknown): AnswerableType | undefined {
  if (!isRecord(value)) return undefined
  const [type, ...others] = (Object.keys(MEMBERS) as AnswerableType[]).filter((each) => Object.hasOwn(value, MEMBERS[each]))
  return type !== undefined && others.length === 0 && answerRules[type].isAnswer(value) ? type : undefined
}

/** A number that JSON cannot say would come back as `null`, and the document would be refused. */
const isFieldValue = (value: unknown): boolean => typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)

const isAnswer = (value: unknown): value is Answer => {
  const type = typeOfAnswer(value)
  return type !== undefined && (type !== 'form' || Object.values((value as AnswerMap['form']).fields).every(isFieldValue))
}

const isOrphan = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.block === 'string' &&
  isOptionalString(value.id) &&
  isOptionalString(value.wording) &&
  (value.kind === 'answer' ? isAnswer(value.value) : (value.kind === 'field' || value.kind === 'choice') && isFieldValue(value.value))

const WRITER = /^[a-z0-9]{12}$/
const INSTANT = /^(?:\d{4}|[+-]\d{6})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/

const isCount = (value: unknown, least: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= MOST

const isEdit = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) &&
  typeof value.by === 'string' &&
  WRITER.test(value.by) &&
  isCount(value.n, 1) &&
  typeof value.at === 'string' &&
  INSTANT.test(value.at)

const isConflict = (value: unknown): boolean =>
  isEdit(value) &&
  typeof value.block === 'string' &&
  isOptionalString(value.wording) &&
  (value.field === undefined ? isAnswer(value.value) : typeof value.field === 'string' && isFieldValue(value.value))

const isSeen = (value: unknown): boolean =>
  isRecord(value) && Object.entries(value).every(([writer, count]) => WRITER.test(writer) && isCount(count, 0))

const isHistory = (value: unknown): boolean =>
  isRecord(value) &&
  isSeen(value.seen) &&
  isRecord(value.edits) &&
  Object.values(value.edits).every(isEdit) &&
  (value.status === undefined || isEdit(value.status))

const isListOf = (value: unknown, check: (each: unknown) => boolean): boolean =>
  value === undefined || (Array.isArray(value) && value.every(check))

function isDocument(value: Record<string, unknown>): boolean {
  return (
    typeof value.phase === 'string' &&
    typeof value.specHash === 'string' &&
    typeof value.contentHash === 'string' &&
    isListOf(value.questions, (id) => typeof id === 'string') &&
    isCount(value.revision, 0) &&
    (value.status === 'draft' || value.status === 'submitted') &&
    [value.startedAt, value.updatedAt, value.queuedAt, value.submittedAt].every(isOptionalString) &&
    isRecord(value.answers) &&
    Object.values(value.answers).every(isAnswer) &&
    isRecord(value.wording) &&
    Object.values(value.wording).every((word) => typeof word === 'string') &&
    isListOf(value.orphans, isOrphan) &&
    isListOf(value.conflicts, isConflict) &&
    (value.history === undefined || isHistory(value.history))
  )
}

/**
 * Looks a saved document, or its JSON text, over before anything of it is used. Never throws. The same, for other languages:
 * `phasekit/answer-document.schema.json`.
 * @param phase the id of the phase that it should be of
 */
export function readDocument(saved: unknown, phase: string): { document: AnswerDocument } | { refused: RefusalReason } {
  if (typeof saved === 'string' && saved.length > LONGEST) return { refused: 'too-large' }
  const value = typeof saved === 'string' ? fromJson(saved) : saved
  if (!isRecord(value)) return { refused: 'corrupt' }
  if (typeof value.version === 'number' && value.version > 1) return { refused: 'newer' }
  if (value.version !== 1 || !isDocument(value)) return { refused: 'corrupt' }
  if (value.phase !== phase) return { refused: 'foreign' }
  return { document: value as unknown as AnswerDocument }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
