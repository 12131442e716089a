import type { AnswerDocument, AnswerEdit, EditHistory } from './answer-document.js'
import type { AnswerModel } from './answer-model.js'
import { splitAnswers } from './answer-parts.js'
import { isEqualJson } from './is-equal-json.js'
import { nextRevision } from './revision.js'
import { uuid } from './uuid.js'

/** Stands for whoever gave answers that came without a history. */
const UNKNOWN_WRITER = 'unknown00000'

/**
 * Writers that are remembered. A writer beyond that who comes back is asked about edits that were settled long ago;
 * nothing is lost.
 */
const MAX_WRITERS = 64

/** A name for a store that edits. A letter first: numbers would change places among the keys of an object. */
export const createWriterId = (): string => `w${uuid().replaceAll('-', '').slice(0, 11)}`

/** Whether an edit is already part of what is known here. */
export const hasSeen = (history: EditHistory, { by, n }: AnswerEdit): boolean =>
  Object.hasOwn(history.seen, by) && (history.seen[by] as number) >= n

/** The history of a document; answers without one get an edit by an unknown writer. */
export function getHistory(model: AnswerModel, document: AnswerDocument): EditHistory {
  const { history = { seen: {}, edits: {} }, updatedAt, conflicts = [] } = document
  const bare = splitAnswers(model, document.answers).filter(({ id }) => !Object.hasOwn(history.edits, id))
  const edit = (): AnswerEdit => ({
    by: UNKNOWN_WRITER,
    n: 1,
    at: new Date(Date.parse(updatedAt ?? '') || 0).toISOString(),
  })
  const stamped = bare.map(({ id }): [string, AnswerEdit] => [id, edit()])
  const edits =
    stamped.length === 0 ? history.edits : Object.fromEntries([...Object.entries(history.edits), ...stamped])
  // Whoever holds an edit has seen it, whatever the document says.
  const held = [...Object.values(edits), ...conflicts, ...(history.status ? [history.status] : [])]
  const missing = held.filter((edit) => !hasSeen(history, edit))
  return missing.length === 0 && stamped.length === 0
    ? history
    : { ...history, edits, seen: mergeSeen([history.seen], missing) }
}

/** The most that is known of each writer. */
export function mergeSeen(
  all: readonly Record<string, number>[],
  edits: readonly AnswerEdit[] = [],
): Record<string, number> {
  const seen = new Map<string, number>()
  const see = (by: string, n: number) => seen.set(by, Math.max(n, seen.get(by) ?? 0))
  for (const each of all) for (const [by, n] of Object.entries(each)) see(by, n)
  for (const { by, n } of edits) see(by, n)
  return Object.fromEntries(seen)
}

/**
 * The time of a new edit: now, but always after the edits that it replaces, though the clock may have gone backwards.
 */
function nextEditTime(now: string, replaced: readonly AnswerEdit[]): string {
  const latest = replaced.reduce((last, { at }) => (at > last ? at : last), '')
  if (latest < now) return now
  const next = Date.parse(latest) + 1
  return Number.isFinite(next) && next < 8.64e15 ? new Date(next).toISOString() : latest
}

/** The ids of what was answered in two places. */
export const getConflictUnitIds = ({ conflicts = [] }: AnswerDocument): string[] =>
  conflicts.map(({ block, field = block }) => field)

/** Who edits a document, and when. */
export interface EditStamp {
  /** The store's name among the writers. */
  by: string
  /** ISO 8601 in UTC. */
  at: string
}

/** Notes an edit of units by a writer. `'status'` is the document's. */
export function recordEdit(
  model: AnswerModel,
  document: AnswerDocument,
  units: readonly string[] | 'status',
  { by, at: now }: EditStamp,
): EditHistory {
  const history = getHistory(model, document)
  const { conflicts = [] } = document
  const n = nextRevision(Object.hasOwn(history.seen, by) ? (history.seen[by] as number) : 0)
  const seen = { ...pruneWriters(history, conflicts), [by]: n }
  if (units === 'status')
    return { ...history, seen, status: { by, n, at: nextEditTime(now, history.status ? [history.status] : []) } }
  const edit = (id: string): AnswerEdit => {
    const last = Object.hasOwn(history.edits, id) ? [history.edits[id] as AnswerEdit] : []
    const rivals = conflicts.filter(({ block, field = block }) => field === id)
    return { by, n, at: nextEditTime(now, [...last, ...rivals]) }
  }
  return { ...history, seen, edits: { ...history.edits, ...Object.fromEntries(units.map((id) => [id, edit(id)])) } }
}

/**
 * `next` as somebody's deliberate word on everything: whoever merges it with a copy of what was there before gets
 * `next`, and not what it did away with.
 */
export function replaceDocument(
  model: AnswerModel,
  last: AnswerDocument,
  next: AnswerDocument,
  edit: EditStamp,
): AnswerDocument {
  const [was, is] = [getHistory(model, last), getHistory(model, next)]
  const values = (document: AnswerDocument) =>
    new Map(splitAnswers(model, document.answers).map(({ id, value }) => [id, value]))
  const [before, after] = [values(last), values(next)]
  const differing = [...before.keys(), ...after.keys()].filter((id) => !isEqualJson(before.get(id), after.get(id)))
  const units = [...new Set([...differing, ...getConflictUnitIds(next)])]
  const history: EditHistory = {
    ...was,
    ...is,
    seen: mergeSeen([was.seen, is.seen]),
    edits: { ...is.edits, ...was.edits },
  }
  const revision = nextRevision(Math.max(last.revision, next.revision))
  const stamped = { ...next, revision, history: recordEdit(model, { ...next, history }, units, edit) }
  return last.status === next.status ? stamped : { ...stamped, history: recordEdit(model, stamped, 'status', edit) }
}

/** Lets go of the longest known writers of whom nothing is shown any more. */
function pruneWriters({ seen, edits, status }: EditHistory, conflicts: readonly AnswerEdit[]): Record<string, number> {
  const excess = Object.keys(seen).length - MAX_WRITERS
  if (excess <= 0) return seen
  const held = new Set([...Object.values(edits), ...conflicts, ...(status ? [status] : [])].map(({ by }) => by))
  const gone = new Set(
    Object.keys(seen)
      .filter((by) => !held.has(by))
      .slice(0, excess),
  )
  return Object.fromEntries(Object.entries(seen).filter(([by]) => !gone.has(by)))
}
