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

function findGuards(type: string): SpecGuards<BlockSpec> | undefined {
  return Object.hasOwn(blockSpecs, type)
    ? (blockSpecs[type as keyof typeof blockSpecs] as unknown as SpecGuards<BlockSpec>)
    : undefined
}

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
 * Whether a value from another source (a database, request or cache) is a phase: every member of every block, unique
 * ids, and all content. URLs are not checked here, because components apply the link policy when they render them.
 * Never throws. Pass `blocks` to check the data of host blocks with `isData`.
 *
 * @param value anything
 * @param options the host's own types of block, whose data is checked too
 *
 * @example
 * const value: unknown = await response.json()
 * if (!isPhaseSpec(value)) throw new Error('This is not a phase.')
 */
export function isPhaseSpec(value: unknown, { blocks = [] }: BlockOptions = {}): value is PhaseSpec {
  try {
    return (
      isSpecShape(value) &&
      haveUniqueIds((value as PhaseSpec).blocks) &&
      (value as PhaseSpec).blocks.every(hasValidData)
    )
  } catch {
    // Proxy traps and the host's `isData` are the only code that can throw here.
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
