import type { Content } from '../../spec/content.js'
import type { BlockBase, Choice } from '../../spec/spec.js'

/** Put items in order. */
export interface RankingSpec extends BlockBase {
  type: 'ranking'
  required: boolean
  /** Rank only the best `top` items, chosen from the pool. */
  top?: number
  prompt: Content[]
  items: Choice[]
  after: Content[]
}

/** The order first shown is not an answer: one exists once an item was moved or the order was kept. */
export interface RankingAnswer {
  /** Ids of the ranked items, best first. */
  order: string[]
  /** `kept`: the learner confirmed the order as first shown. */
  via: 'moved' | 'kept'
}
