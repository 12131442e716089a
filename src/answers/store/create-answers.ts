import { callSafely } from '../../core/errors/call-safely.js'
import type { PartValue } from '../../core/validation/block-rules.js'
import type { AnswerProblem, AnswerStatus } from '../../core/validation/problem.js'
import type { Answer, BlockSpec, PhaseSpec } from '../../schema/types.js'
import {
  type AnswerConflict,
  type AnswerDocument,
  type AnswersById,
  emptyDocument,
} from '../document/answer-document.js'
import type { AnswerModel } from '../document/answer-model.js'
import { getParts, getUnitValue } from '../document/answer-parts.js'
import { checkAnswers, getAnswer, getStatus } from '../document/check-answers.js'
import { createWriterId, type EditStamp, replaceDocument } from '../document/edit-history.js'
import { isEqualJson } from '../document/is-equal-json.js'
import { isForeign } from '../document/is-foreign.js'
import { readDocument } from '../document/read-document.js'
import type { AnswerDocumentEvent, AnswerEvent, AnswerReason } from '../events/answer-event.js'
import { createEvent, type EventDraft } from '../events/create-event.js'
import { mergeDocuments } from '../reconcile/merge-documents.js'
import { reconcile } from '../reconcile/reconcile.js'
import type { ReconcileReport } from '../reconcile/reconcile-report.js'
import type { AnswerChange, AnswerListener, Answers, AnswersChangeListener } from './answers.js'
import {
  toDraft,
  toSubmitted,
  withAnswer,
  withCommit,
  withConflicts,
  withLabels,
  withNextRevision,
  withQueued,
} from './document-updates.js'
import { createListeners } from './listeners.js'

/** Id that the parser gives a phase without id and title. Several phases can share it. */
const SHARED_ID = 'untitled-phase'

/** Validation of a block's answer, valid while both objects are the same. */
interface CachedAnswer {
  block: BlockSpec
  stored: Answer | undefined
  answer: Answer | null
  status?: AnswerStatus
}

interface Pending {
  previous: Answer | null
  reason: AnswerReason
}

function createUsageError(what: string, why: string, fix: string): Error {
  return new Error(`phasekit: ${what}. ${why}. ${fix}.`)
}

const now = (): string => new Date().toISOString()

/** Pure: it reads no clock, creates no id and emits no event, so it is safe to call while rendering. */
export function createAnswers(model: AnswerModel, spec: PhaseSpec, saved: unknown): Answers {
  return new AnswerStore(model, spec, saved)
}

class AnswerStore implements Answers {
  spec: PhaseSpec
  /** Report of the initial document, emitted once per listener. */
  private readonly restored: ReconcileReport | undefined
  private readonly notifiedOfRestore = new WeakSet<(report: ReconcileReport) => void>()
  private document: AnswerDocument
  private initial: AnswerDocument
  private blocks: Map<string, BlockSpec>
  /** By block. Every form field reads the form's answer at each keystroke, and progress reads every status. */
  private readonly cachedAnswers = new Map<string, CachedAnswer>()
  /** Created at the first edit, so that creating a store stays pure. */
  private writer: string | undefined
  /** Changes not yet committed, by `block` or `block/field`. */
  private readonly pending = new Map<string, Pending>()
  private readonly listeners = createListeners<[AnswerEvent, AnswerDocument]>()
  private readonly changeListeners = createListeners<[AnswerDocument, AnswerDocumentEvent]>()
  /** The last result of `getSubmission` and the document that it was made of. */
  private lastSubmission: { of: AnswerDocument; submission: AnswerDocument } | undefined
  /** Report another phase with the same id once: it may write at every keystroke. */
  private hasReportedForeign = false
  private readonly reportListeners = createListeners<[ReconcileReport]>()
  private readonly watchers = new Map<string | null, Set<() => void>>()

  constructor(
    readonly model: AnswerModel,
    spec: PhaseSpec,
    saved: unknown,
  ) {
    this.spec = spec
    this.blocks = new Map(spec.blocks.map((block) => [block.id, block]))
    const loaded = saved === undefined || saved === null ? undefined : loadDocument(model, saved, spec)
    this.restored = loaded && isReportable(loaded.report) ? loaded.report : undefined
    this.document = loaded?.document ?? emptyDocument(this.model, spec)
    this.initial = this.document
  }

  getDocument = (): AnswerDocument => this.document
  getInitialDocument = (): AnswerDocument => this.initial

  get = (id: string): Answer | null => this.readAnswer(id)?.answer ?? null

  check = (): AnswerProblem[] => checkAnswers(this.model, this.spec, this.document)

  status = (id: string): AnswerStatus => {
    const entry = this.readAnswer(id)
    if (!entry) return 'unanswered'
    entry.status ??= getStatus(this.model, entry.block, entry.answer)
    return entry.status
  }

  set(id: string, answer: Answer | null, change: AnswerChange = {}): void {
    this.setAnswer(id, answer, change)
  }

