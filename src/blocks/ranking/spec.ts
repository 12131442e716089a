import type { Content } from '../../core/content/content.js'
import { isContentList } from '../../core/content/content-guards.js'
import { isBoolean, isIntegerFrom } from '../../core/guards/guards.js'
import type { BlockBase, Choice } from '../../core/spec/spec.js'
import { getChoiceIds, isBlockShape, isChoices, type ShapeOf, type SpecGuards } from '../../core/spec/spec-guards.js'

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
  type: 'ranking'
  /** Ids of the ranked items, best first. */
  order: string[]
  /** `kept`: the learner confirmed the order as first shown. */
  via: 'moved' | 'kept'
}

/** What the component knows of it. */
export type RankValue = Omit<RankingAnswer, 'type'>

const isRanking = /* @__PURE__ */ isBlockShape(
  'ranking',
  { required: isBoolean, prompt: isContentList, items: isChoices, after: isContentList },
  { top: /* @__PURE__ */ isIntegerFrom(1) },
)

/** Whether `value` is a whole ranking block, content included. */
const isRankingSpec = (value: unknown): value is RankingSpec => isRanking(value)

export const rankingSpecRules: SpecGuards<RankingSpec> = { is: isRankingSpec }

export const rankingShape: ShapeOf<RankingSpec> = ({ top = 0, items }) => [top, getChoiceIds(items)]
