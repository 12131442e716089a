import { useState } from 'react'

interface Focused {
  id: string
  /** Where the item was when its handle got focus. */
  position: number | undefined
  moved: boolean
}

/**
 * The handle whose description is left out for now. A description that changes under focus is spoken, and the status
 * has just announced the same position: so an item that moves while its handle has focus has none until focus leaves
 * and comes back.
 */
export function useMutedDescription(positions: ReadonlyMap<string, number>) {
  const [focused, setFocused] = useState<Focused | null>(null)
  if (focused && !focused.moved && positions.get(focused.id) !== focused.position)
    setFocused({ ...focused, moved: true })
  return {
    mutedId: focused?.moved ? focused.id : undefined,
    onFocus: (id: string) => setFocused({ id, position: positions.get(id), moved: false }),
    onBlur: () => setFocused(null),
  }
}
