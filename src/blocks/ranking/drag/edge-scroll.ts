import { getComposedParent, getCoveringRect, getStyle } from '../../../ui/dom/scroll-into-view.js'
import { getScale } from '../flip.js'

/** Size of the scroll zone at an edge: a fraction of the visible height, at most `most` px. */
const ZONE = { part: 0.2, most: 120 }
/** Scrolling stops when the end of the list is this far in view, in px. */
const END_MARGIN = 48
/** Speed at the edge, in px per ms. */
const MAX_SPEED = 2

interface VerticalRange {
  top: number
  bottom: number
}

const isScrollable = (element: Element) => /auto|scroll|overlay/.test(getStyle(element).overflowY)

/** The scroll containers of a list, innermost first. A fixed element does not scroll with its ancestors. */
export function findScrollContainers(list: HTMLElement): Element[] {
  const { body, documentElement, scrollingElement } = list.ownerDocument
  // The viewport takes its overflow from the root, or from the body if the root has none.
  const root = getStyle(documentElement).overflowY === 'visible' ? body : documentElement
  const found: Element[] = []
  for (let node = getComposedParent(list); node; node = getComposedParent(node)) {
    if (node === root || node === documentElement) break
    if (node.nodeType !== 1) continue
    const element = node as Element
    if (isScrollable(element)) found.push(element)
    if (getStyle(element).position === 'fixed') return found
  }
  if (scrollingElement && !/hidden|clip/.test(getStyle(root).overflowY)) found.push(scrollingElement)
  return found
}

/** The vertical range of the viewport in which a container shows its content. */
function getVisibleRange(scroller: Element): VerticalRange {
  const { scrollingElement, defaultView } = scroller.ownerDocument
  if (scroller === scrollingElement) {
    const seen = defaultView?.visualViewport
    return {
      top: seen?.offsetTop ?? 0,
      bottom: (seen?.offsetTop ?? 0) + (seen?.height ?? defaultView?.innerHeight ?? 0),
    }
  }
  const element = scroller as HTMLElement
  const scale = getScale(element)
  const top = element.getBoundingClientRect().top + element.clientTop * scale
  return { top, bottom: top + element.clientHeight * scale }
}

/** The same range without parts that are clipped by other containers or covered, for example by a sticky header. */
function getUncoveredRange(list: HTMLElement, scrollers: readonly Element[]): VerticalRange {
  const extents = scrollers.map(getVisibleRange)
  const top = Math.max(...extents.map((extent) => extent.top))
  const bottom = Math.min(...extents.map((extent) => extent.bottom))
  const box = list.getBoundingClientRect()
  const open = {
    top: getCoveringRect(list, box, top + 1)?.bottom ?? top,
    bottom: getCoveringRect(list, box, bottom - 1)?.top ?? bottom,
  }
  return open.bottom - open.top > 2 * END_MARGIN ? open : { top, bottom }
}

/**
 * Scrolls while the dragging pointer is near an edge of a scroll container, up to the end of the list. Returns a
 * function that takes the pointer's height.
 */
export function edgeScroll(
  list: HTMLElement,
  scrollers: readonly Element[],
  startY: number,
  onScroll: () => void,
  signal: AbortSignal,
): (y: number) => void {
  const view = list.ownerDocument.defaultView!
  let y = startY
  let frame = 0
  let last = 0
  // A row picked up near an edge does not scroll until the pointer moves closer, or has moved away.
  const deadZones = scrollers.map(() => ({ top: startY, bottom: startY }))

  /** Scroll strength from -1 to 1, and the remaining distance in px. */
  const getScrollIntent = (at: number): { strength: number; left: number } => {
    const shown = getUncoveredRange(list, scrollers.slice(at))
    const zone = Math.min((shown.bottom - shown.top) * ZONE.part, ZONE.most)
    const inside = Math.min(END_MARGIN, zone)
    const from = deadZones[at]!
    if (y > shown.top + zone) from.top = Number.POSITIVE_INFINITY
    if (y < shown.bottom - zone) from.bottom = Number.NEGATIVE_INFINITY
    const up = Math.min(shown.top + zone, from.top) - y
    const down = y - Math.max(shown.bottom - zone, from.bottom)
    const { top, bottom } = list.getBoundingClientRect()
    const strength = Math.min(Math.max(up, down, 0) / zone, 1)
    return up > down
      ? { strength: -strength, left: shown.top + inside - top }
      : { strength, left: bottom - shown.bottom + inside }
  }

  const step = (now: number) => {
    frame = 0
    const elapsed = Math.min(now - last, 50)
    last = now
    for (const [at, scroller] of scrollers.entries()) {
      const { strength, left } = getScrollIntent(at)
      if (!strength || left < 1) continue
      // Fractions of a pixel are lost, so at least 1.
      const distance = Math.min(Math.max(strength * strength * MAX_SPEED * elapsed, 1), left)
      const before = scroller.scrollTop
      scroller.scrollBy({
        top: (Math.sign(strength) * distance) / getScale(scroller as HTMLElement),
        behavior: 'instant',
      })
      if (scroller.scrollTop === before) continue
      onScroll()
      request()
      return
    }
  }
  const request = () => {
    if (frame === 0) frame = view.requestAnimationFrame(step)
  }
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame))
  return (next) => {
    y = next
    if (frame === 0) last = view.performance.now()
    request()
  }
}
