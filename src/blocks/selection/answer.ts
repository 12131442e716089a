import type { AnswerProblem, AnswerRules } from '../../spec/problem.js'
import type { SelectionAnswer, SelectionSpec } from './spec.js'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fewest options that make the answer complete. */
const needed = (block: SelectionSpec): number => (block.multiple ? Math.max(block.min ?? 0, block.required ? 1 : 0) : block.required ? 1 : 0)

export const selectionAnswer: AnswerRules<SelectionSpec, SelectionAnswer> = {
  asks: (block) => block.options.length > 0,
  isAnswer: (value): value is SelectionAnswer =>
    isRecord(value) &&
    Array.isArray(value.selected) &&
    value.selected.every((id) => typeof id === 'string') &&
    (value.other === undefined || typeof value.other === 'string'),
  status(block, answer) {
    if (!answer || answer.selected.length === 0) return 'unanswered'
    return answer.selected.length < needed(block) ? 'partial' : 'answered'
  },
  check(block, answer) {
    const problems: AnswerProblem[] = []
    const known = new Set(block.options.map((option) => option.id))
    const selected = answer?.selected ?? []
    const count = new Set(selected.filter((id) => known.has(id))).size
    for (const id of selected) if (!known.has(id)) problems.push({ block: block.id, code: 'unknown-id', params: { id } })
    const max = block.multiple ? block.max : 1
    // A learner who leaves an optional question alone has done nothing wrong: `min` binds those who answer.
    if (count === 0) {
      if (block.required && block.options.length > 0) problems.push({ block: block.id, code: 'required', params: {} })
    } else if (count < needed(block)) problems.push({ block: block.id, code: 'too-few', params: { min: needed(block), count } })
    if (max !== undefined && count > max) problems.push({ block: block.id, code: 'too-many', params: { max, count } })
    return problems
  },
  wording(block, answer) {
    const words = block.options.filter((option) => answer.selected.includes(option.id))
    return Object.fromEntries(words.map((option) => [`${block.id}/${option.id}`, option.text]))
  },
}
