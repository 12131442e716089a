import { isContentList, isInlineList } from './content-guards.js'
import { type Check, haveOwnIds, isListOf, isOneOf, isShape, isString } from './guards.js'
import { isId } from './id.js'
import type { Choice } from './spec.js'

const aliases = { aliases: /* @__PURE__ */ isListOf(isId) }

const isChoice = /* @__PURE__ */ isShape({ id: isId, text: isString, content: isInlineList }, { details: isContentList, ...aliases })

const isChoiceList = /* @__PURE__ */ isListOf(isChoice)

/** Whether `value` is a list of choices with ids of their own. */
export const isChoices = (value: unknown): value is Choice[] => isChoiceList(value) && haveOwnIds(value as Choice[])

/** A block of one type: what every block has, and what this one adds. */
export const isBlockShape = (
  type: string,
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check =>
  isShape(
    { type: isOneOf(type), id: isId, ...required },
    { heading: isString, headingContent: isInlineList, title: isString, ...aliases, ...optional },
  )
