import { getQuestionLabel } from '../../core/spec/question-label.js'
import { findByIdOrAlias, indexByIdAndAlias, type PartValue, type Question } from '../../core/validation/block-rules.js'
import type { Answer, BlockSpec, PhaseSpec } from '../../schema/types.js'
import type { Orphan } from '../document/answer-document.js'
import { type AnswerModel, type AnyPartRules, getQuestions } from '../document/answer-model.js'
import { collectLabels } from '../labels/collect-labels.js'
import type { ReconcileEntry } from './reconcile-report.js'

/** A part of a block that a value can be assigned to. */
interface PartTarget extends Question {
  block: BlockSpec
  parts: AnyPartRules
}

/** Matches the units of a document to a phase, one by one. */
export class Reconciler {
  readonly orphans: Orphan[] = []
  readonly entries: ReconcileEntry[] = []
  /** By block: a whole answer, or its parts. */
  private readonly matched = new Map<string, Answer | Map<string, PartValue>>()
  private readonly blocks: Map<string, BlockSpec>
  private readonly targets: Map<string, PartTarget>

  constructor(
    private readonly model: AnswerModel,
    spec: PhaseSpec,
    private readonly labels: Record<string, string>,
  ) {
    this.blocks = indexByIdAndAlias(spec.blocks)
    this.targets = indexByIdAndAlias(
      spec.blocks.flatMap((block): PartTarget[] => {
        const parts = model.rulesForBlock(block)?.parts
        return parts ? getQuestions(model, block).map((question) => ({ ...question, block, parts })) : []
      }),
    )
  }

  placeAnswer(id: string, answer: Answer, isOrphan = false): void {
    const { type } = answer
    const rules = this.model.rulesForAnswer(answer)
    if (rules?.parts) {
      for (const [part, value] of rules.parts.split(answer)) this.placePart(id, type, part, value, isOrphan)
      return
    }
    const block = this.blocks.get(id)
    if (!block || !rules || this.model.rulesForBlock(block) !== rules || this.matched.has(block.id)) {
      this.addOrphan({ block: id, type, kind: 'answer', value: answer }, isOrphan)
      return
    }
    if (block.id !== id) this.addEntry('renamed', block, undefined, { from: id })
    if (isOrphan) this.addEntry('restored', block)
    const fitted = rules.fit?.(block, answer) ?? { answer, changes: [] }
    for (const change of fitted.changes) {
      if ('from' in change) this.addEntry('renamed', block, change.id, { from: change.from })
      else this.addOrphan({ block: id, type, kind: 'choice', ...change, ...this.findLabel(`${id}/${change.id}`) })
    }
    if (!rules.isEmpty(fitted.answer)) this.matched.set(block.id, fitted.answer)
  }

  /** @param of id of the block that the part belonged to */
  placePart(of: string, type: string, id: string, value: PartValue, isOrphan = false): void {
    const place = this.targets.get(id)
    const coerced = place && place.block.type === type ? place.parts.coerce(place.block, place.id, value) : undefined
    const held = place && this.getMatchedParts(place.block.id)
    if (!place || coerced === undefined || held?.has(place.id)) {
      const known = typeof value === 'string' && Object.hasOwn(this.labels, `${id}/${value}`)
      this.addOrphan(
        { block: of, type, kind: 'field', id, value, ...this.findLabel(known ? `${id}/${value}` : id) },
        isOrphan,
      )
      return
    }
    const { block } = place
    if (held) held.set(place.id, coerced)
    else this.matched.set(block.id, new Map([[place.id, coerced]]))
    if (place.id !== id) this.addEntry('renamed', block, place.id, { from: id })
    if (this.blocks.get(of) !== block) this.addEntry('moved', block, place.id, { from: of })
    if (isOrphan) this.addEntry('restored', block, place.id)
  }

  /** Restores an option or an item that the phase has again. */
  placeChoice(orphan: Orphan): void {
    const { type, id = '', value } = orphan
    const block = this.blocks.get(orphan.block)
    const rules = block?.type === type ? this.model.rulesForBlock(block) : undefined
    const held = block && this.matched.get(block.id)
    if (block && rules?.restoreChoice && !(held instanceof Map)) {
      const restored = rules.restoreChoice(block, held ?? null, { id, value: value as PartValue })
      if (restored) {
        this.matched.set(block.id, restored)
        this.addEntry('restored', block, id)
        return
      }
    }
    this.orphans.push(orphan)
  }

  /** Joins the parts. Reports changed labels and added choices. */
  finish(): Record<string, Answer> {
    const answers: [string, Answer][] = []
    for (const [id, held] of this.matched) {
      const block = this.blocks.get(id)
      const rules = block && this.model.rulesForBlock(block)
      if (!rules) continue
      const answer = held instanceof Map ? rules.parts?.join(held) : held
      if (!answer) continue
      answers.push([id, answer])
      for (const [key, now] of Object.entries(collectLabels(this.model, block, answer))) {
        const { label: from } = this.findLabel(key)
        if (from === undefined || from === now) continue
        const [unit = '', choice] = key.split('/')
        if (unit === id) this.addEntry('reworded', block, choice, { from })
        else this.addEntry('reworded', block, unit, choice === undefined ? { from } : { from, label: now })
      }
      for (const choice of rules.findAddedChoices?.(block, answer) ?? []) this.addEntry('added', block, choice)
    }
    return Object.fromEntries(answers)
  }

  private getMatchedParts(block: string): Map<string, PartValue> | undefined {
    const held = this.matched.get(block)
    return held instanceof Map ? held : undefined
  }

  private addOrphan(orphan: Orphan, known = false): void {
    this.orphans.push(orphan)
    // An orphan of the saved document was reported when it became one.
    if (known) return
    const { block, id, kind, label } = orphan
    const { label: question } = this.findLabel(kind === 'field' && id !== undefined ? id : block)
    this.entries.push({
      kind: 'orphaned',
      block,
      ...(id === undefined ? {} : { id }),
      ...(question === undefined ? {} : { question }),
      ...(label === undefined || label === question ? {} : { label }),
    })
  }

  /** Adds an entry about a question or choice of the phase. */
  private addEntry(
    kind: ReconcileEntry['kind'],
    block: BlockSpec,
    piece?: string,
    more: { from?: string; label?: string } = {},
  ): void {
    const rules = this.model.rulesForBlock(block)
    const questions = rules?.questions(block) ?? []
    const part = rules?.parts && piece !== undefined ? findByIdOrAlias(questions, piece) : undefined
    const question = part?.label ?? getQuestionLabel(block)
    const choice = rules?.parts ? undefined : questions[0]?.choices?.find((each) => each.id === piece)
    this.entries.push({
      kind,
      block: block.id,
      ...(piece === undefined ? {} : { id: piece }),
      ...more,
      ...(question === undefined ? {} : { question }),
      ...(choice === undefined ? {} : { label: choice.text }),
    })
  }

  private findLabel(key: string): { label?: string } {
    return Object.hasOwn(this.labels, key) ? { label: this.labels[key] as string } : {}
  }
}
