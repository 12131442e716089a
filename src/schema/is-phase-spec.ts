import type { BlockOptions } from '../blocks/custom/block-definition.js'
import { isInlineList } from '../core/content/content-guards.js'
import {
  type Check,
  isListOf,
  isNumber,
  isOneOf,
  isPlainObject,
  isShape,
  isString,
  ownValue,
} from '../core/guards/guards.js'
import { isId } from '../core/guards/id.js'
import { isJson } from '../core/guards/json.js'
import type { SpecGuards } from '../core/spec/spec-guards.js'
import { blockSpecs } from './specs.js'
import type { BlockSpec, PhaseSpec } from './types.js'

const findGuards = (type: string): SpecGuards<BlockSpec> | undefined =>
  Object.hasOwn(blockSpecs, type)
    ? (blockSpecs[type as keyof typeof blockSpecs] as unknown as SpecGuards<BlockSpec>)
    : undefined

const isBlock: Check = (value) => {
  if (!isPlainObject(value)) return false
  const type = ownValue(value, 'type')
  return typeof type === 'string' && (findGuards(type)?.is(value) ?? false)
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
 * Whether a value from outside (a database, a request, a cache) is a phase: every field of every block, ids and their
 * uniqueness, content down to its leaves. Addresses are not judged here: whoever renders them applies the link policy.
 * Never throws, whatever the value does. Data of a host's own blocks is checked by `isData` of their definitions.
 *
 * @example const value: unknown = await response.json() if (!isPhaseSpec(value)) throw new Error('This is not a
 * phase.')
 */
export function isPhaseSpec(value: unknown, { blocks = [] }: BlockOptions = {}): value is PhaseSpec {
  try {
    return (
      isSpecShape(value) &&
      haveUniqueIds((value as PhaseSpec).blocks) &&
      (value as PhaseSpec).blocks.every(hasValidData)
    )
  } catch {
    // A proxy's traps, and the check of a host's own block, are the only code that looking at a value can run.
    return false
  }
  function hasValidData(block: BlockSpec): boolean {
    if (block.type !== 'custom') return true
    return blocks.find(({ name }) => name === block.name)?.isData?.(block.data) ?? true
  }
}

/** Blocks and fields share one namespace. */
function haveUniqueIds(blocks: readonly BlockSpec[]): boolean {
  const ids = blocks.flatMap((block) => [block.id, ...(findGuards(block.type)?.ids?.(block) ?? [])])
  return new Set(ids).size === ids.length
}
