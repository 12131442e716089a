import { stringifyJson } from '../../core/guards/json.js'
import { getQuestionLabel } from '../../core/spec/question-label.js'
import type { PhaseSpec } from '../../schema/types.js'
import type { AnswerConflict, AnswerDocument, AnswerEdit, EditHistory } from '../document/answer-document.js'
import { type AnswerModel, getQuestions } from '../document/answer-model.js'
import { type AnswerUnit, joinAnswers, splitAnswers, type UnitValue } from '../document/answer-parts.js'
import { getHistory, hasSeen, mergeSeen } from '../document/edit-history.js'
import { isEqualJson } from '../document/is-equal-json.js'
import { nextRevision } from '../document/revision.js'
import { reconcile } from './reconcile.js'
import type { ReconcileEntry, ReconcileReport } from './reconcile-report.js'

/** One answer to one unit, shown or in conflict. Without a value, the edit that removed the answer. */
interface UnitVersion extends AnswerEdit {
  unit: string
  block: string
  /** Type of the answer; empty if it was removed. */
  type: string
  field?: string
  value?: UnitValue
  label?: string
}

/** A document prepared for merging. */
interface Side {
  document: AnswerDocument
  history: EditHistory
  shown: Map<string, UnitVersion>
  conflicts: Map<string, UnitVersion[]>
}

function createSide(model: AnswerModel, document: AnswerDocument): Side {
  const history = getHistory(model, document)
  const units = new Map(splitAnswers(model, document.answers).map((unit) => [unit.id, unit]))
  const shown = new Map<string, UnitVersion>()
  for (const [unit, { by, n, at }] of Object.entries(history.edits)) {
    const found: AnswerUnit | undefined = units.get(unit)
    const label = Object.hasOwn(document.labels, unit) ? { label: document.labels[unit] as string } : {}
    const { block = unit, type = '', field, value } = found ?? {}
    shown.set(unit, {
      unit,
      by,
      n,
      at,
      block,
      type,
      ...label,
      ...(field === undefined ? {} : { field }),
      ...(value === undefined ? {} : { value }),
    })
  }
  const aside = new Map<string, UnitVersion[]>()
  for (const conflict of document.conflicts ?? []) {
    const unit = conflict.field ?? conflict.block
    aside.set(unit, [...(aside.get(unit) ?? []), { ...conflict, unit }])
  }
  return { document, history, shown, conflicts: aside }
}

