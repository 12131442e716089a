import { useRef, useState } from 'react'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'

/**
 * Code that is fetched when it is asked for. Rejects when it does not come, and the next request tries again: what it
 * would have added is then missing, and nothing else. (`React.lazy` would suspend the list, or throw it away, for code
 * that it can do without.)
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
