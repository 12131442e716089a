import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether a server renders, or the browser hydrates what a server rendered. */
export const useServerRender = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
