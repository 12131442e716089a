import { Check } from 'lucide'
import { createElement, type ReactNode } from 'react'
import type { List, ListItem } from '../../core/content/content.js'
import { useStrings } from '../i18n/use-strings.js'
import { Svg } from '../icons/Svg.js'
import { renderNodes } from './render-nodes.js'
import { richTextStrings } from './rich-text-strings.js'

interface ContentListProps {
  node: List
  renderItem: (item: ListItem) => ReactNode
}

/**
 * A list. `data-pk-loose` marks items with space between them. `data-pk-digits` holds the width of the longest number
 * (2, 3 or "many"), so that numbers never overflow the page.
 */
export function ContentList({ node, renderItem }: ContentListProps) {
  const tasks = node.children.some((item) => item.checked !== undefined)
  const digits = String((node.start ?? 1) + node.children.length - 1).length
  return createElement(
    node.ordered ? 'ol' : 'ul',
    {
      className: tasks ? 'pk-list pk-task-list' : 'pk-list',
      // Safari drops list semantics from a list without markers.
      role: tasks ? 'list' : undefined,
      start: node.ordered ? node.start : undefined,
      'data-pk-ordered': node.ordered ? '' : undefined,
      'data-pk-loose': node.spread ? '' : undefined,
      'data-pk-digits': node.ordered && digits > 1 ? (digits > 3 ? 'many' : digits) : undefined,
    },
    renderNodes(node.children, (item) =>
      // A single child needs no fragment.
      item.checked === undefined ? (
        <li className="pk-item">{renderItem(item)}</li>
      ) : (
        <li className="pk-item">
          <TaskMark checked={item.checked} />
          {renderItem(item)}
        </li>
      ),
    ),
  )
}

/** `- [x]` is the author's record, not a control: a visual mark with a text alternative. */
function TaskMark({ checked }: { checked: boolean }) {
  const t = useStrings(richTextStrings)
  return (
    <>
      <span className="pk-task-mark" data-pk-checked={checked ? '' : undefined} aria-hidden="true">
        {checked && <Svg node={Check} />}
      </span>
      <span className="pk-hidden">{`${t(checked ? 'richText.done' : 'richText.todo')} `}</span>
    </>
  )
}
