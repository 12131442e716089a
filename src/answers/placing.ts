import { isAnswerable, rulesOf } from '../blocks/answers.js'
import { fieldsOf } from '../blocks/form/answer.js'
import type { Field, FieldValue, FormSpec } from '../blocks/form/spec.js'
import type { RankingAnswer, RankingSpec } from '../blocks/ranking/spec.js'
import type { SelectionAnswer, SelectionSpec } from '../blocks/selection/spec.js'
import type { Answer, BlockSpec, PhaseSpec } from '../blocks/types.js'
import { questionOf } from '../spec/question.js'
import { pointsOf } from '../spec/scale-points.js'
import type { Orphan } from './document.js'
import { typeOfAnswer } from './read-document.js'
import type { ReconcileEntry } from './report.js'
import { choicesOf } from './words.js'

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
export class Placing {
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
    if (block.id !== id) this.note('renamed', block.id, undefined, { from: id })
    if (returning) this.note('restored', block.id)
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
    if (field.id !== id) this.note('renamed', field.form.id, field.id, { from: id })
    if (this.blocks.get(form) !== field.form) this.note('moved', field.form.id, field.id, { from: form })
    if (returning) this.note('restored', field.form.id, field.id)
  }

  /** Puts back an option or an item that the phase has again. */
  choice(orphan: Orphan): void {
    const block = this.blocks.get(orphan.block)
    const id = orphan.id ?? ''
    const held = block && this.answers.get(block.id)
    const option = block?.type === 'selection' ? block.options.find((each) => each.id === id) : undefined
    if (block?.type === 'selection' && option) {
      const selected = held && 'selected' in held ? held.selected : []
      if (!selected.includes(id) && (block.multiple || selected.length === 0)) {
        const all = new Set([...selected, id])
        const text = option.other && typeof orphan.value === 'string' ? { other: orphan.value } : {}
        this.answers.set(block.id, { ...held, ...text, selected: block.options.map((each) => each.id).filter((each) => all.has(each)) })
        this.note('restored', block.id, id)
        return
      }
    }
    if (block?.type === 'ranking' && block.items.some((item) => item.id === id)) {
      const answer = held && 'order' in held ? held : { order: [], via: 'moved' as const }
      if (!answer.order.includes(id)) {
        const at = typeof orphan.value === 'number' ? orphan.value : answer.order.length
        this.answers.set(block.id, { ...answer, order: [...answer.order.slice(0, at), id, ...answer.order.slice(at)] })
        this.note('restored', block.id, id)
        return
      }
    }
    this.orphans.push(orphan)
  }

  private selection(block: SelectionSpec, was: string, answer: SelectionAnswer): void {
    const options = byName(block.options)
    const kept: string[] = []
    // What was typed goes with its option: when none of those left asks for words, it is one that is gone.
    const gone = answer.selected.some((id) => options.get(id)?.other) ? true : (answer.other ?? true)
    for (const id of answer.selected) {
      const option = options.get(id)
      if (!option || (!block.multiple && kept.length > 0))
        this.aside({ block: was, kind: 'choice', id, value: gone, ...this.word(`${was}/${id}`) })
      else if (!kept.includes(option.id)) {
        kept.push(option.id)
        if (option.id !== id) this.note('renamed', block.id, option.id, { from: id })
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
        if (item.id !== id) this.note('renamed', block.id, item.id, { from: id })
      }
    })
    if (order.length > 0) this.answers.set(block.id, { ...answer, order })
  }

  /** What the learner now reads otherwise than when answering, and the items that no order has yet. */
  compare(): void {
    for (const [id, answer] of this.answers) {
      const block = this.blocks.get(id)
      if (!block || !isAnswerable(block)) continue
      for (const [key, now] of Object.entries(rulesOf(block).wording(block, answer))) {
        const { wording: from } = this.word(key)
        if (from === undefined || from === now) continue
        const [unit = '', choice] = key.split('/')
        if (unit === id) this.note('reworded', id, choice, { from })
        else this.note('reworded', id, unit, choice === undefined ? { from } : { from, wording: now })
      }
      if (block.type !== 'ranking' || block.top !== undefined || !('order' in answer)) continue
      const { order } = answer
      for (const item of block.items) if (!order.includes(item.id)) this.note('added', id, item.id)
    }
  }

  private aside(orphan: Orphan, known = false): void {
    this.orphans.push(orphan)
    // What was an orphan before was reported then.
    if (known) return
    const { block, id, kind, wording } = orphan
    const { wording: question } = this.word(kind === 'field' && id !== undefined ? id : block)
    this.entries.push({
      kind: 'orphaned',
      block,
      ...(id === undefined ? {} : { id }),
      ...(question === undefined ? {} : { question }),
      ...(wording === undefined || wording === question ? {} : { wording }),
    })
  }

  /** Reports what happened to something that the phase has. */
  private note(kind: ReconcileEntry['kind'], id: string, part?: string, more: { from?: string; wording?: string } = {}): void {
    const block = this.blocks.get(id)
    const field = part === undefined || block?.type !== 'form' ? undefined : this.fields.get(part)
    const question = field?.label ?? (block && questionOf(block))
    const choice = choicesOf(block).find((each) => each.id === part)
    this.entries.push({
      kind,
      block: id,
      ...(part === undefined ? {} : { id: part }),
      ...more,
      ...(question === undefined ? {} : { question }),
      ...(choice === undefined ? {} : { wording: choice.text }),
    })
  }

  private word(key: string): { wording?: string } {
    return Object.hasOwn(this.wording, key) ? { wording: this.wording[key] as string } : {}
  }
}