  /** @param update a further update in the same revision. @returns whether anything changed */
  private setAnswer(
    id: string,
    answer: Answer | null,
    change: AnswerChange,
    update?: (document: AnswerDocument) => AnswerDocument,
  ): boolean {
    const block = this.blocks.get(id)
    const rules = block && this.model.rulesForBlock(block)
    if (!block || !rules)
      throw createUsageError(
        `there is no answerable block "${id}"`,
        `The phase "${this.spec.id}" has no such id`,
        'Use the `id` of a block of `spec.blocks`',
      )
    if (answer !== null && !rules.isAnswer(answer)) {
      throw createUsageError(
        `the answer to "${id}" is not of its kind`,
        `The block is a ${block.type}`,
        'See the type `AnswerMap` for the shape of each answer',
      )
    }
    if (this.document.status === 'submitted') return false
    const previous = this.get(id)
    const next = answer !== null && rules.isEmpty(answer) ? null : answer
    if (isEqualJson(previous, next)) return false
    const reason = change.reason ?? 'program'
    const field = rules.parts ? change.field : undefined
    const key = field === undefined ? id : `${id}/${field}`
    this.pending.set(key, { previous: (this.pending.get(key) ?? { previous }).previous, reason })
    this.emit(block, { kind: 'change', reason, value: next, previous, field }, update)
    return true
  }

  commit(block?: string, field?: string): void {
    for (const [key, pending] of [...this.pending]) {
      const [id = '', part] = key.split('/')
      if ((block !== undefined && id !== block) || (field !== undefined && part !== field)) continue
      this.pending.delete(key)
      const found = this.blocks.get(id)
      const value = this.get(id)
      // The edit was undone.
      if (
        !found ||
        isEqualJson(getUnitValue(this.model, value, part), getUnitValue(this.model, pending.previous, part))
      )
        continue
      this.emit(found, { kind: 'commit', reason: pending.reason, value, previous: pending.previous, field: part })
    }
  }

  update(spec: PhaseSpec): ReconcileReport {
    if (spec === this.spec) return { entries: [] }
    if (spec.id !== this.spec.id)
      throw createUsageError(
        `the store holds answers to "${this.spec.id}"`,
        `It was given the phase "${spec.id}"`,
        'Make a new store with createAnswers',
      )
    const isEdited = spec.contentHash !== this.spec.contentHash || spec.hash !== this.spec.hash
    const { document, report } = reconcile(
      this.model,
      isEdited ? withLabels(this.model, this.document, this.spec) : this.document,
      spec,
    )
    this.spec = spec
    this.blocks = new Map(spec.blocks.map((block) => [block.id, block]))
    return this.applyDocument(document, report)
  }

  replace(saved: unknown): ReconcileReport {
    const { document, report } = loadDocument(this.model, saved, this.spec)
    if (!document) return this.applyDocument(this.document, report)
    this.pending.clear()
    const at = now()
    this.applyDocument(replaceDocument(this.model, this.document, document, this.createStamp(at)), report)
    this.emitStatus(at)
    return report
  }

  merge(saved: unknown, { stored = this.spec.id === SHARED_ID }: { stored?: boolean } = {}): ReconcileReport {
    const read = readDocument(this.model, saved, this.spec.id)
    if ('refused' in read) return this.applyDocument(this.document, { entries: [], refused: read.refused })
    if (stored && isForeign(this.model, read.document, this.spec)) {
      const report: ReconcileReport = { entries: [], refused: 'foreign' }
      if (this.hasReportedForeign) return report
      this.hasReportedForeign = true
      return this.applyDocument(this.document, report)
    }
    const before = this.document.answers
    const { document, report } = mergeDocuments(this.model, this.spec, this.document, read.document)
    for (const key of [...this.pending.keys()]) {
      const [id = '', part] = key.split('/')
      const held = (answers: AnswersById) =>
        getUnitValue(this.model, Object.hasOwn(answers, id) ? (answers[id] as Answer) : null, part)
      // A merged answer replaced the pending one, so there is nothing to commit.
      if (!isEqualJson(held(before), held(document.answers))) this.pending.delete(key)
    }
    return this.applyDocument(document, report)
  }

  resolve(conflict: AnswerConflict, decision: 'use' | 'drop'): void {
    const { conflicts = [] } = this.document
    const rest = conflicts.filter((each) => each !== conflict && !isEqualJson(each, conflict))
    if (rest.length === conflicts.length || this.document.status === 'submitted') return
    const { block, field } = conflict
    const settle = (document: AnswerDocument) => withConflicts(document, rest)
    const isUsed =
      decision === 'use' &&
      this.setAnswer(block, this.getAnswerWithConflict(conflict), { reason: 'input', ...(field && { field }) }, settle)
    if (!isUsed) this.setDocument(withNextRevision(settle(this.document)), now())
    this.commit(block, field)
  }

