import { moveItem, type Order } from '../order.js'

/** An item lifted by keyboard. The answer does not change before the drop. */
export interface Lift {
  id: string
  /** The order before the lift, which Escape restores. */
  initialOrder: Order
  /** The order after a drop at this point. */
  order: Order
}

/** Distance: one row back, one row forward, or to an end of the list. */
export type Jump = -1 | 1 | 'first' | 'last'

/** What a key on a row does. */
export type RowCommand =
  | { type: 'lift' | 'drop' | 'cancel' }
  /** `go` focuses another row; `move` moves the item at once; `carry` moves the lifted item. */
  | { type: 'go' | 'move' | 'carry'; by: Jump }

export type LiftAction =
  | { type: 'lift'; id: string; order: Order }
  | { type: 'carry'; by: Jump }
  | { type: 'drop' | 'cancel' }

/** The index that a jump from `index` leads to, clamped to a list of `count`. */
export function getTargetIndex(index: number, by: Jump, count: number): number {
  if (by === 'first') return 0
  if (by === 'last') return count - 1
  return Math.min(Math.max(index + by, 0), count - 1)
}

/** On `drop`, the caller commits `order`. */
export function reduceLift(lift: Lift | null, action: LiftAction): Lift | null {
  switch (action.type) {
    case 'lift':
      return { id: action.id, initialOrder: action.order, order: action.order }
    case 'carry': {
      if (!lift) return lift
      const order = moveItem(
        lift.order,
        lift.id,
        getTargetIndex(lift.order.indexOf(lift.id), action.by, lift.order.length),
      )
      return order === lift.order ? lift : { ...lift, order }
    }
    case 'drop':
    case 'cancel':
      return null
  }
}

const jumpByKey: Partial<Record<string, Jump>> = { ArrowUp: -1, ArrowDown: 1, Home: 'first', End: 'last' }

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** Maps a key pressed in a row to a command; null leaves the key to the browser. */
export function toRowCommand(
  { key, altKey, ctrlKey, metaKey, shiftKey }: Key,
  at: { onHandle: boolean; lifted: boolean },
): RowCommand | null {
  if (ctrlKey || metaKey || shiftKey) return null
  const by = jumpByKey[key]
  if (altKey) return by === 1 || by === -1 ? { type: at.lifted ? 'carry' : 'move', by } : null
  if (by !== undefined) return { type: at.lifted ? 'carry' : 'go', by }
  if (at.onHandle && (key === ' ' || key === 'Enter')) return { type: at.lifted ? 'drop' : 'lift' }
  return at.lifted && key === 'Escape' ? { type: 'cancel' } : null
}
