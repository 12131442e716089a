import { edgeScroll, findScrollContainers } from './edge-scroll.js'

/**
 * Reports how far the dragged row must move to stay under the pointer, at each pointer move and scroll. Measured
 * against the list: dnd-kit sums scroll offsets instead and misses those outside a shadow root.
 */
export function followPointer(
  list: HTMLElement,
  press: PointerEvent,
  onMove: (y: number) => void,
  signal: AbortSignal,
): void {
  const top = () => list.getBoundingClientRect().top
  const startOffset = press.clientY - top()
  let { clientY } = press
  const follow = () => onMove(clientY - top() - startOffset)
  const scrollers = findScrollContainers(list)
  const scroll = edgeScroll(list, scrollers, clientY, follow, signal)
  const view = list.ownerDocument.defaultView
  // In the capture phase of the window, so that a release is handled as the last move before dnd-kit ends the drag.
  for (const type of ['pointermove', 'pointerup'] as const)
    view?.addEventListener(
      type,
      (event) => {
        if (event.pointerId !== press.pointerId) return
        clientY = event.clientY
        follow()
        if (type === 'pointermove') scroll(clientY)
      },
      { capture: true, signal },
    )
  // One listener each: scroll events do not leave a shadow root.
  for (const target of [...scrollers, list.ownerDocument])
    target.addEventListener('scroll', follow, { passive: true, signal })
}
