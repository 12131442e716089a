import { blockSpecs } from '../blocks/specs.js'
import type { BlockSpec } from '../blocks/types.js'
import { type Json, writeJson } from '../spec/json.js'
import type { SpecRules } from '../spec/spec-guards.js'
import { hashText } from './hash.js'

/** What answers hang on: ids, types, controls. Wording is left out. */
function shapeOf(block: BlockSpec): Json {
  // The rules under a block's type take that block.
  const { shape } = blockSpecs[block.type] as unknown as SpecRules<BlockSpec>
  return [block.id, block.type, ...(shape?.(block) ?? [])]
}

/** `hash` changes when answers may need reconciling, `contentHash` when anything a learner reads changes. */
export const hashesOf = (shown: object, blocks: readonly BlockSpec[]): { hash: string; contentHash: string } => ({
  hash: hashText(writeJson(blocks.map(shapeOf))),
  contentHash: hashText(writeJson([shown, blocks])),
})
