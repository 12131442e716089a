import { useSyncExternalStore } from 'react'

const subscribeToNothing = () => () => {}

/** Whether this is a server render or the hydration of one. */
export function useIsSSR(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => false,
    () => true,
  )
}
