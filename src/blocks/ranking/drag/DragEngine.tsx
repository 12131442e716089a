import {
  DndContext,
  PointerSensor,
  type PointerSensorProps,
  type Sensor,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { verticalListSortingStrategy } from '@dnd-kit/sortable'
import { memo, type RefObject, useState } from 'react'
import { useIsomorphicLayoutEffect } from '../../../ui/hooks/use-isomorphic-layout-effect.js'
import { type Displace, type DragSession, startDragSession } from './drag-session.js'
import { followPointer } from './follow-pointer.js'

/** A pointer press on a row that may become a drag. */
export interface Press {
  event: PointerEvent
  row: HTMLElement
  id: string
  /** Pressed on the handle, not elsewhere on the row. */
  onHandle: boolean
  /** A long press by touch, which starts the drag at once. */
  isLongPress: boolean
}

/** The interface between the list and this lazy-loaded module. */
export interface DragEngineProps {
  list: RefObject<HTMLElement | null>
  /** A press from before this module was loaded. */
  pending: RefObject<Press | null>
  /** Set while the engine is ready: starts a drag from a press. */
  start: RefObject<((press: Press) => void) | null>
  /** Returns a signal that aborts when the drag ends. */
  onStart: (session: DragSession, press: Press) => AbortSignal
  /** Called with the row's offset from its original position, in px. */
  onMove: (y: number) => void
  /** @param event the press that began the drag */
  onDrop: (event: Event) => void
  onCancel: () => void
}

/** dnd-kit's sorting strategy as a plain function, without its context or a component per row. */
const getDisplacement: Displace = (rects, activeIndex, overIndex, index) =>
  verticalListSortingStrategy({
    rects: [...rects],
    activeIndex,
    overIndex,
    index,
    activeNodeRect: rects[activeIndex] ?? null,
  })?.y ?? 0

// The list has its own live region. dnd-kit always renders another: it stays silent, in a detached element.
const silentAnnouncements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}

/** Private members of dnd-kit's sensor. */
interface PointerSensorInternals {
  detach(): void
  removeTextSelection(): void
}
type PointerSensorClass = new (props: PointerSensorProps) => PointerSensorInternals

/**
 * dnd-kit's sensor clears the text selection during a drag and for 50 ms afterwards. If the caret has moved to an input
 * by then, clearing it would make the focused input ignore keys.
 */
class CaretKeepingSensor extends (PointerSensor as unknown as PointerSensorClass) {
  static readonly activators = PointerSensor.activators
  private ended = false
  override detach() {
    this.ended = true
    super.detach()
  }
  override removeTextSelection() {
    if (!this.ended) super.removeTextSelection()
  }
}

/**
 * Drives pointer drags with dnd-kit, beside the list and not around it: rows do not depend on it and never remount when
 * it loads. One draggable serves all rows, and there are no droppables to measure.
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
  const [detachedContainer] = useState(() => document.createElement('div'))
  const [press] = useState<{ current: Press | null }>({ current: null })
  const [options] = useState(() => ({
    // A shorter press is a click, which opens the menu on a handle.
    activationConstraint: { distance: 4 },
    bypassActivationConstraint: () => press.current?.isLongPress === true,
  }))
  const sensors = useSensors(useSensor(CaretKeepingSensor as unknown as Sensor<object>, options))
  const handleDragStart = () => {
    const [element, held] = [list.current, press.current]
    const session = element && held && startDragSession(element, held.id, getDisplacement)
    if (session) followPointer(element, held.event, onMove, onStart(session, held))
  }
  return (
    <DndContext
      sensors={sensors}
      // dnd-kit's auto-scroll does not stop at the ends of the list and does not leave a shadow root.
      autoScroll={false}
      accessibility={{ announcements: silentAnnouncements, container: detachedContainer, restoreFocus: false }}
      onDragStart={handleDragStart}
      onDragEnd={({ activatorEvent }) => onDrop(activatorEvent)}
      onDragCancel={onCancel}
    >
      <DragSource pending={pending} start={start} press={press} />
    </DndContext>
  )
})

interface DragSourceProps extends Pick<DragEngineProps, 'pending' | 'start'> {
  press: { current: Press | null }
}

function DragSource({ pending, start, press }: DragSourceProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: 'row' })

  useIsomorphicLayoutEffect(() => {
    start.current = (next) => {
      if (isDragging) return
      press.current = next
      setNodeRef(next.row)
      // The sensor's activator reads only the native event.
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
  return null
}
