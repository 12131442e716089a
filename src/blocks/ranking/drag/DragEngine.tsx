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

/** A pointer that went down on a row and may drag it. */
export interface Press {
  event: PointerEvent
  row: HTMLElement
  id: string
  /** Not on the row beside it. */
  onHandle: boolean
  /** A finger has rested here for long enough: it is a drag already. */
  isLongPress: boolean
}

/** What the list needs of this file, which arrives later than the list. */
export interface DragEngineProps {
  list: RefObject<HTMLElement | null>
  /** A press from before this code was there. */
  pending: RefObject<Press | null>
  /** Filled while the engine is ready: hands it a press. */
  start: RefObject<((press: Press) => void) | null>
  /** Gives back what is aborted when the drag ends. */
  onStart: (session: DragSession, press: Press) => AbortSignal
  /** The row belongs `y` px from its place in the list. */
  onMove: (y: number) => void
  onDrop: () => void
  onCancel: () => void
}

/** dnd-kit's sorting strategy as a plain function: it needs neither its context nor a component a row. */
const getDisplacement: Displace = (rects, activeIndex, overIndex, index) =>
  verticalListSortingStrategy({
    rects: [...rects],
    activeIndex,
    overIndex,
    index,
    activeNodeRect: rects[activeIndex] ?? null,
  })?.y ?? 0

// The list has one status of its own. dnd-kit renders a second one whatever it is told: it says nothing, in an element
// nobody sees.
const silentAnnouncements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}

/** What dnd-kit's sensor has and its types keep private. */
interface PointerSensorInternals {
  detach(): void
  removeTextSelection(): void
}
type PointerSensorClass = new (props: PointerSensorProps) => PointerSensorInternals

/**
 * dnd-kit's sensor clears the selection during a drag, and for 50 ms after it. By then the learner or the host may have
 * put the caret in a field: without its selection, the field is focused and takes no key.
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
 * Drives pointer drags with dnd-kit, beside the list and not round it: rows know nothing of it and never remount when
 * it arrives. One draggable serves every row, for only one is dragged at a time, and there are no droppables to measure
 * and compare.
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
    // A press that travels less is a click, and a click on the handle opens the menu.
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
      // Its own goes on past the ends of the list, and stops at a shadow root.
      autoScroll={false}
      accessibility={{ announcements: silentAnnouncements, container: detachedContainer, restoreFocus: false }}
      onDragStart={handleDragStart}
      onDragEnd={onDrop}
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
  return null
}
