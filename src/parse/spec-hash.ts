import type { SelectionOption } from '../blocks/selection/spec.js'
import type { BlockSpec } from '../blocks/types.js'
import { type Json, writeJson } from '../spec/json.js'
import { hashText } from './hash.js'

/** What answers hang on: ids, types, controls. Wording is left out. */
const shapeOf = (block: BlockSpec): Json => {
  const { id, type } = block
  // A mark is named only where there is one: specs without any keep the hash that they had.
  const marked = ({ id, exclusive, other }: SelectionOption) =>
    exclusive || other ? [id, ...(exclusive ? ['exclusive'] : []), ...(other ? ['other'] : [])] : id
  const ids = (choices: readonly { id: string }[]) => choices.map((choice) => choice.id)
  switch (block.type) {
    case 'selection':
      return [id, type, block.multiple, block.options.map(marked)]
    case 'ranking':
      return [id, type, block.top ?? 0, ids(block.items)]
    case 'form':
      return [id, type, block.groups.flatMap(({ fields }) => fields.map((field) => [field.id, field.control, ids(field.options ?? [])]))]
    case 'unknown':
      return [id, type, block.name]
    case 'instructions':
    case 'content':
    case 'information':
    case 'navigation':
      return [id, type]
  }
}

/** `hash` changes when answers may need reconciling, `contentHash` when anything a learner reads changes. */
export const hashesOf = (shown: object, blocks: readonly BlockSpec[]): { hash: string; contentHash: string } => ({
  hash: hashText(writeJson(blocks.map(shapeOf))),
  contentHash: hashText(writeJson([shown, blocks])),
})
