import { type RefObject, useEffect, useReducer } from 'react'
import { useEvent } from '../../../ui/hooks/use-stable-callback.js'
import { type Order, sameOrder } from '../order.js'
import { type Jump, type Lift, reduceLift } from './lift.js'

interface Options {
  list: RefObject<HTMLElement | null>
  enabled: boolean
  rows: Order
  say: (message: 'lifted' | 'carried' | 'returned' | 'moved', order: Order, id: string) => void
  onDrop: (order: Order, id: string) => void
}

/** Carries an item with the keyboard. What is carried shows in `order`; nothing is answered before the drop. */
export function useLift({ list, enabled, rows, say, onDrop }: Options) {
  const [state, dispatch] = useReducer(reduceLift, null)
  // An order that was changed from outside is no place to drop it.
  const lift: Lift | null = state && enabled && sameOrder(state.home, rows) ? state : null

  const actions = {
    lift: useEvent((id: string) => {
      dispatch({ type: 'lift', id, order: rows })
      say('lifted', rows, id)
    }),
    carry: useEvent((by: Jump) => {
      if (!lift) return
      const next = reduceLift(lift, { type: 'carry', by })
      dispatch({ type: 'carry', by })
      if (next) say('carried', next.order, next.id)
    }),
    drop: useEvent(() => {
      if (!lift) return
      dispatch({ type: 'drop' })
      if (sameOrder(lift.order, lift.home)) say('returned', lift.home, lift.id)
      else onDrop(lift.order, lift.id)
    }),
    cancel: useEvent(() => {
      if (!lift) return
      dispatch({ type: 'cancel' })
      say('returned', lift.home, lift.id)
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
