import { memo } from 'react'
import type { Order } from './order.js'
import { type RankItem, Row, type SharedRowProps } from './Row.js'

interface RowChunkProps {
  shared: SharedRowProps
  items: ReadonlyMap<string, RankItem>
  /** Ids in the order in which React first rendered the rows. */
  ids: Order
  /** Rank of each row, from 1. A string, so that equal ranks are equal props. */
  positions: string
  /** Number of rows in all, and number of items to rank. */
  count: number
  limit: number
  /** Ids of the row in this chunk that is the tab stop, has no description, is lifted, or has its menu open. */
  tabStopId: string | undefined
  mutedId: string | undefined
  liftedId: string | undefined
  openMenuId: string | undefined
}

/** A chunk of the rows: a move compares the props of two chunks rather than of every row. */
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
