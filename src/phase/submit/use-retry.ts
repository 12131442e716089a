import { useEffect, useRef } from 'react'
import type { Attachment } from '../../storage/port.js'
import { retryDelay } from '../../storage/retry-delay.js'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'

/** While `waiting`, retries with backoff, and at once on an `online` event or a successful save. */
export function useRetry(waiting: boolean, of: object, saving: Attachment | undefined, attempt: () => void): void {
  const tries = useRef({ of, count: 0 })
  const go = useStableCallback(attempt)
  useEffect(() => {
    if (tries.current.of !== of) tries.current = { of, count: 0 }
    if (!waiting) return
    tries.current.count++
    const timer = setTimeout(go, retryDelay(tries.current.count, 0))
    window.addEventListener('online', go)
    let before = saving?.getState().status
    const end = saving?.subscribe(() => {
      const { status: is, onDevice } = saving.getState()
      if (before !== 'saved' && is === 'saved' && !onDevice) go()
      before = is
    })
    return () => {
      end?.()
      clearTimeout(timer)
      window.removeEventListener('online', go)
    }
  }, [waiting, of, saving, go])
}
