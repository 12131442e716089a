import { useSyncExternalStore } from 'react'

const subscribeToNothing = () => () => {}

/** Whether a server renders, or the browser hydrates what a server rendered. */
export const useIsSSR = (): boolean =>
  useSyncExternalStore(
    subscribeToNothing,
    () => false,
    () => true,
  )
