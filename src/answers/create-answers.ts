import { isAnswerable, rulesOf } from '../blocks/answers.js'
import type { Answer, AnswerableType, BlockSpec, FieldValue, PhaseSpec } from '../blocks/types.js'
import type { AnswerStatus } from '../spec/problem.js'
import type { AnswerChange, AnswerListener, Answers, AnswersOptions } from './answers.js'
import { answerOf, problemsOf, statusOf } from './check.js'
import { type AnswerDocument, type Conflict, emptyDocument } from './document.js'
import type { AnswerEvent, AnswerReason } from './event.js'
import { inPlaceOf, stamp, writerName } from './history.js'
import { createListeners, guarded } from './listeners.js'
import { mergeDocuments } from './merge.js'
import { readDocument } from './read-document.js'
import { reconcile } from './reconcile.js'
import type { ReconcileReport } from './report.js'
import { sameJson } from './same-json.js'
import { unitsBetween } from './units.js'
import { uuid } from './uuid.js'

interface Pending {
  previous: Answer | null
  reason: AnswerReason
}

interface Telling {
  kind: AnswerEvent['kind']
  reason: AnswerReason
  value: Answer | null
  previous: Answer | null
  field: string | undefined
}

const misuse = (what: string, why: string, mend: string): Error => new Error(`phasekit: ${what}. ${why}. ${mend}.`)

const now = (): string => new Date().toISOString()

/**
 * Makes a store of answers. Pure: it reads no clock, makes no id and tells no event, so it may be called while rendering,
 * on a server, or twice.
 */
export function createAnswers(spec: PhaseSpec, options: AnswersOptions = {}): Answers {
  return new Store(spec, options.document)
}

class Store implements Answers {
  spec: PhaseSpec
  restored: ReconcileReport | undefined
  private document: AnswerDocument
  private initial: AnswerDocument
  private blocks: Map<string, BlockSpec>
  /** Named at the first edit. */
  private writer: string | undefined
  /** Changes not yet committed, by `block` or `block/field`. */
  private readonly pending = new Map<string, Pending>()
  private readonly listeners = createListeners<[AnswerEvent, AnswerDocument]>()
  private readonly reportListeners = createListeners<[ReconcileReport]>()
  private readonly watchers = new Map<string | null, Set<() => void>>()

  constructor(spec: PhaseSpec, saved: unknown) {
    this.spec = spec
    this.blocks = new Map(spec.blocks.map((block) => [block.id, block]))
    const loaded = saved === undefined || saved === null ? undefined : load(saved, spec)
    this.restored = loaded?.report
    this.document = loaded?.document ?? emptyDocument(spec)
    this.initial = this.document
  }

  getDocument = (): AnswerDocument => this.document
  getInitialDocument = (): AnswerDocument => this.initial

  get = (id: string): Answer | null => {
    const block = this.blocks.get(id)
    return block ? answerOf(block, this.document.answers) : null
  }

  status = (id: string): AnswerStatus => {
    const block = this.blocks.get(id)
    return block ? statusOf(block, this.get(id)) : 'unanswered'
  }

  set(id: string, answer: Answer | null, change: AnswerChange = {}): void {
    const block = this.blocks.get(id)
    if (!block || !isAnswerable(block))
      throw misuse(
        `there is no answerable block "${id}"`,
        `The phase "${this.spec.id}" has no such id`,
        'Use the `id` of a block of `spec.blocks`',
      )
    if (answer !== null && !rulesOf(block).isAnswer(answer)) {
      throw misuse(
        `the answer to "${id}" is not of its kind`,
        `The block is a ${block.type}`,
        'See the type `AnswerMap` for the shape of each answer',
      )
    }
    if (this.document.status === 'submitted') return
    const previous = this.get(id)
    const next = answer !== null && isEmpty(answer) ? null : answer
    if (sameJson(previous, next)) return
    const reason = change.reason ?? 'program'
    const field = block.type === 'form' ? change.field : undefined
    const key = field === undefined ? id : `${id}/${field}`
    this.pending.set(key, { previous: this.pending.has(key) ? (this.pending.get(key) as Pending).previous : previous, reason })
    this.tell(block, { kind: 'change', reason, value: next, previous, field })
  }

