import { type FocusEvent, useRef } from 'react'
import { useIsomorphicLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import type { Order } from './order.js'
import { getActiveElement } from './row-elements.js'

/**
 * Keeps the keyboard position when the focused item is removed by the host or by an external change: focus moves to the
 * item after it, or to the last one. Otherwise focus would return to the top of the page. `focusItem` focuses an item;
 * undefined means that none is left.
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
    // Only if nothing has focus: the host may have moved it.
    const focus = page.activeElement
    if (focus === null || focus === page.body) focusItem(order[Math.min(last.indexOf(id), order.length - 1)])
  }, [order])
  return {
    trackFocus: (id: string, element: Element) => {
      focused.current = { id, page: element.ownerDocument }
    },
    /** Returns whether focus really left. Another window may take focus and give it back: the element keeps it. */
    trackBlur: ({ target, relatedTarget }: FocusEvent) => {
      const left = relatedTarget !== null || getActiveElement(target) !== target
      if (left) focused.current = null
      return left
    },
  }
}
