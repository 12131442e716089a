import type { BlockSpec, Content, Inline, ListItem, PhaseSpec, TableCell, TableRow } from 'phasekit/spec'

export type Node = Content | Inline | ListItem | TableRow | TableCell

/** Every list of content that a block holds. */
const contentsOf = (block: BlockSpec): readonly Node[][] => {
  switch (block.type) {
    case 'selection':
      return [block.prompt, ...block.options.flatMap(({ content, details }) => [content, details ?? []]), block.after]
    case 'ranking':
      return [block.prompt, ...block.items.flatMap(({ content, details }) => [content, details ?? []]), block.after]
    case 'form':
      return [block.intro, ...block.groups.flatMap(({ fields, after }) => [...fields.map(({ before }) => before), after])]
    case 'navigation':
      return []
    default:
      return [block.content]
  }
}

/** Every node of a phase, and how deep it stands. */
export function* nodesOf(spec: PhaseSpec): Generator<{ node: Node; depth: number }> {
  const open = spec.blocks.flatMap((block) => contentsOf(block).flatMap((list) => list.map((node) => ({ node, depth: 1 }))))
  for (let next = open.pop(); next; next = open.pop()) {
    yield next
    if ('children' in next.node) for (const node of next.node.children) open.push({ node, depth: next.depth + 1 })
  }
}

/** Everything a learner may read, as one string. */
export const wordsOf = (spec: PhaseSpec): string => {
  const found: string[] = []
  JSON.stringify(spec, (key, value) => {
    if (typeof value === 'string' && !['type', 'id', 'hash', 'contentHash', 'control', 'kind', 'align'].includes(key)) found.push(value)
    return value
  })
  return found.join(' ')
}

/** Ids of blocks and fields, then of each question's choices. */
export const idsOf = (spec: PhaseSpec): string[][] => {
  const fields = spec.blocks.flatMap((block) => (block.type === 'form' ? block.groups.flatMap((group) => group.fields) : []))
  const choices = spec.blocks.flatMap((block) =>
    block.type === 'selection' ? [block.options] : block.type === 'ranking' ? [block.items] : [],
  )
  return [
    [...spec.blocks, ...fields].map(({ id }) => id),
    ...choices.map((each) => each.map(({ id }) => id)),
    ...fields.map(({ options = [] }) => options.map(({ id }) => id)),
  ]
}
