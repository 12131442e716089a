import { type Check, isBoolean, isOneOf, isPlainObject, isString, isWhole, ownValue } from '../guards/guards.js'
import type { Content, Inline } from './content.js'

/** The parser goes to 100; a spec from elsewhere gets some room. */
const MAX_DEPTH = 110

/** What may stand in a list of children. */
type Room = 'block' | 'inline' | 'listItem' | 'tableRow' | 'tableCell'

interface Shape {
  room: Room
  fields?: Readonly<Record<string, Check>>
  optional?: Readonly<Record<string, Check>>
  /** Where its children belong; without it, the node has none. */
  children?: Room
}

const LANG = /^[A-Za-z0-9+#._-]+$/
const value = { value: isString }
const title = { title: isString }

const shapes: Readonly<Record<string, Shape>> = {
  text: { room: 'inline', fields: value },
  emphasis: { room: 'inline', children: 'inline' },
  strong: { room: 'inline', children: 'inline' },
  delete: { room: 'inline', children: 'inline' },
  inlineCode: { room: 'inline', fields: value },
  link: { room: 'inline', fields: { url: isString }, optional: title, children: 'inline' },
  image: { room: 'inline', fields: { url: isString, alt: isString }, optional: title },
  break: { room: 'inline' },
  subscript: { room: 'inline', children: 'inline' },
  superscript: { room: 'inline', children: 'inline' },
  kbd: { room: 'inline', children: 'inline' },
  paragraph: { room: 'block', children: 'inline' },
  heading: { room: 'block', fields: { depth: /* @__PURE__ */ isOneOf(3, 4, 5, 6) }, children: 'inline' },
  code: { room: 'block', fields: value, optional: { lang: (lang) => typeof lang === 'string' && LANG.test(lang) } },
  math: { room: 'block', fields: value },
  list: {
    room: 'block',
    fields: { ordered: isBoolean },
    optional: { start: /* @__PURE__ */ isWhole(0), spread: /* @__PURE__ */ isOneOf(true) },
    children: 'listItem',
  },
  listItem: { room: 'listItem', optional: { checked: isBoolean }, children: 'block' },
  blockquote: { room: 'block', children: 'block' },
  callout: {
    room: 'block',
    fields: { kind: /* @__PURE__ */ isOneOf('note', 'tip', 'important', 'warning', 'caution') },
    children: 'block',
  },
  table: { room: 'block', children: 'tableRow' },
  tableRow: { room: 'tableRow', children: 'tableCell' },
  tableCell: {
    room: 'tableCell',
    optional: { align: /* @__PURE__ */ isOneOf('left', 'center', 'right') },
    children: 'inline',
  },
  thematicBreak: { room: 'block' },
}

/** Whether `value` is a list of blocks of content, at most 110 levels deep, without cycles. */
export const isContentList = (value: unknown): value is Content[] => heightOf(value, 'block') !== null

/** Whether `value` is a list of inline content, at most 110 levels deep, without cycles. */
export const isInlineList = (value: unknown): value is Inline[] => heightOf(value, 'inline') !== null

const heightOf = (list: unknown, room: Room): number | null => heightOfList(list, room, MAX_DEPTH, new Map())

/**
 * How many levels a list of nodes has, or null when it is none. `seen` holds what is known of a node: null while its
 * children are looked at, so that a cycle ends there, then its height, so that a node used in many places is looked at
 * once.
 */
function heightOfList(list: unknown, room: Room, left: number, seen: Map<object, number | null>): number | null {
  if (!Array.isArray(list)) return null
  let height = 0
  for (let i = 0; i < list.length; i++) {
    const node = ownValue(list, String(i))
    const own = isPlainObject(node) ? heightOfNode(node, room, left, seen) : null
    if (own === null) return null
    height = Math.max(height, own)
  }
  return height
}

function heightOfNode(node: object, room: Room, left: number, seen: Map<object, number | null>): number | null {
  const type = ownValue(node, 'type')
  const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined
  if (shape?.room !== room || left <= 0) return null
  const known = seen.get(node)
  if (known !== undefined) return known !== null && known <= left ? known : null
  seen.set(node, null)
  const hasFields = Object.entries(shape.fields ?? {}).every(([key, check]) => check(ownValue(node, key)))
  const hasOptional = Object.entries(shape.optional ?? {}).every(([key, check]) => {
    const own = ownValue(node, key)
    return own === undefined || check(own)
  })
  if (!hasFields || !hasOptional) return null
  const below = shape.children ? heightOfList(ownValue(node, 'children'), shape.children, left - 1, seen) : 0
  const height = below === null ? null : below + 1
  seen.set(node, height)
  return height
}
