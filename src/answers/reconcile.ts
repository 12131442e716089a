import { fieldsOf } from '../blocks/form/answer.js'
import type { Field, FieldValue, FormSpec } from '../blocks/form/spec.js'
import type { RankingAnswer, RankingSpec } from '../blocks/ranking/spec.js'
import type { SelectionAnswer, SelectionSpec } from '../blocks/selection/spec.js'
import type { Answer, BlockSpec, PhaseSpec } from '../blocks/types.js'
import { pointsOf } from '../spec/scale-points.js'
import type { AnswerDocument, Orphan } from './document.js'
import { type RefusalReason, typeOfAnswer } from './read-document.js'

/** One thing that happened to an answer because the phase changed. */
export interface ReconcileEntry {
  /** `renamed`: found under a former id. `orphaned`: no place left, kept aside. `restored`: its place came back. */
  kind: 'renamed' | 'orphaned' | 'restored'
  block: string
  /** The field or the choice, when it is not the whole answer. */
  id?: string
  wording?: string
}

/** What reconciling did. Empty `entries`: every answer kept its place. */
export interface ReconcileReport {
  entries: ReconcileEntry[]
  /** The document was not used at all, and why. */
  refused?: RefusalReason
}

interface Named {
  id: string
  aliases?: string[]
}

/** By id first, by former ids where no id claims them. */
function byName<T extends Named>(things: T[]): Map<string, T> {
  const map = new Map(things.map((thing) => [thing.id, thing]))
  for (const thing of things) for (const alias of thing.aliases ?? []) if (!map.has(alias)) map.set(alias, thing)
  return map
}

/** Whether a field can still hold the value; the value as it now reads, or `undefined`. */
function asHeldBy(field: Field, value: FieldValue): FieldValue | undefined {
  switch (field.control) {
    case 'checkbox':
      return typeof value === 'boolean' ? value : undefined
    case 'select':
    case 'radio':
      return typeof value === 'string' ? byName(field.options ?? []).get(value)?.id : undefined
    case 'scale':
      return typeof value === 'number' && pointsOf(field).includes(value) ? value : undefined
    case 'date':
      return typeof value === 'string' ? value : undefined
    case 'number':
      return typeof value === 'boolean' ? undefined : value
    case 'text':
    case 'textarea':
      return typeof value === 'boolean' ? undefined : String(value)
  }
}

/** Places what a document holds into a phase, piece by piece. */
class Placing {
  readonly answers = new Map<string, Answer>()
  readonly orphans: Orphan[] = []
  readonly entries: ReconcileEntry[] = []
  private readonly blocks: Map<string, BlockSpec>
  private readonly fields: Map<string, Field & { form: FormSpec }>

  constructor(
    spec: PhaseSpec,
    private readonly wording: Record<string, string>,
  ) {
    this.blocks = byName(spec.blocks)
    const forms = spec.blocks.filter((block) => block.type === 'form')
    this.fields = byName(forms.flatMap((form) => fieldsOf(form).map((field) => ({ ...field, form }))))
  }

  answer(id: string, answer: Answer, returning = false): void {
    if ('fields' in answer) {
      for (const [field, value] of Object.entries(answer.fields)) this.field(id, field, value, returning)
      return
    }
    const block = this.blocks.get(id)
    const fits = block && block.type === typeOfAnswer(answer) && !this.answers.has(block.id)
    if (!fits) {
      this.aside({ block: id, kind: 'answer', value: answer }, returning)
      return
    }
    if (block.id !== id) this.entries.push({ kind: 'renamed', block: block.id })
    if (returning) this.entries.push({ kind: 'restored', block: block.id })
    if (block.type === 'selection') this.selection(block, id, answer as SelectionAnswer)
    else if (block.type === 'ranking') this.ranking(block, id, answer as RankingAnswer)
    else this.answers.set(block.id, answer)
  }

  field(form: string, id: string, value: FieldValue, returning = false): void {
    const field = this.fields.get(id)
    const fitting = field && asHeldBy(field, value)
    const held = field && this.answers.get(field.form.id)
    const fields = held && 'fields' in held ? held.fields : {}
    if (!field || fitting === undefined || Object.hasOwn(fields, field.id)) {
      const known = typeof value === 'string' && Object.hasOwn(this.wording, `${id}/${value}`)
      this.aside({ block: form, kind: 'field', id, value, ...this.word(known ? `${id}/${value}` : id) }, returning)
      return
    }
    this.answers.set(field.form.id, { fields: Object.fromEntries([...Object.entries(fields), [field.id, fitting]]) })
    if (field.id !== id) this.entries.push({ kind: 'renamed', block: field.form.id, id: field.id })
    if (returning) this.entries.push({ kind: 'restored', block: field.form.id, id: field.id })
  }

