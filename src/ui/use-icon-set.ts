import { useSyncExternalStore } from 'react'
import type { Drawing } from './Svg.js'

/** The drawings by name; `null` when they did not come; `undefined` while nobody knows. */
type IconSet = Readonly<Record<string, Drawing>> | null | undefined

let found: IconSet
let coming = false
const waiting = new Set<() => void>()

function settle(now: IconSet): void {
  found = now
  coming = false
  for (const listener of waiting) listener()
}

function subscribe(listener: () => void): () => void {
  waiting.add(listener)
  if (!found && !coming) {
    coming = true
    // Did it fail? Then the next icon that is drawn asks again.
    import('./icons.js').then(({ icons }) => icons).then(settle, () => settle(null))
  }
  return () => waiting.delete(listener)
}

/**
 * The drawings for authors' icon names, fetched when the first of them is drawn: they are decoration, and heavy for it. A server
 * and the first render of its markup have none, so that both are the same.
 */
export const useIconSet = (): IconSet =>
  useSyncExternalStore(
    subscribe,
    () => found,
    () => undefined,
  )
