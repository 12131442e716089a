import { useEffect, useLayoutEffect } from 'react'

/** `useLayoutEffect` in a browser. Layout effects do nothing on a server, where React 18 warns about them. */
export const useIsomorphicLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect
