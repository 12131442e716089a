import { type RefObject, useMemo, useRef, useState } from 'react'
import { useClientLayoutEffect } from '../../ui/value-store.js'
import { glide, type Snapshot, snapshot } from './glide.js'
import { type Order, sameOrder } from './order.js'
import { focusedIn, placeRows, rowsById } from './rows.js'

/**
 * Keeps the rows of `list` in `order` without React moving them. Gives back the order to render them in, which never changes for
 * rows that stay, and `from`: a snapshot put there is where the next change glides from, in place of what is measured.
 */
export function useRowOrder(
  list: RefObject<HTMLElement | null>,
  order: Order,
  ids: Order,
): { rendered: Order; from: RefObject<Snapshot | null> } {
  const [first] = useState(order)
  const rendered = useMemo(() => {
    const shown = new Set(order)
    const kept = new Set(first.filter((id) => shown.has(id)))
    return [...kept, ...ids.filter((id) => shown.has(id) && !kept.has(id))]
  }, [first, order, ids])

  const from = useRef<Snapshot | null>(null)
  const before = useRef(rendered)
  useClientLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const sameRows = sameOrder(before.current, rendered)
    before.current = rendered
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
    if (focus && element.contains(focus)) focus.closest('[data-rank-item]')?.scrollIntoView?.({ block: 'nearest' })
    if (origin) glide(element, origin)
  }, [order, rendered])
  return { rendered, from }
}
