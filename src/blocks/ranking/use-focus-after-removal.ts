import { type FocusEvent, useRef } from 'react'
import { useIsomorphicLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import type { Order } from './order.js'
import { getActiveElement } from './row-elements.js'

/**
 * Keeps focus in its place when the item that holds it is taken away, by the host or by an answer from outside: the
 * item that came after it gets it, or the one that is last now. Without this a keyboard is sent back to the top of the
 * page, and a screen reader loses its place. `give` focuses an item; with undefined, whatever things go on with when
 * none is left.
 *
 * Returns what to call when an item gets focus, and when focus leaves.
 */
export function useFocusAfterRemoval(order: Order, focusItem: (id: string | undefined) => void) {
  const focused = useRef<{ id: string; page: Document } | null>(null)
  const previousOrder = useRef(order)
  useIsomorphicLayoutEffect(() => {
    const last = previousOrder.current
    previousOrder.current = order
    if (!focused.current || order.includes(focused.current.id)) return
    const { id, page } = focused.current
    focused.current = null
    // Only if it is nowhere now: the host may have given it to something else.
    const focus = page.activeElement
    if (focus === null || focus === page.body) focusItem(order[Math.min(last.indexOf(id), order.length - 1)])
  }, [order])
  return {
    trackFocus: (id: string, element: Element) => {
      focused.current = { id, page: element.ownerDocument }
    },
    /** Tells whether it really left: another window may take focus and give it back; then the element keeps it here. */
    trackBlur: ({ target, relatedTarget }: FocusEvent) => {
      const left = relatedTarget !== null || getActiveElement(target) !== target
      if (left) focused.current = null
      return left
    },
  }
}
