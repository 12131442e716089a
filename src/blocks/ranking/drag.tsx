import { DndContext, PointerSensor, useDraggable, useSensor, useSensors } from '@dnd-kit/core'
import { verticalListSortingStrategy } from '@dnd-kit/sortable'
import { memo, type RefObject, useState } from 'react'
import { useClientLayoutEffect } from '../../ui/value-store.js'
import { type Displace, type DragSession, startSession } from './drag-session.js'

/** A pointer that went down on a handle. */
export interface Press {
  event: PointerEvent
  row: HTMLElement
  id: string
}

/** What the list needs of this file, which arrives later than the list. */
export interface DragEngineProps {
  list: RefObject<HTMLElement | null>
  /** A press from before this code was there. */
  pending: RefObject<Press | null>
  /** Filled while the engine is ready: hands it a press. */
  start: RefObject<((press: Press) => void) | null>
  onStart: (session: DragSession, press: Press) => void
  /** The pointer has moved the row by `y` px, scrolling included. */
  onMove: (y: number) => void
  onDrop: () => void
  onCancel: () => void
}

/** dnd-kit's sorting strategy as a plain function: it needs neither its context nor a component a row. */
const displace: Displace = (rects, activeIndex, overIndex, index) =>
  verticalListSortingStrategy({ rects: [...rects], activeIndex, overIndex, index, activeNodeRect: rects[activeIndex] ?? null })?.y ?? 0

// The list has one status of its own. dnd-kit renders a second one whatever it is told: it says nothing, in an element nobody sees.
const silence = { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined }

// A press that travels less is a click, and a click opens the menu.
const activationConstraint = { distance: 4 }

/**
 * Drives pointer drags with dnd-kit, beside the list and not round it: rows know nothing of it and never remount when it arrives. One
 * draggable serves every row, for only one is dragged at a time, and there are no droppables to measure and compare.
 */
export const DragEngine = /* @__PURE__ */ memo(function DragEngine({
  list,
  pending,
  start,
  onStart,
  onMove,
  onDrop,
  onCancel,
}: DragEngineProps) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint }))
  const [aside] = useState(() => document.createElement('div'))
  const [press] = useState<{ current: Press | null }>({ current: null })
  const begin = () => {
    const session = list.current && press.current && startSession(list.current, press.current.id, displace)
    if (session && press.current) onStart(session, press.current)
  }
  return (
    <DndContext
      sensors={sensors}
      accessibility={{ announcements: silence, container: aside, restoreFocus: false }}
      onDragStart={begin}
      onDragEnd={onDrop}
      onDragCancel={onCancel}
    >
      <Lifted pending={pending} start={start} press={press} onMove={onMove} />
    </DndContext>
  )
})

interface LiftedProps extends Pick<DragEngineProps, 'pending' | 'start' | 'onMove'> {
  press: { current: Press | null }
}

function Lifted({ pending, start, press, onMove }: LiftedProps) {
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: 'row' })

  useClientLayoutEffect(() => {
    start.current = (next) => {
      if (isDragging) return
      press.current = next
      setNodeRef(next.row)
      // The sensor's activator reads nothing but the native event.
      listeners?.onPointerDown?.({ nativeEvent: next.event })
    }
    // Cleared first: StrictMode runs this effect twice, and a press starts one drag.
    const held = pending.current
    pending.current = null
    if (held) start.current(held)
    return () => {
      start.current = null
    }
  }, [listeners, isDragging, setNodeRef, pending, start, press])

  // In a layout effect: `onDragMove` is told after painting, a frame late.
  const y = isDragging && transform ? transform.y : null
  useClientLayoutEffect(() => {
    if (y !== null) onMove(y)
  }, [y, onMove])
  return null
}
