// A ranking on @dnd-kit/sortable, in the pattern its documentation teaches.

import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { useContext, useState } from 'react'
import { Handlers } from './controls.jsx'

function Row({ id, index }) {
  const { attributes, listeners, setNodeRef, transform, transition } = useSortable({ id })
  return (
    <li ref={setNodeRef} className="rank-item" style={{ transform: CSS.Transform.toString(transform), transition }}>
      <div className="rank-handle" {...attributes} {...listeners}>
        {index + 1}. <span>{id}</span>
      </div>
    </li>
  )
}

export function RankList({ id, title, items, children }) {
  const { onAnswer } = useContext(Handlers)
  const [order, setOrder] = useState(items)
  const sensors = useSensors(
    useSensor(PointerSensor),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const onDragEnd = ({ active, over }) => {
    if (!over || active.id === over.id) return
    const next = arrayMove(order, order.indexOf(active.id), order.indexOf(over.id))
    setOrder(next)
    onAnswer(id, next)
  }
  return (
    <div className="card">
      <h3>{title}</h3>
      {children}
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
        <SortableContext items={order} strategy={verticalListSortingStrategy}>
          <ol className="rank">
            {order.map((o, i) => (
              <Row key={o} id={o} index={i} />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
    </div>
  )
}
