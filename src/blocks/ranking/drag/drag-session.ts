import { type Snapshot, scaleOf, settle, snapshot } from '../flip.js'
import { rowsById } from '../row-elements.js'

/**
 * One pointer drag, from the lifted row to the drop, drawn without React: only rows whose place changes are written.
 */
export interface DragSession {
  readonly id: string
  /** The index it would be dropped at. */
  readonly to: number
  /** Moves the lifted row to `y` px from where it was; true if that changed where it would be dropped. */
  follow(y: number): boolean
  /** Takes everything off again. Gives where the rows were seen, for them to glide from. */
  end(): Snapshot
}

/** Rows beside one that makes room that are made ready to do so as well. */
const BESIDE = 16

/** How far row `index` moves to make room, in px. */
export type Displace = (rects: readonly DOMRect[], from: number, to: number, index: number) => number

/**
 * Where a row that is lifted from `from` and now over `to` belongs when it has moved by `y`: past every row whose
 * middle its leading edge has crossed. The leading edge, not the middle, so that a tall row need not travel its own
 * height past a short one. On a middle exactly, it has not crossed it.
 */
export function indexAt(
  rects: readonly Pick<DOMRect, 'top' | 'bottom'>[],
  from: number,
  to: number,
  y: number,
): number {
  const middle = (index: number) => (rects[index]!.top + rects[index]!.bottom) / 2
  const top = rects[from]!.top + y
  const bottom = rects[from]!.bottom + y
  let index = to
  while (index < rects.length - 1 && (index >= from ? bottom > middle(index + 1) : top >= middle(index))) index += 1
  while (index > 0 && (index <= from ? top < middle(index - 1) : bottom <= middle(index))) index -= 1
  return index
}

/** Takes off what the drag put on. The attribute of a property goes with it: a browser may leave an empty one. */
function unset(row: HTMLElement): void {
  delete row.dataset.dragging
  delete row.dataset.shifted
  row.style.translate = ''
  if (!row.getAttribute('style')) row.removeAttribute('style')
}

/**
 * Shows where the row would land. Beside the list and not in it: it is no item, and as it moves no row is laid out or
 * styled.
 */
function landingIn(ladder: HTMLElement, height: number): HTMLElement {
  const landing = ladder.ownerDocument.createElement('div')
  landing.className = 'pk-rank-landing'
  landing.ariaHidden = 'true'
  landing.style.blockSize = `${height}px`
  ladder.prepend(landing)
  return landing
}

/** Starts a drag. Everything is measured here, before the first write. */
export function startSession(list: HTMLElement, id: string, displace: Displace): DragSession | null {
  const byId = rowsById(list)
  const rows = [...byId.values()]
  const from = [...byId.keys()].indexOf(id)
  const lifted = rows[from]
  if (!lifted) return null
  // A row caught on its way stays under the pointer: what it still had to go is part of how far it is from its place.
  const seen = lifted.getBoundingClientRect().top
  settle(list)
  const scale = scaleOf(list)
  const rects = rows.map((row) => row.getBoundingClientRect())
  const own = rects[from]!
  const ahead = seen - own.top
  const room = { up: rects[0]!.top - own.top, down: rects.at(-1)!.bottom - own.bottom }
  const touched = new Set([lifted])
  let to = from
  const ladder = list.parentElement
  const above = own.top - (ladder?.getBoundingClientRect().top ?? 0)
  const landing = ladder && landingIn(ladder, own.height / scale)
  const land = () => {
    if (landing) landing.style.translate = `0 ${(above + displace(rects, from, to, from)) / scale}px`
  }
  land()
  lifted.dataset.dragging = ''

  // What is moved for the first time, were it by nothing, has Chromium lay out the list: the first row that makes room
  // takes others along.
  const ready = (index: number) => {
    for (const row of rows.slice(Math.max(index - BESIDE, 0), index + BESIDE)) {
      if (touched.has(row)) continue
      row.style.translate = '0'
      touched.add(row)
    }
  }
  const shift = (index: number) => {
    const row = rows[index]!
    if (!touched.has(row)) ready(index)
    // On the row and not on the list: an attribute there would style hundreds of rows anew for the few that make room.
    row.dataset.shifted = ''
    row.style.translate = `0 ${displace(rects, from, to, index) / scale}px`
  }
  return {
    id,
    get to() {
      return to
    },
    follow(y) {
      // Half a row beyond the ends: enough to feel that they are the ends.
      const kept = Math.min(Math.max(y + ahead, room.up - own.height / 2), room.down + own.height / 2)
      lifted.style.translate = `0 ${kept / scale}px`
      const last = to
      to = indexAt(rects, from, last, kept)
      for (let index = Math.min(last, to); index <= Math.max(last, to); index += 1) if (index !== from) shift(index)
      if (to !== last) land()
      return to !== last
    },
    end() {
      const last = snapshot(list, touched)
      landing?.remove()
      for (const row of touched) unset(row)
      return last
    },
  }
}
