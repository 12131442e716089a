import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Translate } from '../../core/i18n/localized-string.js'
import { getTargetIndex, toRowCommand } from './keyboard/lift.js'
import type { Order } from './order.js'
import { type RankItem, renderRankItem } from './Row.js'
import type { RankListStringKey } from './strings.js'
import { useFocusAfterRemoval } from './use-focus-after-removal.js'

interface PoolProps {
  /** Ids of the unranked items, in the author's order. */
  pool: Order
  items: ReadonlyMap<string, RankItem>
  labelId: string
  /** Id of the hint. */
  hintId: string
  /** All positions are filled. */
  full: boolean
  disabled: boolean
  /** Renders text without controls. */
  readOnly: boolean
  onAdd: (id: string, event: Event) => void
  /** Called when the last item has left the pool and focus must move elsewhere. */
  onEmpty: () => void
  t: Translate<RankListStringKey>
}

function findAddButtons(list: Element | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-rank-add]') ?? [])]
}

/** The unranked items. Pressing one gives it the next rank. The pool is one tab stop; arrow keys move between items. */
export function Pool({ pool, items, labelId, hintId, full, disabled, readOnly, onAdd, onEmpty, t }: PoolProps) {
  const list = useRef<HTMLUListElement>(null)
  const [storedTabStop, setTabStop] = useState<string | null>(null)
  const tabStopId = storedTabStop !== null && pool.includes(storedTabStop) ? storedTabStop : pool[0]

  const removal = useFocusAfterRemoval(pool, (id) => {
    const button = id !== undefined && findAddButtons(list.current)[pool.indexOf(id)]
    if (button) button.focus()
    else onEmpty()
  })

  const add = (id: string, event: Event) => {
    if (disabled) return
    const index = pool.indexOf(id)
    flushSync(() => onAdd(id, event))
    // The pressed button moved to the ranked items. Focus goes to the next item in the pool.
    const buttons = findAddButtons(list.current)
    if (full || buttons.length === pool.length) return
    if (buttons.length === 0) onEmpty()
    else buttons[Math.min(index, buttons.length - 1)]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const command = toRowCommand(event, { onHandle: false, lifted: false })
    const buttons = findAddButtons(list.current)
    const index = buttons.findIndex((button) => button.contains(event.target as Node))
    if (command?.type !== 'go' || index < 0) return
    event.preventDefault()
    buttons[getTargetIndex(index, command.by, buttons.length)]?.focus()
  }
  return (
    // Explicit role: Safari drops list semantics from a list without markers.
    <ul
      ref={list}
      role="list"
      aria-labelledby={labelId}
      className="pk-rank-pool"
      data-pk-static={readOnly ? '' : undefined}
      onKeyDown={onKeyDown}
    >
      {pool.map((id) => {
        const item = items.get(id)
        if (!item) return null
        return (
          <li key={id} className="pk-rank-choice" data-rank-choice={id}>
            {readOnly ? (
              renderRankItem(item)
            ) : (
              <button
                type="button"
                className="pk-rank-add"
                data-rank-add=""
                aria-label={t('rankList.add', { item: item.text })}
                aria-describedby={id === pool[0] && !disabled ? hintId : undefined}
                tabIndex={id === tabStopId ? 0 : -1}
                aria-disabled={disabled || full ? true : undefined}
                onFocus={(event) => {
                  setTabStop(id)
                  removal.trackFocus(id, event.currentTarget)
                }}
                onBlur={removal.trackBlur}
                onClick={(event) => add(id, event.nativeEvent)}
              >
                <span className="pk-rank-text" data-rank-text="">
                  {item.content ?? item.text}
                </span>
              </button>
            )}
            {!readOnly && item.details !== undefined && item.details !== null && (
              <div className="pk-rank-details">{item.details}</div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