  commit(block?: string, field?: string): void {
    for (const [key, pending] of [...this.pending]) {
      const [id = '', part] = key.split('/')
      if ((block !== undefined && id !== block) || (field !== undefined && part !== field)) continue
      this.pending.delete(key)
      const found = this.blocks.get(id)
      const value = this.get(id)
      // Changed and changed back: there is nothing new to be done with.
      if (!found || sameJson(piece(value, part), piece(pending.previous, part))) continue
      this.tell(found, { kind: 'commit', reason: pending.reason, value, previous: pending.previous, field: part })
    }
  }

  update(spec: PhaseSpec): ReconcileReport {
    if (spec === this.spec) return { entries: [] }
    if (spec.id !== this.spec.id)
      throw misuse(
        `the store holds answers to "${this.spec.id}"`,
        `It was given the phase "${spec.id}"`,
        'Make a new store with createAnswers',
      )
    const { document, report } = reconcile(this.document, spec)
    this.spec = spec
    this.blocks = new Map(spec.blocks.map((block) => [block.id, block]))
    return this.adopt(document, report)
  }

  replace(saved: unknown): ReconcileReport {
    const { document, report } = load(saved, this.spec)
    if (!document) return this.adopt(this.document, report)
    this.pending.clear()
    return this.adopt(inPlaceOf(this.document, document, this.name(), now()), report)
  }

  merge(saved: unknown): ReconcileReport {
    const read = readDocument(saved, this.spec.id)
    if ('refused' in read) return this.adopt(this.document, { entries: [], refused: read.refused })
    const before = this.document.answers
    const { document, report } = mergeDocuments(this.spec, this.document, read.document)
    for (const key of [...this.pending.keys()]) {
      const [id = '', part] = key.split('/')
      const held = (answers: Record<string, Answer>) => piece(Object.hasOwn(answers, id) ? (answers[id] as Answer) : null, part)
      // Answered elsewhere, and later: what is shown now is not what the learner did here.
      if (!sameJson(held(before), held(document.answers))) this.pending.delete(key)
    }
    return this.adopt(document, report)
  }

  resolve(conflict: Conflict, decision: 'use' | 'drop'): void {
    const { conflicts = [] } = this.document
    const rest = conflicts.filter((each) => each !== conflict && !sameJson(each, conflict))
    if (rest.length === conflicts.length || this.document.status === 'submitted') return
    const { block, field, value } = conflict
    if (decision === 'use' && field === undefined) this.set(block, value as Answer, { reason: 'input' })
    else if (decision === 'use' && field !== undefined) {
      const held = this.get(block)
      const fields = held && 'fields' in held ? held.fields : {}
      this.set(block, { fields: { ...fields, [field]: value as FieldValue } }, { reason: 'input', field })
    }
    const { conflicts: _, ...document } = this.document
    this.become({ ...document, revision: document.revision + 1, ...(rest.length > 0 ? { conflicts: rest } : {}) })
    this.commit(block, field)
  }

  queue(waits: boolean): void {
    const { queuedAt, ...document } = this.document
    if (waits === (queuedAt !== undefined) || document.status === 'submitted') return
    this.become({ ...document, revision: document.revision + 1, ...(waits ? { queuedAt: now() } : {}) })
  }

  submit(): void {
    this.commit()
    const at = now()
    const { queuedAt: _, ...document } = this.document
    const history = stamp(document, 'status', this.name(), at)
    this.become({ ...document, revision: document.revision + 1, status: 'submitted', updatedAt: at, submittedAt: at, history })
  }

