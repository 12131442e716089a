import { isContentList, isInlineList } from '../content/content-guards.js'
import { type Check, haveUniqueIds, isListOf, isOneOf, isShape, isString } from '../guards/guards.js'
import { isId } from '../guards/id.js'
import type { Json } from '../guards/json.js'
import type { BlockBase, Choice } from './spec.js'

// Not spread into the guards below: bundlers keep objects that they cannot analyze.
const isIdList = /* @__PURE__ */ isListOf(isId)

const isChoice = /* @__PURE__ */ isShape(
  { id: isId, text: isString, content: isInlineList },
  { details: isContentList, aliases: isIdList },
)

const isChoiceList = /* @__PURE__ */ isListOf(isChoice)

/** Whether `value` is a list of choices with unique ids. */
export function isChoices(value: unknown): value is Choice[] {
  return isChoiceList(value) && haveUniqueIds(value as Choice[])
}

/** Guards for the spec of one block type. */
export interface SpecGuards<B extends BlockBase> {
  is(value: unknown): value is B
  /** Returns further ids in the namespace of the phase, such as those of fields. */
  ids?(block: B): string[]
}

/** Returns what stored answers depend on, besides id and type: choice ids, kinds and limits. Wording is excluded. */
export type ShapeOf<B extends BlockBase> = (block: B) => Json[]

export function getChoiceIds(choices: readonly { id: string }[]): string[] {
  return choices.map(({ id }) => id)
}

/** Matches blocks of one type: the common members, and those given. */
export function isBlockShape(
  type: string,
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return isShape(
    { type: isOneOf(type), id: isId, ...required },
    { heading: isString, headingContent: isInlineList, title: isString, aliases: isIdList, ...optional },
  )
}
