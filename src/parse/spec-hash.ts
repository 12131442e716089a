import { blockShapes } from '../blocks/specs.js'
import type { BlockSpec } from '../blocks/types.js'
import { type Json, writeJson } from '../spec/json.js'
import type { ShapeOf } from '../spec/spec-guards.js'
import { hashText } from './hash.js'

/** What answers hang on: ids, types, controls. Wording is left out. */
function shapeOf(block: BlockSpec): Json {
  // The shape under a block's type takes that block.
  const shapes = blockShapes as unknown as Partial<Record<string, ShapeOf<BlockSpec>>>
  return [block.id, block.type, ...(shapes[block.type]?.(block) ?? [])]
}

/** `hash` changes when answers may need reconciling, `contentHash` when anything a learner reads changes. */
export const hashesOf = (shown: object, blocks: readonly BlockSpec[]): { hash: string; contentHash: string } => ({
  hash: hashText(writeJson(blocks.map(shapeOf))),
  contentHash: hashText(writeJson([shown, blocks])),
})
