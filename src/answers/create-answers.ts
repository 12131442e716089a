import { isAnswerable, rulesOf } from '../blocks/answers.js'
import type { Answer, AnswerableType, BlockSpec, FieldValue, PhaseSpec } from '../blocks/types.js'
import type { AnswerStatus } from '../spec/problem.js'
import type { AnswerChange, AnswerListener, Answers, AnswersOptions } from './answers.js'
import { answerOf, problemsOf, statusOf } from './check.js'
import { type AnswerDocument, emptyDocument } from './document.js'
import type { AnswerEvent, AnswerReason } from './event.js'
import { readDocument } from './read-document.js'
import { type ReconcileReport, reconcile } from './reconcile.js'
import { sameJson } from './same-json.js'
import { uuid } from './uuid.js'

interface Pending {
  previous: Answer | null
  reason: AnswerReason
}

const misuse = (what: string, why: string, mend: string): Error => new Error(`phasekit: ${what}. ${why}. ${mend}.`)

/** A listener of the host must never break the learner's work: what it throws is reported as uncaught. */
function report(error: unknown): void {
  const { reportError } = globalThis as { reportError?: (error: unknown) => void }
  if (reportError) reportError(error)
  else void Promise.reject(error)
}

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
  /** Changes not yet committed, by `block` or `block/field`. */
  private readonly pending = new Map<string, Pending>()
  private readonly listeners = new Set<AnswerListener>()
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
      const piece = (answer: Answer | null) => (part === undefined ? answer : fieldValue(answer, part))
      // Changed and changed back: there is nothing new to be done with.
      if (!found || sameJson(piece(value), piece(pending.previous))) continue
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
    const before = this.document
    const { document, report } = reconcile(before, spec)
    this.spec = spec
    this.blocks = new Map(spec.blocks.map((block) => [block.id, block]))
    this.document = document
    this.notify(before)
    return report
  }

  replace(saved: unknown): ReconcileReport {
    const { document, report } = load(saved, this.spec)
    if (!document) return report
    const before = this.document
    this.pending.clear()
    this.document = document
    this.notify(before)
    return report
  }

  submit(): void {
    this.commit()
    const at = new Date().toISOString()
    this.become({ ...this.document, revision: this.document.revision + 1, status: 'submitted', updatedAt: at, submittedAt: at })
  }

  reopen(): void {
    const { submittedAt: _, ...rest } = this.document
    this.become({ ...rest, revision: rest.revision + 1, status: 'draft' })
  }

  subscribe = (listener: AnswerListener): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  watch = (block: string | null, listener: () => void): (() => void) => {
    const set = this.watchers.get(block) ?? new Set()
    this.watchers.set(block, set.add(listener))
    return () => set.delete(listener)
  }

  private become(document: AnswerDocument): void {
    this.document = document
    this.wake(null)
  }

  private tell(
    block: BlockSpec,
    what: { kind: AnswerEvent['kind']; reason: AnswerReason; value: Answer | null; previous: Answer | null; field: string | undefined },
  ): void {
    const at = new Date().toISOString()
    const { answers, startedAt = at } = this.document
    const kept = Object.entries(answers).filter(([id]) => id !== block.id)
    const committed = what.kind === 'commit' && what.value !== null && isAnswerable(block) ? rulesOf(block).wording(block, what.value) : {}
    this.document = {
      ...this.document,
      revision: this.document.revision + 1,
      startedAt,
      updatedAt: at,
      answers: what.kind === 'commit' ? answers : Object.fromEntries(what.value === null ? kept : [...kept, [block.id, what.value]]),
      wording: Object.fromEntries([...Object.entries(this.document.wording), ...Object.entries(committed)]),
    }
    if (what.kind === 'change') this.wake(block.id)
    else this.wake(null)
    const document = this.document
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
      ...(what.field === undefined ? {} : { field: what.field, fieldValue: fieldValue(what.value, what.field) }),
      status: statusOf(block, what.value),
      problems: problemsOf(block, what.value),
      // The block's type decides the type of its answer (`set` has checked it), which TypeScript cannot follow here.
    } as AnswerEvent
    for (const listener of [...this.listeners]) {
      try {
        listener(event, document)
      } catch (error) {
        report(error)
      }
    }
  }

  private notify(before: AnswerDocument): void {
    for (const id of this.watchers.keys()) if (id !== null && before.answers[id] !== this.document.answers[id]) this.wake(id)
    this.wake(null)
  }

  private wake(block: string | null): void {
    for (const listener of [...(block === null ? [] : (this.watchers.get(block) ?? [])), ...(this.watchers.get(null) ?? [])]) listener()
  }
}

function load(saved: unknown, spec: PhaseSpec): { document?: AnswerDocument; report: ReconcileReport } {
  const read = readDocument(saved, spec.id)
  return 'refused' in read ? { report: { entries: [], refused: read.refused } } : reconcile(read.document, spec)
}

const fieldValue = (answer: Answer | null, field: string): FieldValue | null =>
  answer && 'fields' in answer && Object.hasOwn(answer.fields, field) ? (answer.fields[field] ?? null) : null

/** Nothing chosen, ranked or filled in is no answer. */
function isEmpty(answer: Answer): boolean {
  if ('selected' in answer) return answer.selected.length === 0
  if ('order' in answer) return answer.order.length === 0
  if ('fields' in answer) return Object.keys(answer.fields).length === 0
  return false
}
