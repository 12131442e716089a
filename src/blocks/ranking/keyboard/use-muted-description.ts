import { useState } from 'react'

interface Focused {
  id: string
  /** Position of the item when its handle received focus. */
  position: number | undefined
  moved: boolean
}

/**
 * The item whose handle has no description for now. Screen readers read a description that changes under focus, but the
 * status has just announced the position. So a moved item has no description until its handle loses focus.
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
