import { cancelFlip, getScale, type Snapshot, snapshot } from '../flip.js'
import { getRowsById } from '../row-elements.js'

/**
 * One pointer drag, from the lifted row to the drop, drawn without React: only rows whose place changes are written.
 */
export interface DragSession {
  readonly id: string
  /** The index it would be dropped at. */
  readonly to: number
  /** Moves the lifted row to `y` px from where it was; true if that changed where it would be dropped. */
  moveTo(y: number): boolean
  /** Takes everything off again. Gives where the rows were seen, for them to glide from. */
  end(): Snapshot
}

/** Rows beside one that makes room that are made ready to do so as well. */
const PREPARED_ROWS = 16

/** How far row `index` moves to make room, in px. */
export type Displace = (rects: readonly DOMRect[], from: number, to: number, index: number) => number

/**
 * Where a row that is lifted from `from` and now over `to` belongs when it has moved by `y`: past every row whose
 * middle its leading edge has crossed. The leading edge, not the middle, so that a tall row need not travel its own
 * height past a short one. On a middle exactly, it has not crossed it.
 */
export function findDropIndex(
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
function clearRowStyles(row: HTMLElement): void {
  delete row.dataset.dragging
  delete row.dataset.shifted
  row.style.translate = ''
  if (!row.getAttribute('style')) row.removeAttribute('style')
}

/**
 * Shows where the row would land. Beside the list and not in it: it is no item, and as it moves no row is laid out or
 * styled.
 */
function insertDropMarker(wrapper: HTMLElement, height: number): HTMLElement {
  const dropMarker = wrapper.ownerDocument.createElement('div')
  dropMarker.className = 'pk-rank-landing'
  dropMarker.ariaHidden = 'true'
  dropMarker.style.blockSize = `${height}px`
  wrapper.prepend(dropMarker)
  return dropMarker
}

/** Starts a drag. Everything is measured here, before the first write. */
export function startDragSession(list: HTMLElement, id: string, getDisplacement: Displace): DragSession | null {
  const byId = getRowsById(list)
  const rows = [...byId.values()]
  const from = [...byId.keys()].indexOf(id)
  const lifted = rows[from]
  if (!lifted) return null
  // A row caught on its way stays under the pointer: what it still had to go is part of how far it is from its place.
  const visibleTop = lifted.getBoundingClientRect().top
  cancelFlip(list)
  const scale = getScale(list)
  const rects = rows.map((row) => row.getBoundingClientRect())
  const liftedRect = rects[from]!
  const flipOffset = visibleTop - liftedRect.top
  const bounds = { up: rects[0]!.top - liftedRect.top, down: rects.at(-1)!.bottom - liftedRect.bottom }
  const styledRows = new Set([lifted])
  let to = from
  const wrapper = list.parentElement
  const above = liftedRect.top - (wrapper?.getBoundingClientRect().top ?? 0)
  const dropMarker = wrapper && insertDropMarker(wrapper, liftedRect.height / scale)
  const updateDropMarker = () => {
    if (dropMarker) dropMarker.style.translate = `0 ${(above + getDisplacement(rects, from, to, from)) / scale}px`
  }
  updateDropMarker()
  lifted.dataset.dragging = ''

  // What is moved for the first time, were it by nothing, has Chromium lay out the list: the first row that makes room
  // takes others along.
  const prepareRows = (index: number) => {
    for (const row of rows.slice(Math.max(index - PREPARED_ROWS, 0), index + PREPARED_ROWS)) {
      if (styledRows.has(row)) continue
      row.style.translate = '0'
      styledRows.add(row)
    }
  }
  const shiftRow = (index: number) => {
    const row = rows[index]!
    if (!styledRows.has(row)) prepareRows(index)
    // On the row and not on the list: an attribute there would style hundreds of rows anew for the few that make room.
    row.dataset.shifted = ''
    row.style.translate = `0 ${getDisplacement(rects, from, to, index) / scale}px`
  }
  return {
    id,
    get to() {
      return to
    },
    moveTo(y) {
      // Half a row beyond the ends: enough to feel that they are the ends.
      const clamped = Math.min(
        Math.max(y + flipOffset, bounds.up - liftedRect.height / 2),
        bounds.down + liftedRect.height / 2,
      )
      lifted.style.translate = `0 ${clamped / scale}px`
      const last = to
      to = findDropIndex(rects, from, last, clamped)
      for (let index = Math.min(last, to); index <= Math.max(last, to); index += 1) if (index !== from) shiftRow(index)
      if (to !== last) updateDropMarker()
      return to !== last
    },
    end() {
      const last = snapshot(list, styledRows)
      dropMarker?.remove()
      for (const row of styledRows) clearRowStyles(row)
      return last
    },
  }
}
