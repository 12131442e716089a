import { getCoveringRect } from '../../../ui/dom/scroll-into-view.js'
import { getScale } from '../flip.js'

/** Distance from the anchor and from the edge of the viewport, in px. */
const gap = 4
const margin = 8

/**
 * The visible part of the page, in the coordinates of `getBoundingClientRect`: without an on-screen keyboard, and
 * without fixed or sticky elements of the host, unless they cover half of it.
 */
function getVisibleArea(anchor: HTMLElement): { left: number; top: number; right: number; bottom: number } {
  const page = anchor.ownerDocument.documentElement
  const seen = anchor.ownerDocument.defaultView?.visualViewport
  const left = seen?.offsetLeft ?? 0
  const top = seen?.offsetTop ?? 0
  const bottom = top + (seen?.height ?? page.clientHeight)
  const middle = (top + bottom) / 2
  const at = anchor.getBoundingClientRect()
  const header = getCoveringRect(anchor, at, top)?.bottom ?? top
  const footer = getCoveringRect(anchor, at, bottom)?.top ?? bottom
  return {
    left,
    top: header < middle ? Math.max(top, header) : top,
    right: left + (seen?.width ?? page.clientWidth),
    bottom: footer > middle ? Math.min(bottom, footer) : bottom,
  }
}

/** Clamps `value`; returns `low` if the range is empty. */
const clamp = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high))

/**
 * Places `popup` below `anchor`, or above it if there is more space, aligned to one edge and always inside the
 * viewport.
 *
 * The popup is measured where it is and moved by the difference, because `position: fixed` is relative to a transformed
 * or contained ancestor unless the popup is in the top layer. In the top layer no ancestor scales it, so it gets the
 * scale of its list, as far as the viewport is wide enough.
 */
export function positionPopup(popup: HTMLElement, anchor: HTMLElement, align: 'start' | 'end'): void {
  const view = popup.ownerDocument.defaultView
  if (!view) return
  const scrolled = popup.scrollTop
  const { style } = popup
  style.left = '0px'
  style.top = '0px'
  style.maxBlockSize = ''
  style.scale = ''
  style.pointerEvents = 'none'
  const area = getVisibleArea(anchor)
  style.pointerEvents = ''
  const scale = getScale(popup)
  const missing = (popup.parentElement ? getScale(popup.parentElement) : 1) / scale
  const widest = (area.right - area.left - 2 * margin) / popup.getBoundingClientRect().width
  const own = Math.abs(missing - 1) > 0.02 ? Math.min(missing, widest) : 1
  if (own !== 1) style.scale = String(own)
  const box = popup.getBoundingClientRect()
  const at = anchor.getBoundingClientRect()
  const below = area.bottom - margin - (at.bottom + gap)
  const above = at.top - gap - (area.top + margin)
  const upwards = box.height > below && above > below
  // An anchor outside the viewport leaves no space on one side: then the whole viewport is available.
  const whole = area.bottom - area.top - 2 * margin
  const most = Math.min(Math.max(upwards ? above : below, 160), whole)
  const height = Math.min(box.height, most)
  const leftwards = (align === 'end') !== (view.getComputedStyle(popup).direction === 'rtl')
  const x = clamp(area.left + margin, leftwards ? at.right - box.width : at.left, area.right - margin - box.width)
  const y = clamp(area.top + margin, upwards ? at.top - gap - height : at.bottom + gap, area.bottom - margin - height)
  style.left = `${(x - box.left) / scale}px`
  style.top = `${(y - box.top) / scale}px`
  if (height < box.height) style.maxBlockSize = `${height / (scale * own)}px`
  popup.scrollTop = scrolled
}
