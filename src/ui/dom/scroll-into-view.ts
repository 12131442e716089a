import type { FocusEvent } from 'react'

/** How far the focus ring reaches beyond its element. */
const FOCUS_RING_SIZE = 4

/** A press stays where it is: the page must not move under it. */
const isPressed = (element: Element) => element.matches(':active')

/**
 * For what is typed into: browsers show the caret of such a field and not the field, so `scroll-margin` is not asked,
 * and a sticky header of the host covers a field that is reached from below (WCAG 2.4.11).
 */
export function scrollTargetIntoView({ currentTarget }: FocusEvent<HTMLElement>): void {
  if (!isPressed(currentTarget)) scrollIntoView(currentTarget)
}

/** For an element around many: shows whichever of phasekit's elements inside has focus by keyboard or by script. */
export function scrollFocusedIntoView({ target }: FocusEvent<HTMLElement>): void {
  const element = target as HTMLElement
  // A popover scrolls by itself, and the pointer may be what moves focus there.
  if (element.matches('[class^="pk"]:focus-visible') && !isPressed(element) && !element.closest('[popover]'))
    scrollIntoView(element)
}

/** Scrolls an element into view, and from under whatever the host keeps fixed or sticky above or below it. */
export function scrollIntoView(element: HTMLElement): void {
  // jsdom cannot scroll.
  if (!element.scrollIntoView) return
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  for (let turn = 0; turn < 3; turn += 1) {
    const distance = getUncoverDistance(element)
    if (distance === 0) return
    findScroller(element)?.scrollBy({ top: distance, behavior: 'instant' })
  }
}

const getComposedParent = (node: Node): Node | null | undefined =>
  (node as Partial<Element>).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host

function findAncestor(from: Node | null | undefined, fits: (element: HTMLElement) => boolean): HTMLElement | null {
  for (let node = from; node; node = getComposedParent(node)) if (node instanceof HTMLElement && fits(node)) return node
  return null
}

export const getStyle = (element: Element) => getComputedStyle(element)

/**
 * How far to scroll until nothing covers the top or the bottom of an element; 0 where nothing does, or there is no
 * room.
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

/** What is on top at a point, in open shadow roots as well. jsdom has no hit test. */
function getElementAt(root: DocumentOrShadowRoot, x: number, y: number): Element | null | undefined {
  const hit = root.elementFromPoint?.(x, y)
  const inner = hit?.shadowRoot
  // Of what is slotted, a root may name its own host again.
  return (inner && inner !== root && getElementAt(inner, x, y)) || hit
}

/** The box of what stays in place when the element scrolls, and lies over it at a height of the window. */
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
  // In a fixed dialog, the page behind it covers nothing.
  const dialog = findAncestor(element, (each) => getStyle(each).position === 'fixed')
  return dialog && !isIn(cover, dialog) ? undefined : cover.getBoundingClientRect()
}

const findScroller = (element: HTMLElement): Element | null =>
  findAncestor(
    getComposedParent(element),
    (each) => each.scrollHeight > each.clientHeight && /auto|scroll/.test(getStyle(each).overflowY),
  ) ?? element.ownerDocument.scrollingElement
