import type { AnswerProblem, AnswerRules } from '../../spec/problem.js'
import { questionWords } from '../../spec/question.js'
import { judge } from './choosing.js'
import type { SelectionAnswer, SelectionSpec } from './spec.js'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

export const selectionAnswer: AnswerRules<SelectionSpec, SelectionAnswer> = {
  asks: (block) => block.options.length > 0,
  isAnswer: (value): value is SelectionAnswer =>
    isRecord(value) &&
    Array.isArray(value.selected) &&
    value.selected.every((id) => typeof id === 'string') &&
    (value.other === undefined || typeof value.other === 'string'),
  status(block, answer) {
    if (!answer || answer.selected.length === 0) return 'unanswered'
    return block.multiple && answer.selected.length < (block.min ?? 0) ? 'partial' : 'answered'
  },
  check(block, answer) {
    const problems: AnswerProblem[] = []
    const known = new Set(block.options.map((option) => option.id))
    const selected = answer?.selected ?? []
    const count = new Set(selected.filter((id) => known.has(id))).size
    for (const id of selected) if (!known.has(id)) problems.push({ block: block.id, code: 'unknown-id', params: { id } })
    const { multiple, required, min = 0 } = block
    const max = multiple ? (block.max ?? Number.POSITIVE_INFINITY) : 1
    const params = { required: {}, 'too-few': { min, count }, 'too-many': { max, count } }
    const code = block.options.length > 0 && judge(count, { multiple, required, min, max })
    if (code) problems.push({ block: block.id, code, params: params[code] })
    return problems
  },
  wording(block, answer) {
    const words = block.options.filter((option) => answer.selected.includes(option.id))
    return Object.fromEntries([...questionWords(block), ...words.map((option) => [`${block.id}/${option.id}`, option.text])])
  },
}
