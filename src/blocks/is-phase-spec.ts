import { isInlineList } from '../spec/content-guards.js'
import { type Check, isListOf, isNumber, isOneOf, isPlainObject, isShape, isString, ownValue } from '../spec/guards.js'
import { isId } from '../spec/id.js'
import { isJson } from '../spec/json.js'
import { isContentSpec } from './content/spec.js'
import { isFormSpec } from './form/spec.js'
import { isInformationSpec } from './information/spec.js'
import { isInstructionsSpec } from './instructions/spec.js'
import { isNavigationSpec } from './navigation/spec.js'
import { isRankingSpec } from './ranking/spec.js'
import { isSelectionSpec } from './selection/spec.js'
import type { BlockSpec, BlockType, PhaseSpec } from './types.js'
import { isUnknownSpec } from './unknown/spec.js'

const guards = {
  instructions: isInstructionsSpec,
  content: isContentSpec,
  information: isInformationSpec,
  selection: isSelectionSpec,
  ranking: isRankingSpec,
  form: isFormSpec,
  navigation: isNavigationSpec,
  unknown: isUnknownSpec,
} satisfies Record<BlockType, Check>

const isBlock: Check = (value) => {
  if (!isPlainObject(value)) return false
  const type = ownValue(value, 'type')
  return typeof type === 'string' && Object.hasOwn(guards, type) && guards[type as BlockType](value)
}

const isSpecShape = /* @__PURE__ */ isShape(
  {
    version: /* @__PURE__ */ isOneOf(1),
    id: isId,
    title: isString,
    meta: (meta) => isPlainObject(meta) && isJson(meta),
    blocks: /* @__PURE__ */ isListOf(isBlock),
    hash: isString,
    contentHash: isString,
  },
  { number: isNumber, titleContent: isInlineList, subtitle: isString, lang: isString },
)

/**
 * Whether a value from outside (a database, a request, a cache) is a phase: every field of every block, ids and their uniqueness, content down to
 * its leaves. Addresses are not judged here: whoever renders them applies the link policy. Never throws, whatever the value does.
 *
 * @example
 * const value: unknown = await response.json()
 * if (!isPhaseSpec(value)) throw new Error('This is not a phase.')
 */
export const isPhaseSpec = (value: unknown): value is PhaseSpec => {
  try {
    return isSpecShape(value) && haveUniqueIds((value as PhaseSpec).blocks)
  } catch {
    // A proxy's traps are the one kind of code that looking at a value can run.
    return false
  }
}

/** Blocks and fields share one namespace. */
function haveUniqueIds(blocks: readonly BlockSpec[]): boolean {
  const ids = blocks.flatMap((block) => [
    block.id,
    ...(block.type === 'form' ? block.groups.flatMap(({ fields }) => fields.map((field) => field.id)) : []),
  ])
  return new Set(ids).size === ids.length
}
