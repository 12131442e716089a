/*
 * What a screen reader makes of a node, in plain words: its name, what it is, how it stands, and what describes it. No
 * product's wording; each has its own.
 */
import type { AxNode } from './ax-tree.js'

const roles: Partial<Record<string, string>> = {
  textbox: 'edit',
  combobox: 'choice list',
  MenuListPopup: 'choice list',
  radio: 'radio button',
  checkbox: 'check box',
  menuitem: 'menu item',
  image: 'graphic',
  img: 'graphic',
  note: 'note',
  DescriptionList: 'description list',
  Details: 'group',
  DisclosureTriangle: 'disclosure',
  StaticText: 'text',
}

const CONTROLS = new Set(['button', 'link', 'checkbox', 'radio', 'textbox', 'combobox', 'menuitem', 'spinbutton'])
const PLACES = new Set([
  'group',
  'radiogroup',
  'region',
  'navigation',
  'note',
  'list',
  'menu',
  'table',
  'Details',
  'banner',
  'main',
])
const TEXTS = new Set([
  'paragraph',
  'LabelText',
  'Legend',
  'cell',
  'gridcell',
  'columnheader',
  'rowheader',
  'DescriptionListTerm',
])
// Read in one breath with the words round them.
const INLINE = new Set([
  'link',
  'StaticText',
  'code',
  'strong',
  'emphasis',
  'subscript',
  'superscript',
  'deletion',
  'mark',
  'time',
  'LineBreak',
])

const squeeze = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim()

/** How a control stands, in the order it is said. */
function statesOf({ role, properties, value }: AxNode): string[] {
  const said: string[] = []
  if (role === 'checkbox' || role === 'radio') said.push(properties.checked === 'true' ? 'checked' : 'not checked')
  if (properties.pressed !== undefined) said.push(properties.pressed === 'true' ? 'pressed' : 'not pressed')
  if (properties.expanded !== undefined) said.push(properties.expanded ? 'expanded' : 'collapsed')
  if (properties.hasPopup !== undefined && role === 'button') said.push('opens a menu')
  if (properties.required) said.push('required')
  if (properties.invalid !== undefined && properties.invalid !== 'false') said.push('invalid')
  if (properties.readonly) said.push('read only')
  if (properties.disabled) said.push('unavailable')
  if (properties.busy) said.push('busy')
  if (value && (role === 'textbox' || role === 'combobox')) said.push(`“${squeeze(value)}”`)
  return said
}

/** One node, in one line. */
export function say(node: AxNode): string {
  const role = node.role === 'heading' ? `heading level ${node.properties.level}` : (roles[node.role] ?? node.role)
  const items = node.role === 'list' ? itemsOf(node).length : 0
  const parts = [
    squeeze(node.name),
    role,
    items > 0 ? `${items} ${items === 1 ? 'item' : 'items'}` : '',
    ...statesOf(node),
    squeeze(node.description),
  ]
  return parts.filter(Boolean).join(', ')
}

/** The nodes that count, those that are passed over replaced by what is in them. */
const shown = (node: AxNode): AxNode[] =>
  node.children.flatMap((child) => (isPassedOver(child) ? shown(child) : [child]))
const isPassedOver = ({ ignored, role }: AxNode) =>
  ignored || role === 'generic' || role === 'none' || role === 'InlineTextBox'
const itemsOf = (list: AxNode) => shown(list).filter(({ role }) => role === 'listitem')

/** The places that a node stands in, the outermost first. */
export function placesOf(node: AxNode): AxNode[] {
  const places: AxNode[] = []
  for (let at = node.parent; at; at = at.parent) if (!at.ignored && PLACES.has(at.role)) places.unshift(at)
  return places
}

/** Words on one line, a link told as one. */
function wordsOf(node: AxNode): string {
  if (node.role === 'StaticText') return node.name
  if (node.role === 'link') return `${node.name} (link)`
  if (node.role === 'image' || node.role === 'img') return `${node.name} (graphic)`
  if (CONTROLS.has(node.role)) return `[${say(node)}]`
  if (node.role === 'LineBreak') return ' '
  const words = node.children.map(wordsOf).join('')
  return isPassedOver(node) ? ` ${words} ` : words
}

/** Words without a box of their own. What is passed over counts as what is in it, but a `generic` begins a line. */
const isInline = (node: AxNode): boolean =>
  INLINE.has(node.role) ||
  node.role === 'InlineTextBox' ||
  (isPassedOver(node) && node.role !== 'generic' && node.children.every(isInline))

/** Where a label stands beside the control that it names, it is one thing and heard once. */
const withoutLabels = (lines: string[]) =>
  lines.filter(
    (line, at) => ![lines[at - 1], lines[at + 1]].some((near) => near?.trim().startsWith(`${line.trim()}, `)),
  )

/** A page read from top to bottom, indented by what stands in what. */
export const readAll = (node: AxNode): string[] => withoutLabels(linesOf(node, 0))

function linesOf(node: AxNode, depth: number): string[] {
  const lines: string[] = []
  const add = (text: string) => {
    if (squeeze(text)) lines.push(`${'  '.repeat(depth)}${squeeze(text)}`)
  }
  let run = ''
  const flush = () => {
    add(run)
    run = ''
  }
  for (const child of node.children) {
    if (child.role === 'ListMarker') continue
    if (isInline(child)) {
      run += wordsOf(child)
      continue
    }
    flush()
    if (isPassedOver(child) || TEXTS.has(child.role) || child.role === 'rowgroup') lines.push(...linesOf(child, depth))
    else if (child.role === 'heading' || CONTROLS.has(child.role)) add(say(child))
    else if (child.role === 'status' || child.role === 'alert')
      add(`${child.role}: ${squeeze(wordsOf(child)) || 'nothing yet'}`)
    else if (child.role === 'row')
      add(
        shown(child)
          .map((cell) => squeeze(wordsOf(cell)) || '—')
          .join(' | '),
      )
    else if (child.role === 'listitem') {
      const [first = '', ...rest] = linesOf(child, depth + 1)
      lines.push(`${'  '.repeat(depth)}• ${first.trim()}`, ...rest)
    } else {
      add(say(child))
      lines.push(...linesOf(child, depth + 1))
    }
  }
  flush()
  return lines
}
