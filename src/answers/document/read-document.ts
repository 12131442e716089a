import type { Answer } from '../../schema/types.js'
import type { AnswerModel } from './answer-model.js'
import type { AnswerDocument } from './document.js'
import { MOST } from './revision.js'

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
  isOptionalString(value.wording) &&
  (value.kind === 'answer'
    ? isAnswer(value.value)
    : (value.kind === 'field' || value.kind === 'choice') && isPartValue(value.value))

const WRITER = /^[a-z0-9]{12}$/
const INSTANT =
  /^(?:\d{4}|[+-]\d{6})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/

const isCount = (value: unknown, least: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= MOST

const isEdit = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) &&
  typeof value.by === 'string' &&
  WRITER.test(value.by) &&
  isCount(value.n, 1) &&
  typeof value.at === 'string' &&
  INSTANT.test(value.at)

const isConflict = (value: unknown, isAnswer: IsAnswer): boolean =>
  isEdit(value) &&
  typeof value.block === 'string' &&
  typeof value.type === 'string' &&
  isOptionalString(value.wording) &&
  (value.field === undefined ? isAnswer(value.value) : typeof value.field === 'string' && isPartValue(value.value))

const isSeen = (value: unknown): boolean =>
  isRecord(value) && Object.entries(value).every(([writer, count]) => WRITER.test(writer) && isCount(count, 0))

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
const members: Record<string, Check> = {
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
function faultOf(document: Record<string, unknown>, isAnswer: IsAnswer): string | undefined {
  const faulty = Object.entries(members).find(([name, check]) => !check(document[name]))
  return (
    faulty?.[0] ??
    faultIn(document, 'answers', isRecord, isAnswer) ??
    faultIn(document, 'wording', isRecord, isString) ??
    faultIn(document, 'orphans', isOptionalList, (value) => isOrphan(value, isAnswer)) ??
    faultIn(document, 'conflicts', isOptionalList, (value) => isConflict(value, isAnswer))
  )
}

const isOptionalList: Check = (value) => value === undefined || Array.isArray(value)

function faultIn(document: Record<string, unknown>, name: string, isHolder: Check, check: Check): string | undefined {
  const holder = document[name]
  if (!isHolder(holder)) return name
  const faulty = Object.entries(holder ?? {}).find(([, value]) => !check(value))
  return faulty && `${name}.${faulty[0]}`
}

/** What `readDocument` makes of a saved document. */
export type ReadResult =
  | { document: AnswerDocument }
  /** `at` names the first member that is not as it should be, such as `answers.plan`. */
  | { refused: RefusalReason; at?: string }

/** Looks a saved document over. Never throws. @param phase the id of the phase that it should be of */
export function readDocument(model: Pick<AnswerModel, 'isAnswer'>, saved: unknown, phase: string): ReadResult {
  if (typeof saved === 'string' && saved.length > LONGEST) return { refused: 'too-large' }
  const value = typeof saved === 'string' ? fromJson(saved) : saved
  if (!isRecord(value)) return { refused: 'corrupt' }
  if (typeof value.version === 'number' && value.version > 1) return { refused: 'newer', at: 'version' }
  const fault = value.version === 1 ? faultOf(value, model.isAnswer) : 'version'
  if (fault !== undefined) return { refused: 'corrupt', at: fault }
  if (value.phase !== phase) return { refused: 'foreign', at: 'phase' }
  return { document: value as unknown as AnswerDocument }
}

/** Checks all of a document but what its answers hold: for a place that keeps documents and uses none. */
export const readAnyDocument = (saved: unknown, phase: string): ReadResult =>
  readDocument({ isAnswer: isTyped }, saved, phase)

const isTyped = (value: unknown): value is Answer => isRecord(value) && typeof value.type === 'string'

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
