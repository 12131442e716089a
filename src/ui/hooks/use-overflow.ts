import { type RefObject, useEffect, useState } from 'react'

/**
 * Whether an element's content is wider than the element. A scroller must take focus so that the keyboard can move it,
 * but one that fits must not be a stop on the way. Until it is measured it counts as overflowing: a page without script
 * still scrolls by keyboard.
 */
export function useOverflow(ref: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(true)
  useEffect(() => {
    const element = ref.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const measure = () => setOverflows(element.scrollWidth > element.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Its own box stays while fonts arrive; its content's box does not.
    if (element.firstElementChild) observer.observe(element.firstElementChild)
    return () => observer.disconnect()
  }, [ref])
  return overflows
}
