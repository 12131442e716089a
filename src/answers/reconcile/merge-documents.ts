import { writeJson } from '../../core/guards/json.js'
import { questionOf } from '../../core/spec/question-label.js'
import type { PhaseSpec } from '../../schema/types.js'
import { type AnswerModel, questionsOf } from '../document/answer-model.js'
import { answersOf, type Unit, type UnitValue, unitsOf } from '../document/answer-parts.js'
import type { AnswerDocument, AnswerEdit, Conflict, History } from '../document/document.js'
import { covers, historyOf, seenOf } from '../document/edit-history.js'
import { sameJson } from '../document/is-equal-json.js'
import { countOn } from '../document/revision.js'
import { reconcile } from './reconcile.js'
import type { ReconcileEntry, ReconcileReport } from './reconcile-report.js'

/** One answer to one unit, shown or not. Without a value it is the edit that took the answer away. */
interface Version extends AnswerEdit {
  unit: string
  block: string
  /** Of the answer; empty where it was taken away. */
  type: string
  field?: string
  value?: UnitValue
  wording?: string
}

/** A document made ready for merging. */
interface Side {
  document: AnswerDocument
  history: History
  shown: Map<string, Version>
  aside: Map<string, Version[]>
}

function sideOf(model: AnswerModel, document: AnswerDocument): Side {
  const history = historyOf(model, document)
  const units = new Map(unitsOf(model, document.answers).map((unit) => [unit.id, unit]))
  const shown = new Map<string, Version>()
  for (const [unit, { by, n, at }] of Object.entries(history.edits)) {
    const found: Unit | undefined = units.get(unit)
    const wording = Object.hasOwn(document.wording, unit) ? { wording: document.wording[unit] as string } : {}
    const { block = unit, type = '', field, value } = found ?? {}
    shown.set(unit, {
      unit,
      by,
      n,
      at,
      block,
      type,
      ...wording,
      ...(field === undefined ? {} : { field }),
      ...(value === undefined ? {} : { value }),
    })
  }
  const aside = new Map<string, Version[]>()
  for (const conflict of document.conflicts ?? []) {
    const unit = conflict.field ?? conflict.block
    aside.set(unit, [...(aside.get(unit) ?? []), { ...conflict, unit }])
  }
  return { document, history, shown, aside }
}

