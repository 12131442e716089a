import { type RefObject, useMemo, useRef, useState } from 'react'
import { inRuns, keepRuns } from '../../ui/chunks.js'
import { reveal } from '../../ui/dom/scroll-into-view.js'
import { useClientLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import { glide, type Snapshot, settle, snapshot } from './flip.js'
import { type Order, sameOrder } from './order.js'
import { focusedIn, placeRows, rowsById } from './row-elements.js'

/**
 * Keeps the rows of `list` in `order` without React moving them. Gives back the runs to render them in, which are the
 * same while the same rows are there, and `from`: a snapshot put there is where the next change glides from, in place
 * of what is measured.
 */
export function useRowOrder(
  list: RefObject<HTMLElement | null>,
  order: Order,
): { runs: readonly Order[]; from: RefObject<Snapshot | null> } {
  const [last, setLast] = useState<readonly Order[]>(() => inRuns(order))
  const runs = useMemo(() => keepRuns(last, order), [last, order])
  if (runs !== last) setLast(runs)

  const from = useRef<Snapshot | null>(null)
  const before = useRef(runs)
  useClientLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const sameRows = before.current === runs
    before.current = runs
    const rows = rowsById(element)
    const present = [...rows.keys()]
    const given = from.current
    from.current = null
    if (sameOrder(present, order)) return
    const moved = order.filter((id, index) => present[index] !== id).flatMap((id) => rows.get(id) ?? [])
    // Where a row came or went, what was seen before can no longer be measured.
    const origin = sameRows ? (given ?? snapshot(element, moved)) : null
    placeRows(element, order)
    const focus = focusedIn(element)
    const row = focus && element.contains(focus) && focus.closest<HTMLElement>('[data-rank-item]')
    if (row) {
      // One that is on its way from the move before would be shown where it only passes.
      settle(element)
      reveal(row)
    }
    if (origin) glide(element, origin)
  }, [list, order, runs])
  return { runs, from }
}
