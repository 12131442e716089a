import type { Content } from '../../core/content/content.js'
import { isContentList } from '../../core/content/content-guards.js'
import { isBoolean, isIntegerFrom } from '../../core/guards/guards.js'
import type { BlockBase, Choice } from '../../core/spec/spec.js'
import { getChoiceIds, isBlockShape, isChoices, type ShapeOf, type SpecGuards } from '../../core/spec/spec-guards.js'

/** A question that asks learners to put items in order. */
export interface RankingSpec extends BlockBase {
  /** Discriminant of the block. */
  type: 'ranking'
  /** Whether the phase cannot be submitted without an answer. */
  required: boolean
  /** Number of items to rank, chosen from a pool. Absent: all items. */
  top?: number | undefined
  /** What is asked, above the controls. */
  prompt: Content[]
  /** The items to rank, in the order first shown. */
  items: Choice[]
  /** Prose below the question. */
  after: Content[]
}

/** The answer to a ranking. The initial order is not an answer until an item is moved or the order is confirmed. */
export interface RankingAnswer {
  /** Type of the block. */
  type: 'ranking'
  /** Ids of the ranked items, best first. */
  order: string[]
  /** `moved`: the learner moved an item. `kept`: the learner confirmed the initial order. */
  via: 'moved' | 'kept'
}

/** The value of the component, without `type`. */
export type RankValue = Omit<RankingAnswer, 'type'>

const isRanking = /* @__PURE__ */ isBlockShape(
  'ranking',
  { required: isBoolean, prompt: isContentList, items: isChoices, after: isContentList },
  { top: /* @__PURE__ */ isIntegerFrom(1) },
)

const isRankingSpec = (value: unknown): value is RankingSpec => isRanking(value)

export const rankingSpecGuards: SpecGuards<RankingSpec> = { is: isRankingSpec }

export const rankingShape: ShapeOf<RankingSpec> = ({ top = 0, items }) => [top, getChoiceIds(items)]
