import { createElement, type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useEvent } from '../../ui/value-store.js'
import type { DragEngineProps, Press } from './drag.js'
import type { DragSession } from './drag-session.js'
import { glide, type Snapshot } from './glide.js'
import { rowAt } from './rows.js'
import { useLazy } from './use-lazy.js'

const loadEngine = () => import('./drag.js').then((module) => module.DragEngine)

interface Options {
  list: RefObject<HTMLElement | null>
  enabled: boolean
  /** Filled before a drop, so that rows glide from where they were seen. */
  from: RefObject<Snapshot | null>
  /** Where the held row would be dropped; null when none is held any more. */
  onHover: (hover: { id: string; to: number } | null) => void
  onDrop: (id: string, to: number) => void
}

/** Drags rows by pointer. The engine is fetched when it may soon be needed; a press that is quicker is kept for it and replayed. */
export function useDrag({ list, enabled, from, onHover, onDrop }: Options) {
  const [Engine, request] = useLazy(loadEngine)
  const pending = useRef<Press | null>(null)
  const start = useRef<((press: Press) => void) | null>(null)
  const session = useRef<DragSession | null>(null)
  const held = useRef<AbortController | null>(null)
  /** The press became a drag: the click it may end in is none, also when the drag was given up before. */
  const spent = useRef(false)

  // Without the engine the buttons still move everything, so a failure is not worth a word.
  const load = useEvent(() => {
    if (enabled) request().catch(() => undefined)
  })

  const press = useEvent((event: ReactPointerEvent) => {
    const at = rowAt(event.target)
    if (!enabled || at?.control !== 'data-rank-handle' || event.button !== 0 || event.ctrlKey || !event.isPrimary) return
    const { row, id } = at
    spent.current = false
    const next: Press = { event: event.nativeEvent, row, id }
    if (start.current) {
      start.current(next)
      return
    }
    load()
    pending.current = next
    const forget = hold()
    const drop = () => {
      pending.current = null
      forget.abort()
    }
    for (const type of ['pointerup', 'pointercancel', 'contextmenu', 'scroll'])
      row.ownerDocument.defaultView?.addEventListener(type, drop, { capture: true, signal: forget.signal })
  })

  /** Listeners that live as long as the pointer is held. */
  const hold = () => {
    held.current?.abort()
    held.current = new AbortController()
    return held.current
  }

  const onMove = useEvent((y: number) => {
    if (session.current?.follow(y)) onHover({ id: session.current.id, to: session.current.to })
  })
  const onStart = useEvent<Parameters<DragEngineProps['onStart']>, void>((started, { event, row }) => {
    session.current = started
    // dnd-kit hears Escape and leaves it to others as well: a dialog round the list would close with the drag.
    const keepEscape = (key: KeyboardEvent) => key.key === 'Escape' && key.preventDefault()
    const view = row.ownerDocument.defaultView
    const { signal } = hold()
    view?.addEventListener('keydown', keepEscape, { capture: true, signal })
    // dnd-kit drops by the last move that React has rendered; a quick hand has moved on since. The last word is where the pointer let go,
    // measured against the list, which scrolling takes along. On the window, so before dnd-kit hears of it on the document.
    const top = () => list.current?.getBoundingClientRect().top ?? 0
    const start = event.clientY - top()
    const letGo = (up: PointerEvent) => up.pointerId === event.pointerId && onMove(up.clientY - top() - start)
    view?.addEventListener('pointerup', letGo, { capture: true, signal })
    spent.current = true
    // A task later: the click comes with the release. Not tied to `hold`, for Escape ends the drag before the press.
    const release = () => setTimeout(() => (spent.current = false))
    row.ownerDocument.defaultView?.addEventListener('pointerup', release, { capture: true, once: true })
    const handle = row.querySelector<HTMLElement>('[data-rank-handle]')
    // Safari gives a pressed button no focus. Capture keeps the grabbing cursor, and hover off the rows that are passed.
    handle?.focus({ preventScroll: true })
    if (event.isTrusted) handle?.setPointerCapture?.(event.pointerId)
    onHover({ id: started.id, to: started.to })
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
  const engine = Engine && enabled ? createElement(Engine, { list, pending, start, onStart, onMove, onDrop: onRelease, onCancel }) : null
  return { engine, load, press, cancel: onCancel, dragging: () => session.current !== null, hasSpentClick: () => spent.current }
}
