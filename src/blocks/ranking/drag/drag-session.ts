import { cancelFlip, getScale, type Snapshot, snapshot } from '../flip.js'
import { getRowsById } from '../row-elements.js'

/** One pointer drag, from lift to drop. Writes to the DOM without React, and only to rows that move. */
export interface DragSession {
  readonly id: string
  /** The index where the row would be dropped. */
  readonly to: number
  /** Moves the dragged row to `y` px from its original position. Returns whether the drop index changed. */
  moveTo(y: number): boolean
  /** Reverts all changes and returns the visible positions, from which the rows then animate. */
  end(): Snapshot
}

/** Number of neighbors that are prepared together with a row that shifts. */
const PREPARED_ROWS = 16

/** Returns the offset, in px, by which row `index` makes space. */
export type Displace = (rects: readonly DOMRect[], from: number, to: number, index: number) => number

/**
 * The index for a row lifted from `from`, currently at `to`, and moved by `y`: past every row whose middle its leading
 * edge has crossed. Using the leading edge, a tall row need not travel its own height past a short one.
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

/** Reverts the styles of a row. Removes an empty `style` attribute, which browsers may leave. */
function clearRowStyles(row: HTMLElement): void {
  delete row.dataset.dragging
  delete row.dataset.shifted
  row.style.translate = ''
  if (!row.getAttribute('style')) row.removeAttribute('style')
}

/**
 * Shows where the row would land. It is outside the list: it is not an item, and moving it does not lay out or restyle
 * rows.
 */
function insertDropMarker(wrapper: HTMLElement, height: number): HTMLElement {
  const dropMarker = wrapper.ownerDocument.createElement('div')
  dropMarker.className = 'pk-rank-landing'
  dropMarker.ariaHidden = 'true'
  dropMarker.style.blockSize = `${height}px`
  wrapper.prepend(dropMarker)
  return dropMarker
}

/** Starts a drag. Measures everything before the first write. */
export function startDragSession(list: HTMLElement, id: string, getDisplacement: Displace): DragSession | null {
  const byId = getRowsById(list)
  const rows = [...byId.values()]
  const from = [...byId.keys()].indexOf(id)
  const lifted = rows[from]
  if (!lifted) return null
  // A row caught during an animation stays under the pointer: its remaining distance is added to the offset.
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

  // Chromium lays out the list when a row is first translated, even by 0: several rows are prepared at once.
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
    // On the row, because an attribute on the list would restyle hundreds of rows.
    row.dataset.shifted = ''
    row.style.translate = `0 ${getDisplacement(rects, from, to, index) / scale}px`
  }
  return {
    id,
    get to() {
      return to
    },
    moveTo(y) {
      // Allows half a row beyond the ends, so that the ends can be felt.
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
