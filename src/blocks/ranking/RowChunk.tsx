import { memo } from 'react'
import type { Order } from './order.js'
import { type RankItem, Row, type RowList } from './Row.js'

interface RowRunProps {
  list: RowList
  items: ReadonlyMap<string, RankItem>
  /** The rows, as React first drew them. */
  ids: Order
  /** Where each of them stands, from 1. A text, because equal texts are the same prop. */
  places: string
  /** How many rows there are in all, and how many are asked for. */
  count: number
  limit: number
  /** The row of these that is the tab stop, whose handle has no description, that is lifted, whose menu is open. */
  active: string | undefined
  quiet: string | undefined
  lifted: string | undefined
  opened: string | undefined
}

/** Some of the rows: a move compares the props of two runs, and not those of five hundred rows. */
export const RowRun = /* @__PURE__ */ memo(function RowRun(props: RowRunProps) {
  const { list, items, ids, count, limit, active, quiet, lifted, opened } = props
  const places = props.places.split(' ')
  return ids.map((id, index) => {
    const item = items.get(id)
    const position = Number(places[index])
    return (
      item && (
        <Row
          key={id}
          list={list}
          item={item}
          position={position}
          first={position === 1}
          last={position === count}
          count={count}
          over={position > limit}
          active={id === active}
          quiet={id === quiet}
          lifted={id === lifted}
          menuOpen={id === opened}
        />
      )
    )
  })
})