function compareJson(a: object, b: object): number {
  const [x, y] = [stringifyJson(a), stringifyJson(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

const isSameEdit = (a: AnswerEdit, b: AnswerEdit): boolean => a.by === b.by && a.n === b.n
function isLater(a: AnswerEdit, b: AnswerEdit): boolean {
  return a.at !== b.at ? a.at > b.at : a.by !== b.by ? a.by > b.by : a.n !== b.n ? a.n > b.n : compareJson(a, b) > 0
}
function getVersions(side: Side, unit: string): UnitVersion[] {
  const shown = side.shown.get(unit)
  return [...(shown ? [shown] : []), ...(side.conflicts.get(unit) ?? [])]
}

/** The side whose status the merged document gets: it has seen the other's last status edit, or its own is later. */
function findStatusWinner(a: Side, b: Side): Side {
  const [x, y] = [a.history.status, b.history.status]
  const both = x && y && !isSameEdit(x, y)
  if (both && hasSeen(a.history, y) !== hasSeen(b.history, x)) return hasSeen(a.history, y) ? a : b
  if (!x !== !y) return x ? a : b
  if (a.document.status !== b.document.status) return a.document.status === 'submitted' ? a : b
  if (both) return isLater(x, y) ? a : b
  return compareJson(a.document.answers, b.document.answers) > 0 ? a : b
}

/** The versions of a unit that neither side knows to be replaced. */
function findSurvivingVersions(a: Side, b: Side, unit: string): UnitVersion[] {
  const [xs, ys] = [getVersions(a, unit), getVersions(b, unit)]
  const stays = (version: UnitVersion, others: UnitVersion[], side: Side) =>
    others.some((each) => isSameEdit(each, version)) || !hasSeen(side.history, version)
  const all = [...xs.filter((x) => stays(x, ys, b)), ...ys.filter((y) => stays(y, xs, a))].sort(compareJson)
  // Drop one copy of a version that both sides hold. Sorting first keeps this symmetric.
  return all.filter((x, i) => !all.slice(0, i).some((y) => isSameEdit(x, y) && isEqualJson(x.value, y.value)))
}

/** The greater of two strings. ISO times compare as text. */
function greaterOf(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a
}

function mergeSides(model: AnswerModel, a: Side, b: Side): AnswerDocument {
  const statusWinner = findStatusWinner(a, b)
  // Submitted answers stay shown. Concurrent edits become conflicts.
  const isSubmitted = statusWinner.document.status === 'submitted'
  const shown: AnswerUnit[] = []
  const edits = new Map<string, AnswerEdit>()
  const conflicts: AnswerConflict[] = []
  for (const unit of new Set([...a.shown.keys(), ...b.shown.keys(), ...a.conflicts.keys(), ...b.conflicts.keys()])) {
    const versions = findSurvivingVersions(a, b, unit)
    const chosen = isSubmitted
      ? statusWinner.shown.get(unit)
      : versions.reduce<UnitVersion | undefined>((x, y) => (x && !isLater(y, x) ? x : y), undefined)
    if (chosen) {
      const { by, n, at, block, type, field, value } = chosen
      edits.set(unit, { by, n, at })
      if (value !== undefined) shown.push({ id: unit, block, type, ...(field === undefined ? {} : { field }), value })
    }
    for (const { unit: _, value, ...version } of versions) {
      if (value !== undefined && !isEqualJson(value, chosen?.value)) conflicts.push({ ...version, value })
    }
  }
  const age = ({ document: { updatedAt = '', labels } }: Side) => ({ updatedAt, labels })
  const [older, newer] = compareJson(age(a), age(b)) < 0 ? [a, b] : [b, a]
  const orphans = [...(a.document.orphans ?? [])]
  for (const orphan of b.document.orphans ?? [])
    if (!orphans.some((each) => isEqualJson(each, orphan))) orphans.push(orphan)
  const { startedAt: x, submittedAt: _, queuedAt: __, orphans: ___, conflicts: ____, ...rest } = a.document
  const y = b.document.startedAt
  const startedAt = x !== undefined && (y === undefined || x < y) ? x : y
  const updatedAt = greaterOf(a.document.updatedAt, b.document.updatedAt)
  const { status, submittedAt } = statusWinner.document
  const queuedAt = isSubmitted ? undefined : greaterOf(a.document.queuedAt, b.document.queuedAt)
  const statusEdit = statusWinner.history.status
  return {
    ...rest,
    status,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(queuedAt === undefined ? {} : { queuedAt }),
    answers: joinAnswers(model, shown),
    labels: { ...older.document.labels, ...newer.document.labels },
    ...(orphans.length > 0 ? { orphans: orphans.sort(compareJson) } : {}),
    ...(conflicts.length > 0 ? { conflicts: conflicts.sort(compareJson) } : {}),
    history: {
      seen: mergeSeen([a.history.seen, b.history.seen]),
      edits: Object.fromEntries(edits),
      ...(statusEdit ? { status: statusEdit } : {}),
    },
  }
}

function toConflictEntry(
  model: AnswerModel,
  spec: PhaseSpec,
  { block: id, field, label: shownLabel }: AnswerConflict,
): ReconcileEntry {
  const block = spec.blocks.find((each) => each.id === id)
  const label =
    block &&
    (field === undefined
      ? getQuestionLabel(block)
      : getQuestions(model, block).find((each) => each.id === field)?.label)
  const question = label ?? shownLabel
  return {
    kind: 'conflict',
    block: id,
    ...(field === undefined ? {} : { id: field }),
    ...(question === undefined ? {} : { question }),
  }
}

/** Whether `theirs` already includes everything in `mine`. */
export function includesDocument(
  model: AnswerModel,
  spec: PhaseSpec,
  theirs: AnswerDocument,
  mine: AnswerDocument,
): boolean {
  const known = reconcile(model, theirs, spec).document
  return (
    hasSameContent(mergeDocuments(model, spec, known, mine).document, {
      ...known,
      history: getHistory(model, known),
    }) || hasSameContent(mine, known)
  )
}

/** Ignores the revision and the order of orphans and conflicts. */
const hasSameContent = (a: AnswerDocument, b: AnswerDocument): boolean => isEqualJson(toComparable(a), toComparable(b))
function toComparable({ orphans = [], conflicts = [], ...document }: AnswerDocument) {
  return {
    ...document,
    revision: 0,
    orphans: [...orphans].sort(compareJson),
    conflicts: [...conflicts].sort(compareJson),
  }
}

/** Symmetric. See `mergeDocuments` in phase-answers.ts. */
export function mergeDocuments(
  model: AnswerModel,
  spec: PhaseSpec,
  mine: AnswerDocument,
  theirs: AnswerDocument,
): { document: AnswerDocument; report: ReconcileReport } {
  const [a, b] = [reconcile(model, mine, spec), reconcile(model, theirs, spec)]
  const merged = mergeSides(model, createSide(model, a.document), createSide(model, b.document))
  const matchesMerged = (side: AnswerDocument) => hasSameContent(merged, { ...side, history: getHistory(model, side) })
  const [isMineMerged, isTheirsMerged] = [matchesMerged(a.document), matchesMerged(b.document)]
  const source = isMineMerged ? a.document : isTheirsMerged ? b.document : merged
  const { revision: x } = a.document
  const { revision: y } = b.document
  // Reconciling alone adds no revision if one side is already reconciled. Otherwise two tabs with two versions of the
  // phase would increase each other's revision forever.
  const same = x > mine.revision && y > theirs.revision ? Math.max(x, y) : Math.max(mine.revision, theirs.revision)
  // Content that neither side has gets a new revision, so that a revision identifies one content.
  const revision =
    isMineMerged && isTheirsMerged
      ? same
      : isMineMerged && x > y
        ? x
        : isTheirsMerged && y > x
          ? y
          : nextRevision(Math.max(x, y))
  const document = { ...source, revision }
  const known = mine.conflicts ?? []
  const found = (document.conflicts ?? []).filter((conflict) => !known.some((each) => isEqualJson(each, conflict)))
  return {
    document: revision === mine.revision && hasSameContent(document, mine) ? mine : document,
    report: {
      entries: [...a.report.entries, ...found.map((conflict) => toConflictEntry(model, spec, conflict))],
    },
  }
}
