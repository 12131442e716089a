import { type RefObject, useEffect, useState } from 'react'

/**
 * Whether an element's content is wider than the element. A scroll container needs a tab stop only if it overflows. It
 * counts as overflowing until measured, so that it scrolls by keyboard without JavaScript.
 */
export function useOverflow(ref: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(true)
  useEffect(() => {
    const element = ref.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const measure = () => setOverflows(element.scrollWidth > element.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Late fonts resize the content but not the container.
    if (element.firstElementChild) observer.observe(element.firstElementChild)
    return () => observer.disconnect()
  }, [ref])
  return overflows
}
