import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react'
import { useStableCallback } from '../../../ui/hooks/use-stable-callback.js'
import { findRow, isOnInteractiveChild } from '../row-elements.js'
import type { Press } from './DragEngine.js'

/** How long a finger must rest on a row to drag it, in ms, and how far it may move meanwhile, in px. */
const LONG_PRESS_MS = 300
const LONG_PRESS_TOLERANCE = 8

interface Options {
  list: RefObject<HTMLElement | null>
  enabled: boolean
  /** Loads the drag engine. */
  load: () => void
  dragging: () => boolean
}

/**
 * Decides which presses may become drags: by mouse or pen anywhere on a row, by touch on the handle, or by long press
 * on a row. `start` belongs to the engine; until it is loaded, a press waits in `pending`.
 */
export function useDragActivation({ list, enabled, load, dragging }: Options) {
  const pending = useRef<Press | null>(null)
  const start = useRef<((press: Press) => void) | null>(null)
  const pressAbort = useRef<AbortController | null>(null)
  const isPen = useRef(false)

  /** Aborts when the press ends or turns out not to be a drag. */
  const watchPress = (press: Press): AbortController => {
    pressAbort.current?.abort()
    const control = new AbortController()
    pressAbort.current = control
    const view = press.row.ownerDocument.defaultView
    for (const type of ['pointerup', 'pointercancel', 'pointerdown', 'contextmenu', 'scroll'])
      view?.addEventListener(type, () => control.abort(), { capture: true, signal: control.signal })
    return control
  }

  const startDrag = (press: Press) => {
    if (start.current) {
      start.current(press)
      return
    }
    load()
    pending.current = press
    watchPress(press).signal.addEventListener('abort', () => {
      if (pending.current === press) pending.current = null
    })
  }

  /** Starts the drag after a long press. A finger that moves earlier scrolls the page. */
  const startLongPress = (press: Press) => {
    const { event, row } = press
    const control = watchPress(press)
    const timer = setTimeout(() => {
      press.isLongPress = true
      startDrag(press)
    }, LONG_PRESS_MS)
    control.signal.addEventListener('abort', () => clearTimeout(timer))
    const onMove = (move: PointerEvent) => {
      if (Math.hypot(move.clientX - event.clientX, move.clientY - event.clientY) > LONG_PRESS_TOLERANCE) control.abort()
    }
    row.ownerDocument.defaultView?.addEventListener('pointermove', onMove, { capture: true, signal: control.signal })
  }

  const press = useStableCallback((event: ReactPointerEvent) => {
    isPen.current = false
    const at = findRow(event.target)
    if (!enabled || dragging() || !at || event.button !== 0 || event.ctrlKey || !event.isPrimary) return
    const { nativeEvent, pointerType } = event
    const onHandle = at.control === 'data-rank-handle'
    // With Shift, the browser extends the text selection.
    if (!onHandle && (event.shiftKey || isOnInteractiveChild(nativeEvent, at.row))) return
    isPen.current = pointerType === 'pen'
    const next: Press = { event: nativeEvent, row: at.row, id: at.id, onHandle, isLongPress: false }
    if (pointerType === 'touch' && !onHandle) startLongPress(next)
    else startDrag(next)
  })

  useEffect(() => {
    const element = list.current
    const view = element?.ownerDocument.defaultView
    if (!enabled || !element || !view?.matchMedia) return
    const preventScroll = (event: TouchEvent) => {
      if (event.cancelable && (dragging() || isPen.current || pending.current?.isLongPress)) event.preventDefault()
    }
    // Must be attached before the touch starts and not be passive, or the browser scrolls. Only with a touch device:
    // such a listener slows down mouse drags.
    const coarse = view.matchMedia('(any-pointer: coarse)')
    const attach = () => {
      element.removeEventListener('touchmove', preventScroll)
      if (coarse.matches) element.addEventListener('touchmove', preventScroll, { passive: false })
    }
    attach()
    coarse.addEventListener?.('change', attach)
    return () => {
      pressAbort.current?.abort()
      coarse.removeEventListener?.('change', attach)
      element.removeEventListener('touchmove', preventScroll)
    }
  }, [list, enabled, dragging])
  return { press, pending, start }
}
