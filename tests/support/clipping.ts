/*
 * What a reader loses when text takes more room than was thought of: words cut off at an edge, words on top of other
 * words, a page that scrolls sideways.
 */

const isHidden = (element: Element) => element.closest('.pk-hidden') !== null
/** These scroll by design, in themselves and by keyboard. */
const isScroller = (element: Element) => element.closest('.pk-pre, .pk-table-scroller, textarea') !== null

function textsOf(container: Element): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) texts.push(walker.currentNode as Text)
  return texts.filter(
    (text) => text.parentElement && !isHidden(text.parentElement) && text.parentElement.getClientRects().length > 0,
  )
}

function linesOf(text: Text): DOMRect[] {
  const range = document.createRange()
  range.selectNodeContents(text)
  return [...range.getClientRects()]
}

const name = (element: Element) =>
  `${element.localName}.${[...element.classList].join('.')} "${element.textContent?.trim().slice(0, 40)}"`

/**
 * Elements that cut off words, either by hiding what overflows or because words leave the box that is drawn round them.
 */
export function clippedIn(container: Element): string[] {
  const clipped = new Set<string>()
  for (const text of textsOf(container)) {
    const lines = linesOf(text)
    for (let box = text.parentElement; box && container.contains(box); box = box.parentElement) {
      if (isScroller(box)) break
      const style = getComputedStyle(box)
      const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible'
      const isDrawn = style.borderInlineStartWidth !== '0px' || style.backgroundColor !== 'rgba(0, 0, 0, 0)'
      if (style.display === 'inline' || !(hides || isDrawn)) continue
      const { left, right, top, bottom } = box.getBoundingClientRect()
      if (
        lines.some(
          (line) => line.left < left - 1 || line.right > right + 1 || line.top < top - 1 || line.bottom > bottom + 1,
        )
      ) {
        clipped.add(name(box))
      }
    }
  }
  return [...clipped]
}

/** Pairs of texts of which one lies on the other. */
export function overlapsIn(container: Element): string[] {
  const lines = textsOf(container)
    .filter(({ parentElement: of }) => of?.checkVisibility({ visibilityProperty: true }) && !isScroller(of))
    .flatMap((text) => linesOf(text).map((box) => ({ text, box })))
    .sort((a, b) => a.box.top - b.box.top)
  const overlaps: string[] = []
  for (const [at, { text, box }] of lines.entries()) {
    for (const other of lines.slice(at + 1)) {
      if (other.box.top >= box.bottom - 1) break
      if (other.text === text) continue
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
      const down = Math.min(box.bottom, other.box.bottom) - other.box.top
      // Line boxes of neighbours may touch by the leading; letters begin to meet at about a third.
      if (across > 1 && down > Math.min(box.height, other.box.height) / 3)
        overlaps.push(`"${text.data}" and "${other.text.data}"`)
    }
  }
  return overlaps
}

/** By how many px the page scrolls sideways. */
export const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
