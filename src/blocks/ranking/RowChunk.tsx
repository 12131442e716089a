import { memo } from 'react'
import type { Order } from './order.js'
import { type RankItem, Row, type SharedRowProps } from './Row.js'

interface RowChunkProps {
  shared: SharedRowProps
  items: ReadonlyMap<string, RankItem>
  /** The rows, as React first drew them. */
  ids: Order
  /** Where each of them stands, from 1. A text, because equal texts are the same prop. */
  positions: string
  /** How many rows there are in all, and how many are asked for. */
  count: number
  limit: number
  /** The row of these that is the tab stop, whose handle has no description, that is lifted, whose menu is open. */
  tabStopId: string | undefined
  mutedId: string | undefined
  liftedId: string | undefined
  openMenuId: string | undefined
}

/** Some of the rows: a move compares the props of two runs, and not those of five hundred rows. */
export const RowChunk = /* @__PURE__ */ memo(function RowChunk(props: RowChunkProps) {
  const { shared, items, ids, count, limit, tabStopId, mutedId, liftedId, openMenuId } = props
  const positions = props.positions.split(' ')
  return ids.map((id, index) => {
    const item = items.get(id)
    const position = Number(positions[index])
    return (
      item && (
        <Row
          key={id}
          shared={shared}
          item={item}
          position={position}
          first={position === 1}
          last={position === count}
          count={count}
          over={position > limit}
          isTabStop={id === tabStopId}
          isDescriptionMuted={id === mutedId}
          lifted={id === liftedId}
          menuOpen={id === openMenuId}
        />
      )
    )
  })
})
