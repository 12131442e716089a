import { fieldParams } from '../../schema/param-table.js'
import { proseBlockType } from '../../schema/readers.js'
import type { BlockSpec } from '../../schema/types.js'
import type { FlowEntry, FlowScalar, FlowValue } from '../flow/flow-types.js'
import { excerpt, type Report } from '../messages/reporter.js'

/**
 * Compares `components:` in the front matter with the blocks of the file. The list changes nothing, so a mismatch is
 * only an info.
 */
export function checkComponents(entry: FlowEntry | undefined, blocks: readonly BlockSpec[], report: Report): void {
  if (entry?.value.kind !== 'list') return
  const listed = new Map<string, FlowScalar>()
  for (const item of entry.value.items) {
    const name = findTypeName(item)
    if (name && !Object.hasOwn(fieldParams, name.value)) listed.set(name.value, name)
  }
  const present = new Set(blocks.map((block) => (block.type === 'unknown' ? block.name : block.type)))
  for (const [name, { start, end }] of listed) {
    if (present.has(name)) continue
    report({
      ruleId: 'components-mismatch',
      message: `\`components\` lists \`${excerpt(name)}\`, but the file has none.`,
      actual: name,
      start,
      end,
    })
  }
  // Every file may contain prose, so authors do not list it.
  const unlisted = [...present].filter((name) => name !== proseBlockType && !listed.has(name))
  if (unlisted.length > 0) {
    const names = unlisted.map((name) => `\`${excerpt(name)}\``).join(', ')
    const { start, end } = entry.keyRange
    report({
      ruleId: 'components-mismatch',
      message: `\`components\` does not list ${excerpt(names, 200)}.`,
      start,
      end,
    })
  }
}

/** `- selection` or `- type: selection`. */
function findTypeName(item: FlowValue): FlowScalar | undefined {
  if (item.kind === 'scalar') return item
  if (item.kind !== 'map') return undefined
  const value = item.entries.find(({ key }) => key === 'type')?.value
  return value?.kind === 'scalar' ? value : undefined
}