const byText = (a: object, b: object): number => {
  const [x, y] = [writeJson(a), writeJson(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

const sameEdit = (a: AnswerEdit, b: AnswerEdit): boolean => a.by === b.by && a.n === b.n
const isLater = (a: AnswerEdit, b: AnswerEdit): boolean =>
  a.at !== b.at ? a.at > b.at : a.by !== b.by ? a.by > b.by : a.n !== b.n ? a.n > b.n : byText(a, b) > 0
const versionsOf = (side: Side, unit: string): Version[] => {
  const shown = side.shown.get(unit)
  return [...(shown ? [shown] : []), ...(side.aside.get(unit) ?? [])]
}

/**
 * The side that decides whether the document is submitted: it knows of the other's last word on that, or said something
 * later.
 */
function leading(a: Side, b: Side): Side {
  const [x, y] = [a.history.status, b.history.status]
  const both = x && y && !sameEdit(x, y)
  if (both && covers(a.history, y) !== covers(b.history, x)) return covers(a.history, y) ? a : b
  if (!x !== !y) return x ? a : b
  if (a.document.status !== b.document.status) return a.document.status === 'submitted' ? a : b
  if (both) return isLater(x, y) ? a : b
  return byText(a.document.answers, b.document.answers) > 0 ? a : b
}

/** What remains of one unit: what neither side knows to be replaced. */
function remaining(a: Side, b: Side, unit: string): Version[] {
  const [xs, ys] = [versionsOf(a, unit), versionsOf(b, unit)]
  const stays = (version: Version, others: Version[], side: Side) =>
    others.some((each) => sameEdit(each, version)) || !covers(side.history, version)
  const all = [...xs.filter((x) => stays(x, ys, b)), ...ys.filter((y) => stays(y, xs, a))].sort(byText)
  // Of a version that both sides hold one is enough: the same one, whichever side asks.
  return all.filter((x, i) => !all.slice(0, i).some((y) => sameEdit(x, y) && sameJson(x.value, y.value)))
}

/** The later of two times, or texts of any kind. */
const last = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a

function combine(model: AnswerModel, a: Side, b: Side): AnswerDocument {
  const lead = leading(a, b)
  // What was submitted is what stays to be seen; what was written elsewhere meanwhile is kept beside it.
  const freezes = lead.document.status === 'submitted'
  const shown: Unit[] = []
  const edits = new Map<string, AnswerEdit>()
  const conflicts: Conflict[] = []
  for (const unit of new Set([...a.shown.keys(), ...b.shown.keys(), ...a.aside.keys(), ...b.aside.keys()])) {
    const versions = remaining(a, b, unit)
    const chosen = freezes
      ? lead.shown.get(unit)
      : versions.reduce<Version | undefined>((x, y) => (x && !isLater(y, x) ? x : y), undefined)
    if (chosen) {
      const { by, n, at, block, type, field, value } = chosen
      edits.set(unit, { by, n, at })
      if (value !== undefined) shown.push({ id: unit, block, type, ...(field === undefined ? {} : { field }), value })
    }
    for (const { unit: _, value, ...version } of versions) {
      if (value !== undefined && !sameJson(value, chosen?.value)) conflicts.push({ ...version, value })
    }
  }
  const age = ({ document: { updatedAt = '', wording } }: Side) => ({ updatedAt, wording })
  const [older, newer] = byText(age(a), age(b)) < 0 ? [a, b] : [b, a]
  const orphans = [...(a.document.orphans ?? [])]
  for (const orphan of b.document.orphans ?? [])
    if (!orphans.some((each) => sameJson(each, orphan))) orphans.push(orphan)
  const { startedAt: x, submittedAt: _, queuedAt: __, orphans: ___, conflicts: ____, ...rest } = a.document
  const y = b.document.startedAt
  const startedAt = x !== undefined && (y === undefined || x < y) ? x : y
  const updatedAt = last(a.document.updatedAt, b.document.updatedAt)
  const { status, submittedAt } = lead.document
  const queuedAt = freezes ? undefined : last(a.document.queuedAt, b.document.queuedAt)
  const statusEdit = lead.history.status
  return {
    ...rest,
    status,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(queuedAt === undefined ? {} : { queuedAt }),
    answers: answersOf(model, shown),
    wording: { ...older.document.wording, ...newer.document.wording },
    ...(orphans.length > 0 ? { orphans: orphans.sort(byText) } : {}),
    ...(conflicts.length > 0 ? { conflicts: conflicts.sort(byText) } : {}),
    history: {
      seen: seenOf([a.history.seen, b.history.seen]),
      edits: Object.fromEntries(edits),
      ...(statusEdit ? { status: statusEdit } : {}),
    },
  }
}

function reportOf(model: AnswerModel, spec: PhaseSpec, { block: id, field, wording }: Conflict): ReconcileEntry {
  const block = spec.blocks.find((each) => each.id === id)
  const label =
    block &&
    (field === undefined ? questionOf(block) : questionsOf(model, block).find((each) => each.id === field)?.label)
  const question = label ?? wording
  return {
    kind: 'conflict',
    block: id,
    ...(field === undefined ? {} : { id: field }),
    ...(question === undefined ? {} : { question }),
  }
}

/** Whether `theirs` holds all that `mine` does. */
export function knowsAll(model: AnswerModel, spec: PhaseSpec, theirs: AnswerDocument, mine: AnswerDocument): boolean {
  const known = reconcile(model, theirs, spec).document
  return (
    saysTheSame(mergeDocuments(model, spec, known, mine).document, { ...known, history: historyOf(model, known) }) ||
    saysTheSame(mine, known)
  )
}

/** Whether two documents say the same, whatever their revision and the order in which things were put aside. */
const saysTheSame = (a: AnswerDocument, b: AnswerDocument): boolean => sameJson(plain(a), plain(b))
const plain = ({ orphans = [], conflicts = [], ...document }: AnswerDocument) => ({
  ...document,
  revision: 0,
  orphans: [...orphans].sort(byText),
  conflicts: [...conflicts].sort(byText),
})

/**
 * Makes one document of two that went separate ways: two tabs, two devices, a page that was offline. Answers to
 * different questions and fields both stay. Where one side knew of the other's answer, the later word counts. Where
 * neither knew, the newer is shown and the other is kept in `conflicts`; a ranking is one answer and never blended.
 * Once one side was submitted, its answers stay as they were sent.
 *
 * Pure, and the same whichever side is called mine. Both are fitted to the phase first.
 */
export function mergeDocuments(
  model: AnswerModel,
  spec: PhaseSpec,
  mine: AnswerDocument,
  theirs: AnswerDocument,
): { document: AnswerDocument; report: ReconcileReport } {
  const [a, b] = [reconcile(model, mine, spec), reconcile(model, theirs, spec)]
  const merged = combine(model, sideOf(model, a.document), sideOf(model, b.document))
  const says = (side: AnswerDocument) => saysTheSame(merged, { ...side, history: historyOf(model, side) })
  const [mineSays, theirsSays] = [says(a.document), says(b.document)]
  const source = mineSays ? a.document : theirsSays ? b.document : merged
  const { revision: x } = a.document
  const { revision: y } = b.document
  // Fitting alone is no news while one side is fitted already: else two tabs with two versions of the phase would count
  // each other up for ever.
  const same = x > mine.revision && y > theirs.revision ? Math.max(x, y) : Math.max(mine.revision, theirs.revision)
  // A number of its own for whatever neither has, so that a revision never stands for two things.
  const revision =
    mineSays && theirsSays ? same : mineSays && x > y ? x : theirsSays && y > x ? y : countOn(Math.max(x, y))
  const document = { ...source, revision }
  const known = mine.conflicts ?? []
  const found = (document.conflicts ?? []).filter((conflict) => !known.some((each) => sameJson(each, conflict)))
  return {
    document: revision === mine.revision && saysTheSame(document, mine) ? mine : document,
    report: {
      entries: [...a.report.entries, ...found.map((conflict) => reportOf(model, spec, conflict))],
    },
  }
}
