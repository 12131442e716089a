import { type RefObject, useEffect, useReducer } from 'react'
import { useStableCallback } from '../../../ui/hooks/use-stable-callback.js'
import { isSameOrder, type Order } from '../order.js'
import { type Jump, type Lift, reduceLift } from './lift.js'

interface Options {
  list: RefObject<HTMLElement | null>
  enabled: boolean
  rows: Order
  announce: (message: 'lifted' | 'carried' | 'returned' | 'moved', order: Order, id: string) => void
  onDrop: (order: Order, id: string) => void
}

/** Carries an item with the keyboard. What is carried shows in `order`; nothing is answered before the drop. */
export function useLift({ list, enabled, rows, announce, onDrop }: Options) {
  const [state, dispatch] = useReducer(reduceLift, null)
  // An order that was changed from outside is no place to drop it.
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
    drop: useStableCallback(() => {
      if (!lift) return
      dispatch({ type: 'drop' })
      if (isSameOrder(lift.order, lift.initialOrder)) announce('returned', lift.initialOrder, lift.id)
      else onDrop(lift.order, lift.id)
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
    // Before anybody else: Escape puts the item back, and a dialog round the list stays open.
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
