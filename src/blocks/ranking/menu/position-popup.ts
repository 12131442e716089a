import { getCoveringRect } from '../../../ui/dom/scroll-into-view.js'
import { getScale } from '../flip.js'

/** Kept free between a popup and what it belongs to, and between it and the edge of the window, in px. */
const gap = 4
const margin = 8

/**
 * What can be seen of the page, in the coordinates of `getBoundingClientRect`: less than the window under an on-screen
 * keyboard, and without what the host keeps fixed or sticky above or below `anchor`, unless that takes half of it.
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

/** The nearest to `value` between `low` and `high`; `low` where there is no room between them. */
const clamp = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high))

/**
 * Puts `popup` below `anchor`, or above it where there is more room, along its leading or trailing edge, and always
 * into the window.
 *
 * It is measured where it stands and moved by the difference: `position: fixed` counts from the window in the top
 * layer, but from any ancestor that is transformed or contained where a browser has no top layer to offer. Up there no
 * ancestor scales it either, so it is given the scale of the list that it belongs to, as far as the window is wide
 * enough.
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
  // An anchor at the edge, or outside the window, leaves no room on one side and too much on the other; then the window
  // is the room.
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
