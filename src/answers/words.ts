import { fieldsOf } from '../blocks/form/answer.js'
import type { Field, FieldValue } from '../blocks/form/spec.js'
import type { Answer, BlockSpec } from '../blocks/types.js'
import type { Choice } from '../spec/spec.js'

/** The options or items that a block offers. */
export function choicesOf(block: BlockSpec | undefined): readonly Choice[] {
  if (block?.type === 'selection') return block.options
  return block?.type === 'ranking' ? block.items : []
}

/** A field's value as the learner read or wrote it. */
export const fieldText = (field: Field | undefined, value: FieldValue): string =>
  field?.options?.find((option) => option.id === value)?.text ?? String(value)

/** An answer in words, and the ids of the choices in it. */
export interface Words {
  ids: string[]
  /** A line per choice, rank or field; what was written beside an "other" option comes last. */
  texts: string[]
}

/** Puts an answer into the words of its block. `text` knows choices that the block has not. */
export function wordsOf(
  block: BlockSpec | undefined,
  answer: Answer,
  text: (choice: string) => string | undefined = () => undefined,
): Words {
  const choices = new Map(choicesOf(block).map((choice) => [choice.id, choice.text]))
  const words = (ids: string[]) => ids.map((id) => choices.get(id) ?? text(id) ?? id)
  if ('selected' in answer) {
    const { selected, other } = answer
    return { ids: [...selected], texts: other === undefined ? words(selected) : [...words(selected), other] }
  }
  if ('order' in answer) return { ids: [...answer.order], texts: words(answer.order) }
  if ('fields' in answer) {
    const fields = new Map(block?.type === 'form' ? fieldsOf(block).map((field) => [field.id, field]) : [])
    const lines = Object.entries(answer.fields).map(([id, value]) => {
      const field = fields.get(id)
      return `${field?.label ?? id}: ${fieldText(field, value)}`
    })
    return { ids: [], texts: lines }
  }
  return { ids: [], texts: [typeof answer.data === 'string' ? answer.data : JSON.stringify(answer.data)] }
}
