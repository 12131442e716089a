import { useSyncExternalStore } from 'react'

const subscribeToNothing = () => () => {}

/** Whether this is a server render or the hydration of one. */
export const useIsSSR = (): boolean =>
  useSyncExternalStore(
    subscribeToNothing,
    () => false,
    () => true,
  )
