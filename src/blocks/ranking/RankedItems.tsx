import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { Translate } from '../../core/i18n/localized-string.js'
import { useClientLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import { useEvent } from '../../ui/hooks/use-stable-callback.js'
import { useDrag } from './drag/use-drag.js'
import { jump, readKey } from './keyboard/lift.js'
import { useLift } from './keyboard/use-lift.js'
import { useQuietHandle } from './keyboard/use-quiet-handle.js'
import { useMenu } from './menu/use-menu.js'
import { moveItem, sameOrder } from './order.js'
import type { RankItem, RowList } from './Row.js'
import { RowRun } from './RowChunk.js'
import { focusRow, type RowControl, rowAt, rowsById } from './row-elements.js'
import type { RankListMessage } from './strings.js'
import { hideTip, tips } from './tooltips.js'
import { useKeptFocus } from './use-focus-after-removal.js'
import { useSoon } from './use-prefetch.js'
import type { Ranking } from './use-ranking.js'
import { useRowOrder } from './use-row-order.js'

interface RanksProps {
  ranking: Ranking
  items: ReadonlyMap<string, RankItem>
  /** Nothing to operate: the order as text. */
  still: boolean
  disabled: boolean
  removable: boolean
  label: string | undefined
  /** Explains the keys. Shown while the keyboard is on a handle. */
  hint: RefObject<HTMLElement | null>
  announce: (text: string) => void
  /** Focus, after the last row that had any was taken away. */
  onEmpty: () => void
  t: Translate<RankListMessage>
}

/** The list in order, with all the ways to change it. */
export function Ranks({ ranking, items, still, disabled, removable, label, hint, announce, onEmpty, t }: RanksProps) {
  const { shown } = ranking
  const list = useRef<HTMLOListElement>(null)
  const enabled = !still && !disabled && shown.rows.length > 1
  const textOf = (id: string) => items.get(id)?.text ?? ''

  const lift = useLift({
    list,
    enabled,
    rows: shown.rows,
    say: (message, order, id) =>
      announce(t(`rankList.${message}`, { item: textOf(id), position: order.indexOf(id) + 1, count: order.length })),
    onDrop: ranking.reorder,
  })
  const order = lift.held?.order ?? shown.rows
  const { runs, from } = useRowOrder(list, order)

  // While a pointer holds a row the ranks already read as they would after a drop; the rows themselves move by
  // transform.
  const [hover, setHover] = useState<{ id: string; to: number } | null>(null)
  const drop = (id: string, to: number) => {
    if (shown.rows[to] !== id) ranking.move(id, to)
  }
  const menu = useMenu({ enabled: !still && !disabled, onFailure: () => announce(t('rankList.menuFailed')) })
  const onHover = (next: typeof hover) => {
    setHover(next)
    // The handle opens the menu too, and a press on it that becomes a drag asks for something else.
    if (next) menu.dismiss(true)
  }
  const drag = useDrag({ list, enabled, from, onHover, onDrop: drop })
  const near = useEvent(() => {
    drag.load()
    menu.load()
  })
  useSoon(list, near, enabled)
  const { cancel } = drag
  const drawn = useRef(order)
  useClientLayoutEffect(() => {
    if (!sameOrder(drawn.current, order)) cancel()
    drawn.current = order
  }, [order, cancel])

  const ranks = hover ? moveItem(order, hover.id, hover.to) : order
  const position = useMemo(() => new Map(ranks.map((id, index) => [id, index + 1])), [ranks])
  const { quiet, ...spoken } = useQuietHandle(position)

  const [chosen, setActive] = useState<string | null>(null)
  const active = chosen !== null && order.includes(chosen) ? chosen : order[0]

  const control = useRef<RowControl | undefined>(undefined)
  const kept = useKeptFocus(order, (id) => {
    if (id === undefined || !list.current || !focusRow(rowsById(list.current).get(id), control.current)) onEmpty()
  })

  const clickHandle = useEvent((id: string, button: HTMLElement) => {
    // Keys never get here: they lift. What does is a tap, or a click that a screen reader or a switch makes, without
    // arrow keys at hand.
    if (drag.hasSpentClick()) return
    if (lift.held) lift.drop()
    else menu.toggle(id, button)
  })
  const step = useEvent((id: string, by: -1 | 1) => ranking.move(id, shown.rows.indexOf(id) + by))
  const putBack = useEvent((id: string) => {
    const at = shown.rows.indexOf(id)
    const neighbour = shown.rows[at + 1] ?? shown.rows[at - 1]
    flushSync(() => ranking.putBack(id))
    // The button that was pressed went with its row.
    if (neighbour === undefined) onEmpty()
    else if (list.current) focusRow(rowsById(list.current).get(neighbour), 'data-rank-put-back')
  })
  const shared = useMemo<RowList>(
    () => ({
      ...{ disabled, removable, t },
      actions: still ? null : { step, openMenu: menu.toggle, clickHandle, putBack },
    }),
    [disabled, removable, t, still, step, menu.toggle, clickHandle, putBack],
  )

  // By hand, for React would compare every row for it. A handle that was pressed gets its ring, and this, with the
  // first key.
  const showKeys = (focused: EventTarget | null) =>
    hint.current?.toggleAttribute(
      'data-shown',
      (focused as Element | null)?.matches('[data-rank-handle]:focus-visible') === true,
    )

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    showKeys(event.target)
    hideTip(list.current)
    const at = rowAt(event.target)
    if (!at || still || disabled || drag.dragging()) return
    const command = readKey(event, { onHandle: at.control === 'data-rank-handle', lifted: lift.held?.id === at.id })
    if (!command) return
    event.preventDefault()
    if (!('by' in command)) {
      // Held, the key that lifts would drop at once, again and again.
      if (event.repeat) return
      if (command.type === 'lift' && order.length > 1) lift.lift(at.id)
      else if (command.type === 'drop') lift.drop()
      else if (command.type === 'cancel') lift.cancel()
      return
    }
    const to = jump(order.indexOf(at.id), command.by, order.length)
    if (command.type === 'carry') lift.carry(command.by)
    else if (command.type === 'move') step(at.id, command.by === -1 ? -1 : 1)
    else if (list.current) focusRow(rowsById(list.current).get(order[to] ?? ''), at.control)
  }
  // Firefox clicks a button on the way up of Space, even if the way down was taken.
  const onKeyUp = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === ' ' && rowAt(event.target)?.control === 'data-rank-handle') event.preventDefault()
  }
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const at = rowAt(event.target)
    if (at) {
      setActive(at.id)
      control.current = at.control
      kept.take(at.id, at.row)
      if (at.control === 'data-rank-handle') spoken.onFocus(at.id)
      else spoken.onBlur()
    }
    showKeys(event.target)
    if (event.target.matches(':focus-visible')) hideTip(list.current)
    near()
  }
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    showKeys(null)
    // A window that loses focus gets it back: what is held stays so, and a menu on its way is still wanted.
    if (!kept.leave(event)) return
    menu.forget()
    spoken.onBlur()
    if (lift.held) lift.drop()
  }

  if (shown.rows.length === 0) return null
  const openItem = menu.open && items.get(menu.open.id)
  const openIndex = menu.open ? shown.rows.indexOf(menu.open.id) : -1
  return (
    <>
      <div
        className="pk-rank-ladder"
        data-digits={order.length > 99 ? String(order.length).length : undefined}
        data-arrows={menu.failed ? '' : undefined}
      >
        <ol
          ref={list}
          // Safari takes list semantics away from a list without markers.
          role="list"
          aria-label={label}
          className="pk-rank-rows"
          data-still={still ? '' : undefined}
          data-fixed={still || enabled ? undefined : ''}
          {...(!still && {
            onKeyDown,
            onKeyUp,
            onFocus,
            onBlur,
            onPointerEnter: near,
            ...tips(t, disabled),
            onPointerDown: (event: PointerEvent<HTMLElement>) => {
              // One hand at a time: what the keyboard holds is put down before a pointer takes anything.
              if (lift.held) lift.drop()
              drag.press(event)
            },
          })}
        >
          {runs.map((run, at) => {
            const here = (id: string | undefined) => (id !== undefined && run.includes(id) ? id : undefined)
            return (
              <RowRun
                // biome-ignore lint/suspicious/noArrayIndexKey: rows come and go within runs, and no run goes or moves
                key={at}
                list={shared}
                items={items}
                ids={run}
                places={run.map((id) => position.get(id) ?? 0).join(' ')}
                count={order.length}
                limit={shown.limit}
                active={here(active)}
                quiet={here(quiet)}
                lifted={here(lift.held?.id)}
                opened={here(menu.open?.id)}
              />
            )
          })}
        </ol>
      </div>
      {drag.engine}
      {menu.Menu && menu.open && openItem && openIndex >= 0 && !still && !disabled && (
        <menu.Menu
          key={openItem.id + menu.open.button.className}
          text={openItem.text}
          index={openIndex}
          count={shown.rows.length}
          textAt={(at) => textOf(shown.rows[at] ?? '')}
          removable={removable}
          button={menu.open.button}
          onMove={(to) => menu.close(() => ranking.move(openItem.id, to))}
          onPutBack={() => menu.close(() => putBack(openItem.id))}
          onClose={menu.dismiss}
          announce={announce}
          t={t}
        />
      )}
    </>
  )
}