  /** Puts back an option or an item that the phase has again. */
  choice(orphan: Orphan): void {
    const block = this.blocks.get(orphan.block)
    const id = orphan.id ?? ''
    const held = block && this.answers.get(block.id)
    if (block?.type === 'selection' && block.options.some((option) => option.id === id)) {
      const selected = held && 'selected' in held ? held.selected : []
      if (!selected.includes(id) && (block.multiple || selected.length === 0)) {
        const all = new Set([...selected, id])
        this.answers.set(block.id, { ...held, selected: block.options.map((option) => option.id).filter((each) => all.has(each)) })
        this.entries.push({ kind: 'restored', block: block.id, id })
        return
      }
    }
    if (block?.type === 'ranking' && block.items.some((item) => item.id === id)) {
      const answer = held && 'order' in held ? held : { order: [], via: 'moved' as const }
      if (!answer.order.includes(id)) {
        const at = typeof orphan.value === 'number' ? orphan.value : answer.order.length
        this.answers.set(block.id, { ...answer, order: [...answer.order.slice(0, at), id, ...answer.order.slice(at)] })
        this.entries.push({ kind: 'restored', block: block.id, id })
        return
      }
    }
    this.orphans.push(orphan)
  }

  private selection(block: SelectionSpec, was: string, answer: SelectionAnswer): void {
    const options = byName(block.options)
    const kept: string[] = []
    for (const id of answer.selected) {
      const option = options.get(id)
      if (!option || (!block.multiple && kept.length > 0))
        this.aside({ block: was, kind: 'choice', id, value: true, ...this.word(`${was}/${id}`) })
      else if (!kept.includes(option.id)) {
        kept.push(option.id)
        if (option.id !== id) this.entries.push({ kind: 'renamed', block: block.id, id: option.id })
      }
    }
    const selected = block.options.map((option) => option.id).filter((id) => kept.includes(id))
    if (selected.length > 0) this.answers.set(block.id, { ...answer, selected })
  }

  private ranking(block: RankingSpec, was: string, answer: RankingAnswer): void {
    const items = byName(block.items)
    const order: string[] = []
    answer.order.forEach((id, position) => {
      const item = items.get(id)
      if (!item) this.aside({ block: was, kind: 'choice', id, value: position, ...this.word(`${was}/${id}`) })
      else if (!order.includes(item.id)) {
        order.push(item.id)
        if (item.id !== id) this.entries.push({ kind: 'renamed', block: block.id, id: item.id })
      }
    })
    if (order.length > 0) this.answers.set(block.id, { ...answer, order })
  }

  private aside(orphan: Orphan, known = false): void {
    this.orphans.push(orphan)
    // What was an orphan before was reported then.
    if (known) return
    this.entries.push({
      kind: 'orphaned',
      block: orphan.block,
      ...(orphan.id === undefined ? {} : { id: orphan.id }),
      ...(orphan.wording === undefined ? {} : { wording: orphan.wording }),
    })
  }

  private word(key: string): { wording?: string } {
    return Object.hasOwn(this.wording, key) ? { wording: this.wording[key] as string } : {}
  }
}

/**
 * Fits the answers to a phase that was edited since. Answers keep their place by id or by a former id (`aliases`);
 * what has no place goes to `orphans` and comes back when its place does; a new ranking item is never put into an answer.
 * Pure: the same document is given back when nothing had to change.
 */
export function reconcile(document: AnswerDocument, spec: PhaseSpec): { document: AnswerDocument; report: ReconcileReport } {
  if (document.specHash === spec.hash && document.contentHash === spec.contentHash) return { document, report: { entries: [] } }
  const placing = new Placing(spec, document.wording)
  for (const [id, answer] of Object.entries(document.answers)) placing.answer(id, answer)
  for (const orphan of document.orphans ?? []) {
    if (orphan.kind === 'answer') placing.answer(orphan.block, orphan.value as Answer, true)
    else if (orphan.kind === 'field') placing.field(orphan.block, orphan.id ?? '', orphan.value as FieldValue, true)
    else placing.choice(orphan)
  }
  const { orphans: _, ...rest } = document
  return {
    document: {
      ...rest,
      specHash: spec.hash,
      contentHash: spec.contentHash,
      revision: document.revision + (placing.entries.length > 0 ? 1 : 0),
      answers: Object.fromEntries(placing.answers),
      ...(placing.orphans.length > 0 ? { orphans: placing.orphans } : {}),
    },
    report: { entries: placing.entries },
  }
}
