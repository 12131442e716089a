import { findStationaryIds, type Order } from './order.js'

/** The controls of a row, by their data attributes. */
const controls = ['data-rank-handle', 'data-rank-up', 'data-rank-down', 'data-rank-menu', 'data-rank-put-back'] as const

export type RowControl = (typeof controls)[number]

/** Where in a list an event happened. */
export interface RowTarget {
  row: HTMLElement
  id: string
  /** The control under the event, if any. */
  control: RowControl | undefined
}

/** Finds the row that contains `target`. */
export function findRow(target: EventTarget): RowTarget | null {
  // No `instanceof` here and below: the list may be rendered into another window's document, with other classes.
  const element = target as Element
  const row = element.closest<HTMLElement>('[data-rank-item]')
  const id = row?.dataset.rankItem
  if (!row || id === undefined) return null
  return { row, id, control: controls.find((name) => element.closest(`[${name}]`)) }
}

/** Elements that handle a press themselves. */
const INTERACTIVE =
  'a,area,button,input,select,textarea,label,summary,audio,video,iframe,[contenteditable],[draggable=true],[tabindex],[role=button],[role=link]'

/**
 * Whether a press in a row is on an interactive element inside it, such as a link. Looks into custom elements of the
 * host too.
 */
export function isOnInteractiveChild(press: Event, row: Element): boolean {
  const path = press.composedPath()
  return path.slice(0, path.indexOf(row)).some((target) => (target as Partial<Element>).matches?.(INTERACTIVE))
}

/** Rows by item id. Ids are looked up and never used in selectors. */
export function getRowsById(list: Element): Map<string, HTMLElement> {
  // `dataset` takes half as long again.
  return new Map(
    [...(list.children as HTMLCollectionOf<HTMLElement>)].map((row) => [row.getAttribute('data-rank-item') ?? '', row]),
  )
}

/** Focuses the same control in another row, or the first one there. Returns whether it found any. */
export function focusRow(row: HTMLElement | undefined, control: RowControl = 'data-rank-handle'): boolean {
  const found = row?.querySelector<HTMLElement>(`[${control}]`) ?? row?.querySelector<HTMLElement>('button')
  found?.focus()
  return found !== undefined && found !== null
}

/** The focused element, also inside a shadow root. */
export function getActiveElement(element: Element): Element | null {
  const root = element.getRootNode() as Document | ShadowRoot | Element
  return 'activeElement' in root ? root.activeElement : null
}

/**
 * Reorders the rows with as few moves as possible, and never the focused one: a moved element loses focus, and a screen
 * reader loses its place. React does not know this order. It only removes rows, or inserts rows next to its own, and
 * both work in any order.
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
