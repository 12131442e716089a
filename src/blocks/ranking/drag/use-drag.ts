import { createElement, type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useEvent } from '../../../ui/hooks/use-stable-callback.js'
import { glide, type Snapshot } from '../flip.js'
import { useLazy } from '../use-lazy.js'
import type { DragEngineProps } from './DragEngine.js'
import type { DragSession } from './drag-session.js'
import { usePress } from './use-drag-activation.js'

const loadEngine = () => import('./DragEngine.js').then((module) => module.DragEngine)

interface Options {
  list: RefObject<HTMLElement | null>
  enabled: boolean
  /** Filled before a drop, so that rows glide from where they were seen. */
  from: RefObject<Snapshot | null>
  /** Where the held row would be dropped; null when none is held any more. */
  onHover: (hover: { id: string; to: number } | null) => void
  onDrop: (id: string, to: number) => void
}

/**
 * Drags rows by pointer. The engine is fetched when it may soon be needed; a press that is quicker is kept for it and
 * replayed.
 */
export function useDrag({ list, enabled, from, onHover, onDrop }: Options) {
  const [Engine, request] = useLazy(loadEngine)
  const session = useRef<DragSession | null>(null)
  const held = useRef<AbortController | null>(null)
  /** The press became a drag: the click it may end in is none, also when the drag was given up before. */
  const spent = useRef(false)

  // Without the engine the buttons still move everything, so a failure is not worth a word.
  const load = useEvent(() => {
    if (enabled) request().catch(() => undefined)
  })
  const dragging = useEvent(() => session.current !== null)
  const { press, pending, start } = usePress({ list, enabled, load, dragging })

  const onMove = useEvent((y: number) => {
    if (session.current?.follow(y)) onHover({ id: session.current.id, to: session.current.to })
  })
  const onStart: DragEngineProps['onStart'] = useEvent((started, { event, row, onHandle }) => {
    session.current = started
    held.current = new AbortController()
    const { signal } = held.current
    const view = row.ownerDocument.defaultView
    // dnd-kit hears Escape and leaves it to others as well: a dialog round the list would close with the drag.
    const keepEscape = (key: KeyboardEvent) => key.key === 'Escape' && key.preventDefault()
    view?.addEventListener('keydown', keepEscape, { capture: true, signal })
    spent.current = true
    // A task later: the click comes with the release. Not tied to the drag, for Escape ends it before the press.
    const release = () => setTimeout(() => (spent.current = false))
    view?.addEventListener('pointerup', release, { capture: true, once: true })
    const handle = row.querySelector<HTMLElement>('[data-rank-handle]')
    // Safari gives a pressed button no focus. A row takes none when it is pressed: browsers would show the ring of the
    // keyboard.
    if (onHandle) handle?.focus({ preventScroll: true })
    // Keeps the grabbing cursor, and hover off the rows that are passed.
    if (event.isTrusted) handle?.setPointerCapture?.(event.pointerId)
    onHover({ id: started.id, to: started.to })
    return signal
  })

  /** Ends the drag: in one task, so that no frame shows the rows without their order. */
  const end = (drop: boolean) => {
    const ended = session.current
    session.current = null
    held.current?.abort()
    const element = list.current
    if (!ended || !element) return
    const seen = ended.end()
    from.current = drop ? seen : null
    if (drop) {
      flushSync(() => {
        onHover(null)
        onDrop(ended.id, ended.to)
      })
    } else onHover(null)
    // Still there: the order did not change, and the rows go back to where they were.
    if (!drop || from.current === seen) glide(element, seen)
    from.current = null
  }
  const onRelease = useEvent(() => end(true))
  const onCancel = useEvent(() => end(false))

  useEffect(
    () => () => {
      session.current = null
      held.current?.abort()
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
    press: useEvent((event: ReactPointerEvent) => {
      spent.current = false
      press(event)
    }),
    cancel: onCancel,
    dragging,
    hasSpentClick: () => spent.current,
  }
}
