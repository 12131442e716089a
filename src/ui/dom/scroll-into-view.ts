import type { FocusEvent } from 'react'

/** Focus ring extent beyond its element, in px. */
const FOCUS_RING_SIZE = 4

/** The page must not scroll under a pointer that is pressed. */
const isPressed = (element: Element) => element.matches(':active')

/**
 * For text inputs. Browsers scroll to the caret and ignore `scroll-margin`, so a sticky header can cover the input
 * (WCAG 2.4.11).
 */
export function scrollTargetIntoView({ currentTarget }: FocusEvent<HTMLElement>): void {
  if (!isPressed(currentTarget)) scrollIntoView(currentTarget)
}

/** For a container: scrolls to the phasekit element inside that has keyboard or script focus. */
export function scrollFocusedIntoView({ target }: FocusEvent<HTMLElement>): void {
  const element = target as HTMLElement
  // Skips popovers, which scroll themselves and where the pointer may move focus.
  if (element.matches('[class^="pk"]:focus-visible') && !isPressed(element) && !element.closest('[popover]'))
    scrollIntoView(element)
}

/** Scrolls an element into view, and out from under fixed or sticky elements of the host. */
export function scrollIntoView(element: HTMLElement): void {
  // jsdom does not implement scrolling.
  if (!element.scrollIntoView) return
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  for (let turn = 0; turn < 3; turn += 1) {
    const distance = getUncoverDistance(element)
    if (distance === 0) return
    findScroller(element)?.scrollBy({ top: distance, behavior: 'instant' })
  }
}

/** The parent in the composed tree: through slots and out of shadow roots. */
export function getComposedParent(node: Node): Node | null | undefined {
  return (node as Partial<Element>).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host
}

function findAncestor(from: Node | null | undefined, fits: (element: HTMLElement) => boolean): HTMLElement | null {
  for (let node = from; node; node = getComposedParent(node)) if (node instanceof HTMLElement && fits(node)) return node
  return null
}

export function getStyle(element: Element) {
  return getComputedStyle(element)
}

/**
 * How far to scroll, in px, until nothing covers the top or bottom of an element. 0 if it is uncovered or there is no
 * space.
 */
function getUncoverDistance(element: HTMLElement): number {
  const box = element.getBoundingClientRect()
  const [top, bottom] = [box.top - FOCUS_RING_SIZE, box.bottom + FOCUS_RING_SIZE]
  const cover = getCoveringRect(element, box, top) ?? getCoveringRect(element, box, bottom)
  if (!cover) return 0
  const isFooter = cover.top > innerHeight - cover.bottom
  if (bottom - top > (isFooter ? cover.top : innerHeight - cover.bottom)) return 0
  return isFooter ? Math.ceil(bottom - cover.top) : Math.floor(top - cover.bottom)
}

/** The topmost element at a point, open shadow roots included. jsdom has no hit testing. */
function getElementAt(root: DocumentOrShadowRoot, x: number, y: number): Element | null | undefined {
  const hit = root.elementFromPoint?.(x, y)
  const inner = hit?.shadowRoot
  // For slotted content, a shadow root may return its own host.
  return (inner && inner !== root && getElementAt(inner, x, y)) || hit
}

/** The rectangle of a fixed, sticky or absolute element that covers `element` at height `y` of the viewport. */
export function getCoveringRect(element: HTMLElement, { left, right }: DOMRect, y: number): DOMRect | undefined {
  const x = Math.min(Math.max((left + right) / 2, 0), innerWidth - 1)
  const hit = getElementAt(element.ownerDocument, x, Math.min(Math.max(y, 0), innerHeight - 1))
  const isIn = (inner: HTMLElement, outer: Element | null) => findAncestor(inner, (each) => each === outer) !== null
  const scroller = findScroller(element)
  const cover = findAncestor(hit, (each) => {
    const { position } = getStyle(each)
    return /^(?:fixed|sticky)$/.test(position) || (position === 'absolute' && !isIn(each, scroller))
  })
  if (!cover || isIn(element, cover)) return undefined
  // The page behind a fixed dialog covers nothing inside it.
  const dialog = findAncestor(element, (each) => getStyle(each).position === 'fixed')
  return dialog && !isIn(cover, dialog) ? undefined : cover.getBoundingClientRect()
}

function findScroller(element: HTMLElement): Element | null {
  return (
    findAncestor(
      getComposedParent(element),
      (each) => each.scrollHeight > each.clientHeight && /auto|scroll/.test(getStyle(each).overflowY),
    ) ?? element.ownerDocument.scrollingElement
  )
}
