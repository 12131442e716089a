import { useRef } from 'react'
import type { Table, TableRow } from '../../core/content/content.js'
import { useOverflow } from '../hooks/use-overflow.js'
import { useStrings } from '../i18n/use-strings.js'
import { renderInlines } from './InlineText.js'
import { renderNodes } from './render-nodes.js'
import { richTextStrings } from './rich-text-strings.js'

interface ContentTableProps {
  node: Table
  /** The heading above the table, which names it. */
  title?: string | undefined
}

/** A table that scrolls horizontally when it is wider than the page, also by keyboard. */
export function ContentTable({ node, title }: ContentTableProps) {
  const t = useStrings(richTextStrings)
  const scroller = useRef<HTMLDivElement>(null)
  const overflows = useOverflow(scroller)
  const [head, ...body] = node.children
  const width = node.children.reduce((widest, row) => Math.max(widest, row.children.length), 0)
  const name = title ? t('richText.tableOf', { title }) : t('richText.table')
  // Authors leave the header row empty when they want none; screen readers would still read it.
  const hasHead = head?.children.some((cell) => cell.children.length > 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls; this is text
    <div
      ref={scroller}
      className="pk-table-scroller"
      role="group"
      aria-label={name}
      tabIndex={overflows ? 0 : undefined}
    >
      <table className="pk-table">
        {head && hasHead && (
          <thead className="pk-thead">
            <Row row={head} width={width} head />
          </thead>
        )}
        <tbody className="pk-tbody">
          {renderNodes(body, (row) => (
            <Row row={row} width={width} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The spec omits trailing empty cells. They are rendered to complete the table's lines. */
function Row({ row, width, head = false }: { row: TableRow; width: number; head?: boolean }) {
  const missing = width - row.children.length
  return (
    <tr className="pk-tr">
      {renderNodes(row.children, (cell) => {
        const words = renderInlines(cell.children, false, 0)
        return head && cell.children.length > 0 ? (
          <th className="pk-th" scope="col" data-pk-align={cell.align}>
            {words}
          </th>
        ) : (
          <td className="pk-td" data-pk-align={cell.align}>
            {words}
          </td>
        )
      })}
      {missing > 0 && <td className="pk-td" colSpan={missing} />}
    </tr>
  )
}
