import { useRef, useState } from 'react'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'

/**
 * Loads code on request. The promise rejects if loading fails, and the next request tries again: the list works without
 * that code. (`React.lazy` would suspend the list, or unmount it after a failure.)
 */
export function useLazy<T>(load: () => Promise<T>): [loaded: T | null, request: () => Promise<T>] {
  const [loaded, setLoaded] = useState<{ code: T } | null>(null)
  const asked = useRef<Promise<T> | null>(null)
  const request = useStableCallback(() => {
    asked.current ??= load().then(
      (code) => {
        setLoaded({ code })
        return code
      },
      (error: unknown) => {
        asked.current = null
        throw error
      },
    )
    return asked.current
  })
  return [loaded?.code ?? null, request]
}
