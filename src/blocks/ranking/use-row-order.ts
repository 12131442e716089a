import { type RefObject, useMemo, useRef, useState } from 'react'
import { toChunks, updateChunks } from '../../ui/chunks.js'
import { scrollIntoView } from '../../ui/dom/scroll-into-view.js'
import { useIsomorphicLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import { cancelFlip, flip, type Snapshot, snapshot } from './flip.js'
import { isSameOrder, type Order } from './order.js'
import { getActiveElement, getRowsById, reorderRows } from './row-elements.js'

/**
 * Reorders the rows of `list` without React. Returns the chunks to render them in, which stay the same while the same
 * rows exist, and `flipOrigin`: a snapshot stored there is where the next animation starts, in place of a measurement.
 */
export function useRowOrder(
  list: RefObject<HTMLElement | null>,
  order: Order,
): { chunks: readonly Order[]; flipOrigin: RefObject<Snapshot | null> } {
  const [last, setLast] = useState<readonly Order[]>(() => toChunks(order))
  const chunks = useMemo(() => updateChunks(last, order), [last, order])
  if (chunks !== last) setLast(chunks)

  const flipOrigin = useRef<Snapshot | null>(null)
  const before = useRef(chunks)
  useIsomorphicLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const sameRows = before.current === chunks
    before.current = chunks
    const rows = getRowsById(element)
    const present = [...rows.keys()]
    const given = flipOrigin.current
    flipOrigin.current = null
    if (isSameOrder(present, order)) return
    const moved = order.filter((id, index) => present[index] !== id).flatMap((id) => rows.get(id) ?? [])
    // After rows were added or removed, the earlier positions can no longer be measured.
    const origin = sameRows ? (given ?? snapshot(element, moved)) : null
    reorderRows(element, order)
    const focus = getActiveElement(element)
    const row = focus && element.contains(focus) && focus.closest<HTMLElement>('[data-rank-item]')
    if (row) {
      // A row in an animation would be scrolled to where it passes, not to where it ends.
      cancelFlip(element)
      scrollIntoView(row)
    }
    if (origin) flip(element, origin)
  }, [list, order, chunks])
  return { chunks, flipOrigin }
}