  reopen(): void {
    const { submittedAt: _, ...document } = this.document
    const history = stamp(document, 'status', this.name(), now())
    this.become({ ...document, revision: document.revision + 1, status: 'draft', history })
  }

  subscribe = (listener: AnswerListener): (() => void) => this.listeners.add(listener)
  onReport = (listener: (report: ReconcileReport) => void): (() => void) => this.reportListeners.add(listener)

  watch = (block: string | null, listener: () => void): (() => void) => {
    const set = this.watchers.get(block) ?? new Set()
    this.watchers.set(block, set.add(listener))
    return () => set.delete(listener)
  }

  private name(): string {
    this.writer ??= writerName()
    return this.writer
  }

  private become(document: AnswerDocument): void {
    this.document = document
    this.wake(null)
  }

  /** Goes on with a document that came from this one, or in its place. */
  private adopt(document: AnswerDocument, report: ReconcileReport): ReconcileReport {
    const before = this.document
    this.document = document
    for (const id of this.watchers.keys()) if (id !== null && before.answers[id] !== document.answers[id]) this.wake(id)
    if (document !== before) this.wake(null)
    if (report.entries.length > 0 || report.refused) this.reportListeners.call(report)
    return report
  }

  private tell(block: BlockSpec, what: Telling): void {
    const at = now()
    this.document = what.kind === 'change' ? this.changed(block.id, what, at) : this.committed(block, what, at)
    this.wake(what.kind === 'change' ? block.id : null)
    const { document } = this
    const event = {
      id: uuid(),
      seq: document.revision,
      at,
      kind: what.kind,
      reason: what.reason,
      type: block.type as AnswerableType,
      block: block.id,
      value: what.value,
      previous: what.previous,
      ...(what.field === undefined ? {} : { field: what.field, fieldValue: piece(what.value, what.field) }),
      status: statusOf(block, what.value),
      problems: problemsOf(block, what.value),
      // The block's type decides the type of its answer (`set` has checked it), which TypeScript cannot follow here.
    } as AnswerEvent
    this.listeners.call(event, document)
  }

  private changed(id: string, { value, previous }: Telling, at: string): AnswerDocument {
    const { [id]: _, ...others } = this.document.answers
    return {
      ...this.document,
      revision: this.document.revision + 1,
      startedAt: this.document.startedAt ?? at,
      updatedAt: at,
      answers: value === null ? others : { ...others, [id]: value },
      history: stamp(this.document, unitsBetween(id, previous, value), this.name(), at),
    }
  }

  private committed(block: BlockSpec, { value }: Telling, at: string): AnswerDocument {
    const words = value !== null && isAnswerable(block) ? rulesOf(block).wording(block, value) : {}
    const { document } = this
    return { ...document, revision: document.revision + 1, updatedAt: at, wording: { ...document.wording, ...words } }
  }

  private wake(block: string | null): void {
    for (const listener of [...(block === null ? [] : (this.watchers.get(block) ?? [])), ...(this.watchers.get(null) ?? [])])
      guarded(listener)
  }
}

function load(saved: unknown, spec: PhaseSpec): { document?: AnswerDocument; report: ReconcileReport } {
  const read = readDocument(saved, spec.id)
  return 'refused' in read ? { report: { entries: [], refused: read.refused } } : reconcile(read.document, spec)
}

/** A whole answer, or one field of it. */
function piece(answer: Answer | null, field: string | undefined): Answer | FieldValue | null {
  if (field === undefined || answer === null) return answer
  return 'fields' in answer && Object.hasOwn(answer.fields, field) ? (answer.fields[field] ?? null) : null
}

/** Nothing chosen, ranked or filled in is no answer. */
function isEmpty(answer: Answer): boolean {
  if ('selected' in answer) return answer.selected.length === 0
  if ('order' in answer) return answer.order.length === 0
  if ('fields' in answer) return Object.keys(answer.fields).length === 0
  return false
}
