import { findStationaryIds, type Order } from './order.js'

/** The controls of a row, by their data attributes. */
const controls = ['data-rank-handle', 'data-rank-up', 'data-rank-down', 'data-rank-menu', 'data-rank-put-back'] as const

export type RowControl = (typeof controls)[number]

/** Where in a list an event happened. */
export interface RowTarget {
  row: HTMLElement
  id: string
  /** The control it happened on, if on any. */
  control: RowControl | undefined
}

/** The row of a list that `target` is in. */
export function findRow(target: EventTarget): RowTarget | null {
  // No instanceof here and below: the list may be rendered into another window's document, where other classes are in
  // force.
  const element = target as Element
  const row = element.closest<HTMLElement>('[data-rank-item]')
  const id = row?.dataset.rankItem
  if (!row || id === undefined) return null
  return { row, id, control: controls.find((name) => element.closest(`[${name}]`)) }
}

/** What has a use for a press of its own. */
const INTERACTIVE =
  'a,area,button,input,select,textarea,label,summary,audio,video,iframe,[contenteditable],[draggable=true],[tabindex],[role=button],[role=link]'

/**
 * Whether a press in a row is meant for something inside it, such as a link, and not for the row. Sees into a host's
 * own elements too.
 */
export function isOnInteractiveChild(press: Event, row: Element): boolean {
  const path = press.composedPath()
  return path.slice(0, path.indexOf(row)).some((target) => (target as Partial<Element>).matches?.(INTERACTIVE))
}

/** Rows by item id. Ids are looked up, never made into selectors. */
export const getRowsById = (list: Element): Map<string, HTMLElement> =>
  // Not by `dataset`, which takes half as long again.
  new Map(
    [...(list.children as HTMLCollectionOf<HTMLElement>)].map((row) => [row.getAttribute('data-rank-item') ?? '', row]),
  )

/** Focuses the same control in another row, or the first one that is there. Tells whether there was any. */
export function focusRow(row: HTMLElement | undefined, control: RowControl = 'data-rank-handle'): boolean {
  const found = row?.querySelector<HTMLElement>(`[${control}]`) ?? row?.querySelector<HTMLElement>('button')
  found?.focus()
  return found !== undefined && found !== null
}

/** The element with focus, as seen from inside a shadow root too. */
export function getActiveElement(element: Element): Element | null {
  const root = element.getRootNode() as Document | ShadowRoot | Element
  return 'activeElement' in root ? root.activeElement : null
}

/**
 * Puts the rows in order with as few moves as possible, round the row that holds focus: an element that is moved in the
 * document loses focus, and a screen reader its place. React keeps the order it first drew and never learns of this
 * one; it only ever removes rows, or adds rows next to one of its own, and both work wherever the rows stand.
 */
export function reorderRows(list: Element, order: Order): void {
  const rows = getRowsById(list)
  const focus = getActiveElement(list)
  const focused = focus && list.contains(focus) ? findRow(focus)?.id : undefined
  const stay = findStationaryIds([...rows.keys()], order, focused)
  let next: HTMLElement | null = null
  for (const id of order.toReversed()) {
    const row = rows.get(id)
    if (!row) continue
    if (!stay.has(id)) list.insertBefore(row, next)
    next = row
  }
}
