import type { BlockSpec, Content, Inline, ListItem, PhaseSpec, TableCell, TableRow } from 'phasekit/spec'

export type Node = Content | Inline | ListItem | TableRow | TableCell

const isNodes = (value: unknown): value is Node[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && 'type' in each)

/**
 * Every list of content that a block holds, whatever its type: in it, in its choices, in its fields. A host's data is
 * no content.
 */
function contentsOf(block: BlockSpec): Node[][] {
  const lists: Node[][] = []
  const open: unknown[] = Object.entries(block).flatMap(([key, value]) =>
    ['data', 'headingContent'].includes(key) ? [] : [value],
  )
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isNodes(next)) lists.push(next)
    else if (typeof next === 'object' && next !== null) open.push(...Object.values(next))
  }
  return lists
}

/** Returns every node of a phase with its depth. */
export function* nodesOf(spec: PhaseSpec): Generator<{ node: Node; depth: number }> {
  const open = spec.blocks.flatMap((block) =>
    contentsOf(block).flatMap((list) => list.map((node) => ({ node, depth: 1 }))),
  )
  for (let next = open.pop(); next; next = open.pop()) {
    yield next
    if ('children' in next.node) for (const node of next.node.children) open.push({ node, depth: next.depth + 1 })
  }
}

/** Returns all text for learners as one string. */
export const wordsOf = (spec: PhaseSpec): string => {
  const found: string[] = []
  JSON.stringify(spec, (key, value) => {
    if (typeof value === 'string' && !['type', 'id', 'hash', 'contentHash', 'control', 'kind', 'align'].includes(key))
      found.push(value)
    return value
  })
  return found.join(' ')
}

/** Returns the ids of blocks and fields, then those of each question's choices. */
export const idsOf = (spec: PhaseSpec): string[][] => {
  const fields = spec.blocks.flatMap((block) =>
    block.type === 'form' ? block.groups.flatMap((group) => group.fields) : [],
  )
  const choices = spec.blocks.flatMap((block) =>
    'options' in block ? [block.options] : 'items' in block ? [block.items] : [],
  )
  return [
    [...spec.blocks, ...fields].map(({ id }) => id),
    ...choices.map((each) => each.map(({ id }) => id)),
    ...fields.map(({ options = [] }) => options.map(({ id }) => id)),
  ]
}
