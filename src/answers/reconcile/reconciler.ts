import { questionOf } from '../../core/spec/question-label.js'
import { byName, findNamed, type PartValue, type Question } from '../../core/validation/answer-rules.js'
import type { Answer, BlockSpec, PhaseSpec } from '../../schema/types.js'
import { type AnswerModel, questionsOf, type SomeParts } from '../document/answer-model.js'
import type { Orphan } from '../document/document.js'
import { wordingOf } from '../labels/labels.js'
import type { ReconcileEntry } from './reconcile-report.js'

/** A part of a block, with all that is needed to place a value there. */
interface Place extends Question {
  block: BlockSpec
  parts: SomeParts
}

/** Places what a document holds into a phase, piece by piece. */
export class Placing {
  readonly orphans: Orphan[] = []
  readonly entries: ReconcileEntry[] = []
  /** By block: whole answers, and the parts of those that have some. */
  private readonly placed = new Map<string, Answer | Map<string, PartValue>>()
  private readonly blocks: Map<string, BlockSpec>
  private readonly places: Map<string, Place>

  constructor(
    private readonly model: AnswerModel,
    spec: PhaseSpec,
    private readonly wording: Record<string, string>,
  ) {
    this.blocks = byName(spec.blocks)
    this.places = byName(
      spec.blocks.flatMap((block): Place[] => {
        const parts = model.rulesOf(block)?.parts
        return parts ? questionsOf(model, block).map((question) => ({ ...question, block, parts })) : []
      }),
    )
  }

  answer(id: string, answer: Answer, returning = false): void {
    const { type } = answer
    const rules = this.model.rulesFor(answer)
    if (rules?.parts) {
      for (const [part, value] of rules.parts.split(answer)) this.part(id, type, part, value, returning)
      return
    }
    const block = this.blocks.get(id)
    if (!block || !rules || this.model.rulesOf(block) !== rules || this.placed.has(block.id)) {
      this.aside({ block: id, type, kind: 'answer', value: answer }, returning)
      return
    }
    if (block.id !== id) this.note('renamed', block, undefined, { from: id })
    if (returning) this.note('restored', block)
    const fitted = rules.fit?.(block, answer) ?? { answer, changes: [] }
    for (const change of fitted.changes) {
      if ('from' in change) this.note('renamed', block, change.id, { from: change.from })
      else this.aside({ block: id, type, kind: 'choice', ...change, ...this.word(`${id}/${change.id}`) })
    }
    if (!rules.isEmpty(fitted.answer)) this.placed.set(block.id, fitted.answer)
  }

  /** @param of the block that the part belonged to */
  part(of: string, type: string, id: string, value: PartValue, returning = false): void {
    const place = this.places.get(id)
    const fitting = place && place.block.type === type ? place.parts.coerce(place.block, place.id, value) : undefined
    const held = place && this.partsOf(place.block.id)
    if (!place || fitting === undefined || held?.has(place.id)) {
      const known = typeof value === 'string' && Object.hasOwn(this.wording, `${id}/${value}`)
      this.aside({ block: of, type, kind: 'field', id, value, ...this.word(known ? `${id}/${value}` : id) }, returning)
      return
    }
    const { block } = place
    if (held) held.set(place.id, fitting)
    else this.placed.set(block.id, new Map([[place.id, fitting]]))
    if (place.id !== id) this.note('renamed', block, place.id, { from: id })
    if (this.blocks.get(of) !== block) this.note('moved', block, place.id, { from: of })
    if (returning) this.note('restored', block, place.id)
  }

  /** Puts back an option or an item that the phase has again. */
  choice(orphan: Orphan): void {
    const { type, id = '', value } = orphan
    const block = this.blocks.get(orphan.block)
    const rules = block?.type === type ? this.model.rulesOf(block) : undefined
    const held = block && this.placed.get(block.id)
    if (block && rules?.restoreChoice && !(held instanceof Map)) {
      const restored = rules.restoreChoice(block, held ?? null, { id, value: value as PartValue })
      if (restored) {
        this.placed.set(block.id, restored)
        this.note('restored', block, id)
        return
      }
    }
    this.orphans.push(orphan)
  }

  /**
   * Joins the parts, and reports what the learner now reads otherwise than when answering, and the choices that no
   * answer has yet.
   */
  finish(): Record<string, Answer> {
    const answers: [string, Answer][] = []
    for (const [id, held] of this.placed) {
      const block = this.blocks.get(id)
      const rules = block && this.model.rulesOf(block)
      if (!rules) continue
      const answer = held instanceof Map ? rules.parts?.join(held) : held
      if (!answer) continue
      answers.push([id, answer])
      for (const [key, now] of Object.entries(wordingOf(this.model, block, answer))) {
        const { wording: from } = this.word(key)
        if (from === undefined || from === now) continue
        const [unit = '', choice] = key.split('/')
        if (unit === id) this.note('reworded', block, choice, { from })
        else this.note('reworded', block, unit, choice === undefined ? { from } : { from, wording: now })
      }
      for (const choice of rules.added?.(block, answer) ?? []) this.note('added', block, choice)
    }
    return Object.fromEntries(answers)
  }

  private partsOf(block: string): Map<string, PartValue> | undefined {
    const held = this.placed.get(block)
    return held instanceof Map ? held : undefined
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
  private note(
    kind: ReconcileEntry['kind'],
    block: BlockSpec,
    piece?: string,
    more: { from?: string; wording?: string } = {},
  ): void {
    const rules = this.model.rulesOf(block)
    const questions = rules?.questions(block) ?? []
    const part = rules?.parts && piece !== undefined ? findNamed(questions, piece) : undefined
    const question = part?.label ?? questionOf(block)
    const choice = rules?.parts ? undefined : questions[0]?.choices?.find((each) => each.id === piece)
    this.entries.push({
      kind,
      block: block.id,
      ...(piece === undefined ? {} : { id: piece }),
      ...more,
      ...(question === undefined ? {} : { question }),
      ...(choice === undefined ? {} : { wording: choice.text }),
    })
  }

  private word(key: string): { wording?: string } {
    return Object.hasOwn(this.wording, key) ? { wording: this.wording[key] as string } : {}
  }
}
