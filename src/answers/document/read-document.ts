import type { Answer } from '../../schema/types.js'
import type { AnswerDocument } from './answer-document.js'
import type { AnswerModel } from './answer-model.js'
import { MAX_REVISION } from './revision.js'

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

const MAX_LENGTH = 5_000_000

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isOptionalString = (value: unknown): boolean => value === undefined || typeof value === 'string'

/** A number that JSON cannot say would come back as `null`, and the document would be refused. */
const isPartValue = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)

type IsAnswer = AnswerModel['isAnswer']

const isOrphan = (value: unknown, isAnswer: IsAnswer): boolean =>
  isRecord(value) &&
  typeof value.block === 'string' &&
  typeof value.type === 'string' &&
  isOptionalString(value.id) &&
  isOptionalString(value.label) &&
  (value.kind === 'answer'
    ? isAnswer(value.value)
    : (value.kind === 'field' || value.kind === 'choice') && isPartValue(value.value))

const WRITER_ID = /^[a-z0-9]{12}$/
const ISO_INSTANT =
  /^(?:\d{4}|[+-]\d{6})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/

const isCount = (value: unknown, least: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= MAX_REVISION

const isEdit = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) &&
  typeof value.by === 'string' &&
  WRITER_ID.test(value.by) &&
  isCount(value.n, 1) &&
  typeof value.at === 'string' &&
  ISO_INSTANT.test(value.at)

const isConflict = (value: unknown, isAnswer: IsAnswer): boolean =>
  isEdit(value) &&
  typeof value.block === 'string' &&
  typeof value.type === 'string' &&
  isOptionalString(value.label) &&
  (value.field === undefined ? isAnswer(value.value) : typeof value.field === 'string' && isPartValue(value.value))

const isSeen = (value: unknown): boolean =>
  isRecord(value) && Object.entries(value).every(([writer, count]) => WRITER_ID.test(writer) && isCount(count, 0))

const isHistory = (value: unknown): boolean =>
  isRecord(value) &&
  isSeen(value.seen) &&
  isRecord(value.edits) &&
  Object.values(value.edits).every(isEdit) &&
  (value.status === undefined || isEdit(value.status))

const isOneOf =
  (...values: unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value)
const isString = (value: unknown): boolean => typeof value === 'string'

type Check = (value: unknown) => boolean

/** The members of a document that are one value each. */
const memberChecks: Record<string, Check> = {
  phase: isString,
  specHash: isString,
  contentHash: isString,
  questions: (value) => value === undefined || (Array.isArray(value) && value.every(isString)),
  revision: (value) => isCount(value, 0),
  status: /* @__PURE__ */ isOneOf('draft', 'submitted'),
  startedAt: isOptionalString,
  updatedAt: isOptionalString,
  queuedAt: isOptionalString,
  submittedAt: isOptionalString,
  history: (value) => value === undefined || isHistory(value),
}

/** The first member that is not as it should be; `undefined` when all are. */
function findInvalidMember(document: Record<string, unknown>, isAnswer: IsAnswer): string | undefined {
  const faulty = Object.entries(memberChecks).find(([name, check]) => !check(document[name]))
  return (
    faulty?.[0] ??
    findInvalidEntry(document, 'answers', isRecord, isAnswer) ??
    findInvalidEntry(document, 'labels', isRecord, isString) ??
    findInvalidEntry(document, 'orphans', isOptionalList, (value) => isOrphan(value, isAnswer)) ??
    findInvalidEntry(document, 'conflicts', isOptionalList, (value) => isConflict(value, isAnswer))
  )
}

const isOptionalList: Check = (value) => value === undefined || Array.isArray(value)

function findInvalidEntry(
  document: Record<string, unknown>,
  name: string,
  isHolder: Check,
  check: Check,
): string | undefined {
  const holder = document[name]
  if (!isHolder(holder)) return name
  const faulty = Object.entries(holder ?? {}).find(([, value]) => !check(value))
  return faulty && `${name}.${faulty[0]}`
}

/** What `readDocument` makes of a saved document. */
export type ReadResult =
  | { document: AnswerDocument }
  /** `at` names the first member that is not as it should be, such as `answers.plan`. */
  | { refused: RefusalReason; path?: string }

/** Looks a saved document over. Never throws. @param phase the id of the phase that it should be of */
export function readDocument(model: Pick<AnswerModel, 'isAnswer'>, saved: unknown, phase: string): ReadResult {
  if (typeof saved === 'string' && saved.length > MAX_LENGTH) return { refused: 'too-large' }
  const value = typeof saved === 'string' ? parseJson(saved) : saved
  if (!isRecord(value)) return { refused: 'corrupt' }
  if (typeof value.version === 'number' && value.version > 1) return { refused: 'newer', path: 'version' }
  const fault = value.version === 1 ? findInvalidMember(value, model.isAnswer) : 'version'
  if (fault !== undefined) return { refused: 'corrupt', path: fault }
  if (value.phase !== phase) return { refused: 'foreign', path: 'phase' }
  return { document: value as unknown as AnswerDocument }
}

/** Checks all of a document but what its answers hold: for a place that keeps documents and uses none. */
export const readDocumentShape = (saved: unknown, phase: string): ReadResult =>
  readDocument({ isAnswer: hasType }, saved, phase)

const hasType = (value: unknown): value is Answer => isRecord(value) && typeof value.type === 'string'

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
