import { toQuestion } from '../../core/spec/question-label.js'
import {
  type BlockRules,
  describeChoices,
  type FittedAnswer,
  findUnknownIds,
  indexByIdAndAlias,
  isRecord,
  isStringList,
} from '../../core/validation/block-rules.js'
import type { AnswerProblem } from '../../core/validation/problem.js'
import type { RankingAnswer, RankingSpec } from './spec.js'

/** Number of items in a complete answer. */
const countToRank = (block: RankingSpec): number => Math.min(block.top ?? block.items.length, block.items.length)

function countRanked(block: RankingSpec, answer: RankingAnswer | null): number {
  const order = new Set(answer?.order)
  return block.items.filter((item) => order.has(item.id)).length
}

/** Keeps each item that still exists once. */
function fit({ items }: RankingSpec, answer: RankingAnswer): FittedAnswer<RankingAnswer> {
  const known = indexByIdAndAlias(items)
  const order: string[] = []
  const changes: FittedAnswer<RankingAnswer>['changes'] = []
  answer.order.forEach((from, value) => {
    const id = known.get(from)?.id
    if (id === undefined) changes.push({ id: from, value })
    else if (!order.includes(id)) {
      order.push(id)
      if (id !== from) changes.push({ id, from })
    }
  })
  return { answer: { ...answer, order }, changes }
}

export const rankingRules: BlockRules<RankingSpec, RankingAnswer> = {
  questions(block) {
    return [{ ...toQuestion(block), choices: block.items }]
  },
  asks: (block) => block.items.length > 1,
  isAnswer: (value): value is RankingAnswer =>
    isRecord(value) &&
    value.type === 'ranking' &&
    isStringList(value.order) &&
    (value.via === 'moved' || value.via === 'kept'),
  isEmpty: ({ order }) => order.length === 0,
  status(block, answer) {
    const count = countRanked(block, answer)
    if (count === 0) return 'unanswered'
    return count < countToRank(block) ? 'partial' : 'answered'
  },
  check(block, answer) {
    const problems = findUnknownIds(block, block.items, answer?.order)
    const count = countRanked(block, answer)
    if (block.items.length <= 1) return problems
    if (count === 0) {
      // Without a limit, the initial order can be confirmed as it is.
      const params: AnswerProblem['params'] =
        block.top === undefined ? { asks: 'order' } : { asks: 'items', min: countToRank(block) }
      if (block.required) problems.push({ block: block.id, code: 'required', params })
    } else if (block.required && count < countToRank(block)) {
      problems.push({ block: block.id, code: 'too-few', params: { asks: 'items', min: countToRank(block), count } })
    }
    if (block.top !== undefined && count > block.top)
      problems.push({ block: block.id, code: 'too-many', params: { asks: 'items', max: block.top, count } })
    return problems
  },
  describe: ({ order }, block, textOf) => describeChoices(block?.items, order, textOf),
  redact(block, { order, via }) {
    const known = new Set(block.items.map((item) => item.id))
    const kept = order.filter((id) => known.has(id))
    return kept.length > 0 ? { type: 'ranking', order: kept, via } : null
  },
  fit,
  restoreChoice({ items }, answer, { id, value }) {
    const { order = [], via = 'moved' } = answer ?? {}
    if (order.includes(id) || !items.some((item) => item.id === id)) return undefined
    const at = typeof value === 'number' ? value : order.length
    return { type: 'ranking', order: [...order.slice(0, at), id, ...order.slice(at)], via }
  },
  findAddedChoices: ({ items, top }, { order }) =>
    top === undefined ? items.map(({ id }) => id).filter((id) => !order.includes(id)) : [],
}
