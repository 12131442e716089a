import { type Json, stringifyJson } from '../core/guards/json.js'
import type { ShapeOf } from '../core/spec/spec-guards.js'
import { blockShapes } from '../schema/specs.js'
import type { BlockSpec } from '../schema/types.js'
import { hashText } from './ids/hash-text.js'

/** Returns what stored answers depend on: ids, types and controls. Wording is excluded. */
function getHashShape(block: BlockSpec): Json {
  // The shape registered for a type accepts blocks of that type.
  const shapes = blockShapes as unknown as Partial<Record<string, ShapeOf<BlockSpec>>>
  return [block.id, block.type, ...(shapes[block.type]?.(block) ?? [])]
}

/**
 * Computes the hashes of a spec: `hash` changes when answers may need reconciling, `contentHash` when learners see any
 * change.
 */
export function computeHashes(shown: object, blocks: readonly BlockSpec[]): { hash: string; contentHash: string } {
  return {
    hash: hashText(stringifyJson(blocks.map(getHashShape))),
    contentHash: hashText(stringifyJson([shown, blocks])),
  }
}
