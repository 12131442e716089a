import { createElement, type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useStableCallback } from '../../../ui/hooks/use-stable-callback.js'
import { flip, type Snapshot } from '../flip.js'
import { useLazy } from '../use-lazy.js'
import type { DragEngineProps } from './DragEngine.js'
import type { DragSession } from './drag-session.js'
import { useDragActivation } from './use-drag-activation.js'

const loadEngine = () => import('./DragEngine.js').then((module) => module.DragEngine)

interface Options {
  list: RefObject<HTMLElement | null>
  enabled: boolean
  /** Set before a drop, so that rows animate from their visible positions. */
  flipOrigin: RefObject<Snapshot | null>
  /** Called with the drop index of the dragged row; null when the drag ends. */
  onHover: (hover: { id: string; to: number } | null) => void
  onDrop: (id: string, to: number, event: Event) => void
}

/** Drags rows by pointer. The engine is loaded shortly before it is needed; an earlier press is kept and replayed. */
export function useDrag({ list, enabled, flipOrigin, onHover, onDrop }: Options) {
  const [Engine, request] = useLazy(loadEngine)
  const session = useRef<DragSession | null>(null)
  const dragAbort = useRef<AbortController | null>(null)
  /** The press became a drag, so the click that follows it is ignored, also after the drag was canceled. */
  const ignoresClick = useRef(false)

  // Ignore load failures: the buttons still work without drag.
  const load = useStableCallback(() => {
    if (enabled) request().catch(() => undefined)
  })
  const dragging = useStableCallback(() => session.current !== null)
  const { press, pending, start } = useDragActivation({ list, enabled, load, dragging })

  const onMove = useStableCallback((y: number) => {
    if (session.current?.moveTo(y)) onHover({ id: session.current.id, to: session.current.to })
  })
  const onStart: DragEngineProps['onStart'] = useStableCallback((started, { event, row, onHandle }) => {
    session.current = started
    dragAbort.current = new AbortController()
    const { signal } = dragAbort.current
    const view = row.ownerDocument.defaultView
    // dnd-kit does not stop Escape: a dialog around the list would close with the drag.
    const keepEscape = (key: KeyboardEvent) => key.key === 'Escape' && key.preventDefault()
    view?.addEventListener('keydown', keepEscape, { capture: true, signal })
    ignoresClick.current = true
    // In a later task, because the click follows the release. Not tied to the drag, which Escape may end earlier.
    const release = () => setTimeout(() => (ignoresClick.current = false))
    view?.addEventListener('pointerup', release, { capture: true, once: true })
    const handle = row.querySelector<HTMLElement>('[data-rank-handle]')
    // Safari does not focus a pressed button. The row itself takes no focus, because browsers would show a focus ring.
    if (onHandle) handle?.focus({ preventScroll: true })
    // Keeps the grabbing cursor, and prevents hover styles on rows below the pointer.
    if (event.isTrusted) handle?.setPointerCapture?.(event.pointerId)
    onHover({ id: started.id, to: started.to })
    return signal
  })

  /** Ends the drag in one task, so that no frame shows the rows out of order. */
  const end = (drop: Event | null) => {
    const ended = session.current
    session.current = null
    dragAbort.current?.abort()
    const element = list.current
    if (!ended || !element) return
    const seen = ended.end()
    flipOrigin.current = drop ? seen : null
    if (drop) {
      flushSync(() => {
        onHover(null)
        onDrop(ended.id, ended.to, drop)
      })
    } else onHover(null)
    // Still set: the order did not change, so the rows animate back.
    if (!drop || flipOrigin.current === seen) flip(element, seen)
    flipOrigin.current = null
  }
  const onRelease = useStableCallback((event: Event) => end(event))
  const onCancel = useStableCallback(() => end(null))

  useEffect(
    () => () => {
      session.current = null
      dragAbort.current?.abort()
    },
    [],
  )
  const engine =
    Engine && enabled
      ? createElement(Engine, { list, pending, start, onStart, onMove, onDrop: onRelease, onCancel })
      : null
  return {
    engine,
    load,
    /** For `onPointerDown` of the list. */
    press: useStableCallback((event: ReactPointerEvent) => {
      ignoresClick.current = false
      press(event)
    }),
    cancel: onCancel,
    dragging,
    shouldIgnoreClick: () => ignoresClick.current,
  }
}
