import type { Answer } from '../../schema/types.js'
import type { AnswerDocument } from './answer-document.js'
import type { AnswerModel } from './answer-model.js'
import { MAX_REVISION } from './revision.js'

/** Why a saved document was refused. phasekit never overwrites or changes a refused document. */
export type RefusalReason =
  /** Not a document, or damaged. */
  | 'corrupt'
  /** Written by a later version of phasekit. */
  | 'newer'
  /** Belongs to another phase. */
  | 'foreign'
  /** A string of more than five million characters. */
  | 'too-large'

const MAX_LENGTH = 5_000_000

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
const isOptionalString = (value: unknown): boolean => value === undefined || typeof value === 'string'

/** JSON writes non-finite numbers as `null`, which would make the document corrupt. */
function isPartValue(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

type IsAnswer = AnswerModel['isAnswer']

function isOrphan(value: unknown, isAnswer: IsAnswer): boolean {
  return (
    isRecord(value) &&
    typeof value.block === 'string' &&
    typeof value.type === 'string' &&
    isOptionalString(value.id) &&
    isOptionalString(value.label) &&
    (value.kind === 'answer'
      ? isAnswer(value.value)
      : (value.kind === 'field' || value.kind === 'choice') && isPartValue(value.value))
  )
}

const WRITER_ID = /^[a-z0-9]{12}$/
const ISO_INSTANT =
  /^(?:\d{4}|[+-]\d{6})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/

function isCount(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= MAX_REVISION
}

function isEdit(value: unknown): value is Record<string, unknown> {
  return (
    isRecord(value) &&
    typeof value.by === 'string' &&
    WRITER_ID.test(value.by) &&
    isCount(value.n, 1) &&
    typeof value.at === 'string' &&
    ISO_INSTANT.test(value.at)
  )
}

function isConflict(value: unknown, isAnswer: IsAnswer): boolean {
  return (
    isEdit(value) &&
    typeof value.block === 'string' &&
    typeof value.type === 'string' &&
    isOptionalString(value.label) &&
    (value.field === undefined ? isAnswer(value.value) : typeof value.field === 'string' && isPartValue(value.value))
  )
}

function isSeen(value: unknown): boolean {
  return (
    isRecord(value) && Object.entries(value).every(([writer, count]) => WRITER_ID.test(writer) && isCount(count, 0))
  )
}

function isHistory(value: unknown): boolean {
  return (
    isRecord(value) &&
    isSeen(value.seen) &&
    isRecord(value.edits) &&
    Object.values(value.edits).every(isEdit) &&
    (value.status === undefined || isEdit(value.status))
  )
}

function isOneOf(...values: unknown[]) {
  return (value: unknown): boolean => values.includes(value)
}
const isString = (value: unknown): boolean => typeof value === 'string'

type Check = (value: unknown) => boolean

/** Checks of the members that hold a single value. */
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

/** Path of the first invalid member; `undefined` when all are valid. */
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

/** Result of `readDocument`. */
export type ReadResult =
  /** The document can be used. */
  | { document: AnswerDocument }
  /** `path` names the first invalid member, such as `answers.plan`. */
  | { refused: RefusalReason; path?: string }

/** Validates a saved document. Never throws. @param phase id of the expected phase */
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

/** Validates a document without its answers' contents, for code that stores documents but does not read answers. */
export function readDocumentShape(saved: unknown, phase: string): ReadResult {
  return readDocument({ isAnswer: hasType }, saved, phase)
}

const hasType = (value: unknown): value is Answer => isRecord(value) && typeof value.type === 'string'

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
