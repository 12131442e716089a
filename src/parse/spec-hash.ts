import { type Json, stringifyJson } from '../core/guards/json.js'
import type { ShapeOf } from '../core/spec/spec-guards.js'
import { blockShapes } from '../schema/specs.js'
import type { BlockSpec } from '../schema/types.js'
import { hashText } from './ids/hash-text.js'

/** What answers hang on: ids, types, controls. Wording is left out. */
function getHashShape(block: BlockSpec): Json {
  // The shape under a block's type takes that block.
  const shapes = blockShapes as unknown as Partial<Record<string, ShapeOf<BlockSpec>>>
  return [block.id, block.type, ...(shapes[block.type]?.(block) ?? [])]
}

/** `hash` changes when answers may need reconciling, `contentHash` when anything a learner reads changes. */
export const computeHashes = (shown: object, blocks: readonly BlockSpec[]): { hash: string; contentHash: string } => ({
  hash: hashText(stringifyJson(blocks.map(getHashShape))),
  contentHash: hashText(stringifyJson([shown, blocks])),
})
