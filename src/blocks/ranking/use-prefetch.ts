import { type RefObject, useEffect } from 'react'

/**
 * Calls `load` once when the element is in view and the browser is idle, because touch gives no hint before a press.
 */
export function usePrefetch(element: RefObject<Element | null>, load: () => void, enabled: boolean): void {
  useEffect(() => {
    if (!enabled || !element.current || typeof IntersectionObserver === 'undefined') return
    let cancel = () => {}
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      // Safari has no idle callback.
      if (typeof requestIdleCallback === 'function') {
        const handle = requestIdleCallback(load, { timeout: 2000 })
        cancel = () => cancelIdleCallback(handle)
      } else {
        const handle = setTimeout(load, 300)
        cancel = () => clearTimeout(handle)
      }
    })
    observer.observe(element.current)
    return () => {
      observer.disconnect()
      cancel()
    }
  }, [element, load, enabled])
}
