import { edgeScroll, findScrollContainers } from './edge-scroll.js'

/**
 * Tells how far a held row belongs from its place for the pointer to stay on it, at each move and however the list is
 * scrolled. Measured against the list, and not counted from what scrolls: dnd-kit, which counts, does not see past a
 * shadow root.
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
  // In the capture phase of the window, so that a release is the last move before dnd-kit hears of it.
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
  // On each of them: what scrolls inside a shadow root is not heard outside.
  for (const target of [...scrollers, list.ownerDocument])
    target.addEventListener('scroll', follow, { passive: true, signal })
}
