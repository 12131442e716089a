import type { AnswerProblem, AnswerRules } from '../../spec/problem.js'
import { questionWords } from '../../spec/question.js'
import type { RankingAnswer, RankingSpec } from './spec.js'

/** How many items a complete answer holds. */
const wanted = (block: RankingSpec): number => Math.min(block.top ?? block.items.length, block.items.length)

const ranked = (block: RankingSpec, answer: RankingAnswer | null): number => {
  const order = new Set(answer?.order)
  return block.items.filter((item) => order.has(item.id)).length
}

export const rankingAnswer: AnswerRules<RankingSpec, RankingAnswer> = {
  asks: (block) => block.items.length > 1,
  isAnswer: (value): value is RankingAnswer => {
    if (typeof value !== 'object' || value === null) return false
    const { order, via } = value as Partial<Record<keyof RankingAnswer, unknown>>
    return Array.isArray(order) && order.every((id) => typeof id === 'string') && (via === 'moved' || via === 'kept')
  },
  status(block, answer) {
    const count = ranked(block, answer)
    if (count === 0) return 'unanswered'
    return count < wanted(block) ? 'partial' : 'answered'
  },
  check(block, answer) {
    const problems: AnswerProblem[] = []
    const known = new Set(block.items.map((item) => item.id))
    for (const id of answer?.order ?? []) if (!known.has(id)) problems.push({ block: block.id, code: 'unknown-id', params: { id } })
    const count = ranked(block, answer)
    if (block.items.length <= 1) return problems
    if (count === 0) {
      // Without a limit the order first shown can be kept as it is.
      const params: AnswerProblem['params'] = block.top === undefined ? { asks: 'order' } : { asks: 'items', min: wanted(block) }
      if (block.required) problems.push({ block: block.id, code: 'required', params })
    } else if (block.required && count < wanted(block)) {
      problems.push({ block: block.id, code: 'too-few', params: { asks: 'items', min: wanted(block), count } })
    }
    if (block.top !== undefined && count > block.top)
      problems.push({ block: block.id, code: 'too-many', params: { asks: 'items', max: block.top, count } })
    return problems
  },
  wording(block, answer) {
    const words = block.items.filter((item) => answer.order.includes(item.id))
    return Object.fromEntries([...questionWords(block), ...words.map((item) => [`${block.id}/${item.id}`, item.text])])
  },
  redact(block, { order, via }) {
    const known = new Set(block.items.map((item) => item.id))
    const kept = order.filter((id) => known.has(id))
    return kept.length > 0 ? { order: kept, via } : null
  },
}
