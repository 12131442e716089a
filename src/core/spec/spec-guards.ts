import { isContentList, isInlineList } from '../content/content-guards.js'
import { type Check, haveUniqueIds, isListOf, isOneOf, isShape, isString } from '../guards/guards.js'
import { isId } from '../guards/id.js'
import type { Json } from '../guards/json.js'
import type { BlockBase, Choice } from './spec.js'

// No object to spread: bundlers keep what they cannot see through.
const isIdList = /* @__PURE__ */ isListOf(isId)

const isChoice = /* @__PURE__ */ isShape(
  { id: isId, text: isString, content: isInlineList },
  { details: isContentList, aliases: isIdList },
)

const isChoiceList = /* @__PURE__ */ isListOf(isChoice)

/** Whether `value` is a list of choices with ids of their own. */
export const isChoices = (value: unknown): value is Choice[] => isChoiceList(value) && haveUniqueIds(value as Choice[])

/** What is known of the specs of one type of block. */
export interface SpecGuards<B extends BlockBase> {
  is(value: unknown): value is B
  /** Ids in the phase's namespace beside the block's own. */
  ids?(block: B): string[]
}

/** What answers hang on beside id and type: ids, kinds, limits of choice. Wording is left out. */
export type ShapeOf<B extends BlockBase> = (block: B) => Json[]

/** The ids of choices, as a hash sees them. */
export const getChoiceIds = (choices: readonly { id: string }[]): string[] => choices.map(({ id }) => id)

/** A block of one type: what every block has, and what this one adds. */
export const isBlockShape = (
  type: string,
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check =>
  isShape(
    { type: isOneOf(type), id: isId, ...required },
    { heading: isString, headingContent: isInlineList, title: isString, aliases: isIdList, ...optional },
  )
