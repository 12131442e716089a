import { type Check, isBoolean, isIntegerFrom, isOneOf, isPlainObject, isString, ownValue } from '../guards/guards.js'
import type { Content, Inline } from './content.js'

/** The parser stops at 100 levels; specs from other sources get a margin. */
const MAX_DEPTH = 110

/** The kind of child list that a node belongs in. */
type NodeGroup = 'block' | 'inline' | 'listItem' | 'tableRow' | 'tableCell'

interface NodeSchema {
  group: NodeGroup
  fields?: Readonly<Record<string, Check>>
  optional?: Readonly<Record<string, Check>>
  /** The group of its children. Absent on leaf nodes. */
  children?: NodeGroup
}

const LANG = /^[A-Za-z0-9+#._-]+$/
const value = { value: isString }
const title = { title: isString }

const nodeSchemas: Readonly<Record<string, NodeSchema>> = {
  text: { group: 'inline', fields: value },
  emphasis: { group: 'inline', children: 'inline' },
  strong: { group: 'inline', children: 'inline' },
  delete: { group: 'inline', children: 'inline' },
  inlineCode: { group: 'inline', fields: value },
  link: { group: 'inline', fields: { url: isString }, optional: title, children: 'inline' },
  image: { group: 'inline', fields: { url: isString, alt: isString }, optional: title },
  break: { group: 'inline' },
  subscript: { group: 'inline', children: 'inline' },
  superscript: { group: 'inline', children: 'inline' },
  kbd: { group: 'inline', children: 'inline' },
  paragraph: { group: 'block', children: 'inline' },
  heading: { group: 'block', fields: { depth: /* @__PURE__ */ isOneOf(3, 4, 5, 6) }, children: 'inline' },
  code: { group: 'block', fields: value, optional: { lang: (lang) => typeof lang === 'string' && LANG.test(lang) } },
  math: { group: 'block', fields: value },
  list: {
    group: 'block',
    fields: { ordered: isBoolean },
    optional: { start: /* @__PURE__ */ isIntegerFrom(0), spread: /* @__PURE__ */ isOneOf(true) },
    children: 'listItem',
  },
  listItem: { group: 'listItem', optional: { checked: isBoolean }, children: 'block' },
  blockquote: { group: 'block', children: 'block' },
  callout: {
    group: 'block',
    fields: { kind: /* @__PURE__ */ isOneOf('note', 'tip', 'important', 'warning', 'caution') },
    children: 'block',
  },
  table: { group: 'block', children: 'tableRow' },
  tableRow: { group: 'tableRow', children: 'tableCell' },
  tableCell: {
    group: 'tableCell',
    optional: { align: /* @__PURE__ */ isOneOf('left', 'center', 'right') },
    children: 'inline',
  },
  thematicBreak: { group: 'block' },
}

/** Whether `value` is a list of blocks of content, at most 110 levels deep, without cycles. */
export function isContentList(value: unknown): value is Content[] {
  return measureHeight(value, 'block') !== null
}

/** Whether `value` is a list of inline content, at most 110 levels deep, without cycles. */
export function isInlineList(value: unknown): value is Inline[] {
  return measureHeight(value, 'inline') !== null
}

const measureHeight = (list: unknown, group: NodeGroup): number | null => measureList(list, group, MAX_DEPTH, new Map())

/**
 * Returns the number of levels in a list of nodes, or null when the list is invalid. `seen` maps a node to null while
 * its children are checked, which detects cycles, and then to its height, so that a shared node is checked once.
 */
function measureList(list: unknown, group: NodeGroup, left: number, seen: Map<object, number | null>): number | null {
  if (!Array.isArray(list)) return null
  let height = 0
  for (let i = 0; i < list.length; i++) {
    const node = ownValue(list, String(i))
    const own = isPlainObject(node) ? measureNode(node, group, left, seen) : null
    if (own === null) return null
    height = Math.max(height, own)
  }
  return height
}

function measureNode(node: object, group: NodeGroup, left: number, seen: Map<object, number | null>): number | null {
  const type = ownValue(node, 'type')
  const shape = typeof type === 'string' && Object.hasOwn(nodeSchemas, type) ? nodeSchemas[type] : undefined
  if (shape?.group !== group || left <= 0) return null
  const known = seen.get(node)
  if (known !== undefined) return known !== null && known <= left ? known : null
  seen.set(node, null)
  const hasFields = Object.entries(shape.fields ?? {}).every(([key, check]) => check(ownValue(node, key)))
  const hasOptional = Object.entries(shape.optional ?? {}).every(([key, check]) => {
    const own = ownValue(node, key)
    return own === undefined || check(own)
  })
  if (!hasFields || !hasOptional) return null
  const below = shape.children ? measureList(ownValue(node, 'children'), shape.children, left - 1, seen) : 0
  const height = below === null ? null : below + 1
  seen.set(node, height)
  return height
}
