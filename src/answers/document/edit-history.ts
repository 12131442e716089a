import type { AnswerDocument, AnswerEdit, EditHistory } from './answer-document.js'
import type { AnswerModel } from './answer-model.js'
import { splitAnswers } from './answer-parts.js'
import { isEqualJson } from './is-equal-json.js'
import { nextRevision } from './revision.js'
import { uuid } from './uuid.js'

/** Writer of answers that have no history. */
const UNKNOWN_WRITER = 'unknown00000'

/** Bounds `seen`. An older writer that returns can reopen a resolved conflict, but loses nothing. */
const MAX_WRITERS = 64

/** Starts with a letter: integer-like keys would be reordered in an object. */
export function createWriterId(): string {
  return `w${uuid().replaceAll('-', '').slice(0, 11)}`
}

/** Whether the history includes an edit. */
export function hasSeen(history: EditHistory, { by, n }: AnswerEdit): boolean {
  return Object.hasOwn(history.seen, by) && (history.seen[by] as number) >= n
}

/** The history of a document. Answers without an edit get one by an unknown writer. */
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
  // A document that holds an edit has seen it, even if `seen` omits it.
  const held = [...Object.values(edits), ...conflicts, ...(history.status ? [history.status] : [])]
  const missing = held.filter((edit) => !hasSeen(history, edit))
  return missing.length === 0 && stamped.length === 0
    ? history
    : { ...history, edits, seen: mergeSeen([history.seen], missing) }
}

/** The greatest edit count of each writer. */
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

/** Now, but always later than the edits that it replaces: the clock may have gone back. */
function nextEditTime(now: string, replaced: readonly AnswerEdit[]): string {
  const latest = replaced.reduce((last, { at }) => (at > last ? at : last), '')
  if (latest < now) return now
  const next = Date.parse(latest) + 1
  return Number.isFinite(next) && next < 8.64e15 ? new Date(next).toISOString() : latest
}

/** Ids of the units that have a conflict. */
export function getConflictUnitIds({ conflicts = [] }: AnswerDocument): string[] {
  return conflicts.map(({ block, field = block }) => field)
}

/** Author and time of an edit. */
export interface EditStamp {
  /** Id of the store. */
  by: string
  /** ISO 8601 in UTC. */
  at: string
}

/** Records an edit of units, or of the document's status. */
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

/** Records `next` as an edit of every unit, so that merging it with a copy of `last` yields `next`. */
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

/** Drops the oldest writers that no edit refers to. */
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
