import { type RefObject, useEffect, useReducer } from 'react'
import { useStableCallback } from '../../../ui/hooks/use-stable-callback.js'
import { isSameOrder, type Order } from '../order.js'
import { type Jump, type Lift, reduceLift } from './lift.js'

interface Options {
  list: RefObject<HTMLElement | null>
  enabled: boolean
  rows: Order
  announce: (message: 'lifted' | 'carried' | 'returned' | 'moved', order: Order, id: string) => void
  onDrop: (order: Order, id: string, event: Event) => void
}

/** Moves an item by keyboard. `order` shows the lifted item's position; the answer changes with the drop. */
export function useLift({ list, enabled, rows, announce, onDrop }: Options) {
  const [state, dispatch] = useReducer(reduceLift, null)
  // An order that changed from outside cancels the lift.
  const lift: Lift | null = state && enabled && isSameOrder(state.initialOrder, rows) ? state : null

  const actions = {
    lift: useStableCallback((id: string) => {
      dispatch({ type: 'lift', id, order: rows })
      announce('lifted', rows, id)
    }),
    carry: useStableCallback((by: Jump) => {
      if (!lift) return
      const next = reduceLift(lift, { type: 'carry', by })
      dispatch({ type: 'carry', by })
      if (next) announce('carried', next.order, next.id)
    }),
    drop: useStableCallback((event: Event) => {
      if (!lift) return
      dispatch({ type: 'drop' })
      if (isSameOrder(lift.order, lift.initialOrder)) announce('returned', lift.initialOrder, lift.id)
      else onDrop(lift.order, lift.id, event)
    }),
    cancel: useStableCallback(() => {
      if (!lift) return
      dispatch({ type: 'cancel' })
      announce('returned', lift.initialOrder, lift.id)
    }),
  }

  const held = lift !== null
  const { cancel } = actions
  useEffect(() => {
    const view = list.current?.ownerDocument.defaultView
    if (!held || !view) return
    // In the capture phase: Escape puts the item back, and a dialog around the list stays open.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      cancel()
    }
    view.addEventListener('keydown', onKeyDown, { capture: true })
    return () => view.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [list, held, cancel])
  return { held: lift, ...actions }
}