  /** The block's answer with the value of a conflict. */
  private getAnswerWithConflict({ block, type, field, value }: AnswerConflict): Answer {
    const parts = field === undefined ? undefined : this.model.rulesForAnswer({ type })?.parts
    if (!parts || field === undefined) return value as Answer
    return parts.join(new Map([...getParts(this.model, this.get(block)), [field, value as PartValue]]))
  }

  setQueued(waits: boolean): void {
    const at = now()
    const document = withQueued(this.document, waits, at)
    if (document !== this.document) this.setDocument(document, at)
  }

  getSubmission(): AnswerDocument {
    if (this.document.status === 'submitted') return this.document
    // Use a new writer id: edits made while the host decides must not share the submission's edit number.
    if (this.lastSubmission?.of !== this.document)
      this.lastSubmission = {
        of: this.document,
        submission: toSubmitted(this.model, this.document, { by: createWriterId(), at: now() }),
      }
    return this.lastSubmission.submission
  }

  submit(submission?: AnswerDocument): void {
    this.commit()
    if (this.document.status === 'submitted') return
    const { submittedAt: at = now(), history } = submission ?? {}
    const { by } = history?.status ?? this.createStamp(at)
    const isUnchanged =
      submission !== undefined &&
      this.lastSubmission?.submission === submission &&
      this.lastSubmission.of === this.document
    this.setDocument(isUnchanged ? submission : toSubmitted(this.model, this.document, { by, at }), at)
  }

  reopen(): void {
    if (this.document.status === 'draft') return
    const at = now()
    this.setDocument(toDraft(this.model, this.document, this.createStamp(at)), at)
  }

  subscribe = (listener: AnswerListener): (() => void) => this.listeners.add(listener)
  onAnswersChange = (listener: AnswersChangeListener): (() => void) => this.changeListeners.add(listener)
  onReport = (listener: (report: ReconcileReport) => void): (() => void) => {
    const { restored } = this
    if (restored && !this.notifiedOfRestore.has(listener)) {
      this.notifiedOfRestore.add(listener)
      callSafely(() => listener(restored))
    }
    return this.reportListeners.add(listener)
  }

  watch = (block: string | null, listener: () => void): (() => void) => {
    const set = this.watchers.get(block) ?? new Set()
    this.watchers.set(block, set.add(listener))
    return () => set.delete(listener)
  }

  private readAnswer(id: string): CachedAnswer | undefined {
    const block = this.blocks.get(id)
    if (!block) return undefined
    const { answers } = this.document
    const stored = Object.hasOwn(answers, id) ? answers[id] : undefined
    const known = this.cachedAnswers.get(id)
    if (known && known.block === block && known.stored === stored) return known
    const entry = { block, stored, answer: getAnswer(this.model, block, answers) }
    this.cachedAnswers.set(id, entry)
    return entry
  }

  private createStamp(at: string): EditStamp {
    this.writer ??= createWriterId()
    return { by: this.writer, at }
  }

  private setDocument(document: AnswerDocument, at: string): void {
    this.document = document
    this.notify(null)
    this.emitStatus(at)
  }

  private emitStatus(at: string): void {
    const { document } = this
    this.changeListeners.emit(document, { type: 'status', status: document.status, at })
  }

  /** Sets the document, notifies the watchers of changed answers and emits the report. */
  private applyDocument(document: AnswerDocument, report: ReconcileReport): ReconcileReport {
    const before = this.document
    this.document = document
    for (const id of this.watchers.keys())
      if (id !== null && before.answers[id] !== document.answers[id]) this.notify(id)
    if (document !== before) this.notify(null)
    if (isReportable(report)) this.reportListeners.emit(report)
    return report
  }

  private emit(block: BlockSpec, draft: EventDraft, update = (document: AnswerDocument) => document): void {
    const at = now()
    const isChange = draft.kind === 'change'
    this.document = update(
      isChange
        ? withAnswer(this.model, this.document, block.id, draft.previous, draft.value, this.createStamp(at))
        : withCommit(this.model, this.document, block, draft.value, at),
    )
    const status = this.status(block.id)
    this.notify(isChange ? block.id : null)
    const { document } = this
    const event = createEvent(this.model, block, draft, status, document.revision, at)
    this.listeners.emit(event, document)
    this.changeListeners.emit(document, event)
  }

  private notify(block: string | null): void {
    for (const listener of [
      ...(block === null ? [] : (this.watchers.get(block) ?? [])),
      ...(this.watchers.get(null) ?? []),
    ])
      callSafely(listener)
  }
}

const isReportable = ({ entries, refused }: ReconcileReport): boolean => entries.length > 0 || refused !== undefined

function loadDocument(
  model: AnswerModel,
  saved: unknown,
  spec: PhaseSpec,
): { document?: AnswerDocument; report: ReconcileReport } {
  const read = readDocument(model, saved, spec.id)
  return 'refused' in read ? { report: { entries: [], refused: read.refused } } : reconcile(model, read.document, spec)
}
