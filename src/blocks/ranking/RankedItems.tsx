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
import { markTouched } from '../../ui/dom/mark-touched.js'
import { useIsomorphicLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'
import { useDrag } from './drag/use-drag.js'
import { getTargetIndex, toRowCommand } from './keyboard/lift.js'
import { useLift } from './keyboard/use-lift.js'
import { useMutedDescription } from './keyboard/use-muted-description.js'
import { useMenu } from './menu/use-menu.js'
import { isSameOrder, moveItem } from './order.js'
import type { RankItem, SharedRowProps } from './Row.js'
import { RowChunk } from './RowChunk.js'
import { findRow, focusRow, getRowsById, type RowControl } from './row-elements.js'
import type { RankListStringKey } from './strings.js'
import { hideTooltip, tooltipHandlers } from './tooltips.js'
import { useFocusAfterRemoval } from './use-focus-after-removal.js'
import { usePrefetch } from './use-prefetch.js'
import type { Ranking } from './use-ranking.js'
import { useRowOrder } from './use-row-order.js'

interface RankedItemsProps {
  ranking: Ranking
  items: ReadonlyMap<string, RankItem>
  /** Renders the order as text, without controls. */
  readOnly: boolean
  disabled: boolean
  removable: boolean
  label: string | undefined
  /** Explains the keys. Shown while a handle has keyboard focus. */
  keyboardHint: RefObject<HTMLElement | null>
  announce: (text: string) => void
  /** Called when the last row with focus was removed. */
  onEmpty: () => void
  t: Translate<RankListStringKey>
}

/** The ranked items, with all ways to move them. */
export function RankedItems({
  ranking,
  items,
  readOnly,
  disabled,
  removable,
  label,
  keyboardHint,
  announce,
  onEmpty,
  t,
}: RankedItemsProps) {
  const { shown } = ranking
  const list = useRef<HTMLOListElement>(null)
  const enabled = !readOnly && !disabled && shown.rows.length > 1
  const textOf = (id: string) => items.get(id)?.text ?? ''

  const lift = useLift({
    list,
    enabled,
    rows: shown.rows,
    announce: (message, order, id) =>
      announce(t(`rankList.${message}`, { item: textOf(id), position: order.indexOf(id) + 1, count: order.length })),
    onDrop: ranking.reorder,
  })
  const order = lift.held?.order ?? shown.rows
  const { chunks, flipOrigin } = useRowOrder(list, order)

  // During a drag, the numbers already show the order after the drop; the rows move by transform only.
  const [hover, setHover] = useState<{ id: string; to: number } | null>(null)
  const drop = (id: string, to: number, event: Event) => {
    if (shown.rows[to] !== id) ranking.move(id, to, event)
  }
  const menu = useMenu({ enabled: !readOnly && !disabled, onFailure: () => announce(t('rankList.menuFailed')) })
  const onHover = (next: typeof hover) => {
    setHover(next)
    // The handle also opens the menu: a press that turns into a drag must close it.
    if (next) menu.dismiss(true)
  }
  const drag = useDrag({ list, enabled, flipOrigin, onHover, onDrop: drop })
  const prefetch = useStableCallback(() => {
    drag.load()
    menu.load()
  })
  usePrefetch(list, prefetch, enabled)
  const { cancel } = drag
  const renderedOrder = useRef(order)
  useIsomorphicLayoutEffect(() => {
    if (!isSameOrder(renderedOrder.current, order)) cancel()
    renderedOrder.current = order
  }, [order, cancel])

  const previewOrder = hover ? moveItem(order, hover.id, hover.to) : order
  const position = useMemo(() => new Map(previewOrder.map((id, index) => [id, index + 1])), [previewOrder])
  const { mutedId, ...mutedHandlers } = useMutedDescription(position)

  const [storedTabStop, setTabStop] = useState<string | null>(null)
  const tabStopId = storedTabStop !== null && order.includes(storedTabStop) ? storedTabStop : order[0]

  const lastControl = useRef<RowControl | undefined>(undefined)
  const removal = useFocusAfterRemoval(order, (id) => {
    if (id === undefined || !list.current || !focusRow(getRowsById(list.current).get(id), lastControl.current))
      onEmpty()
  })

  const clickHandle = useStableCallback((id: string, button: HTMLElement, event: Event) => {
    // Keys lift instead. A click comes from a tap, a screen reader or a switch device, where arrow keys may be missing.
    if (drag.shouldIgnoreClick()) return
    if (lift.held) lift.drop(event)
    else menu.toggle(id, button)
  })
  const moveBy = useStableCallback((id: string, by: -1 | 1, event: Event) =>
    ranking.move(id, shown.rows.indexOf(id) + by, event),
  )
  const putBack = useStableCallback((id: string, event: Event) => {
    const at = shown.rows.indexOf(id)
    const neighbour = shown.rows[at + 1] ?? shown.rows[at - 1]
    flushSync(() => ranking.putBack(id, event))
    // The pressed button is removed with its row.
    if (neighbour === undefined) onEmpty()
    else if (list.current) focusRow(getRowsById(list.current).get(neighbour), 'data-rank-put-back')
  })
  const sharedRowProps = useMemo<SharedRowProps>(
    () => ({
      ...{ disabled, removable, t },
      actions: readOnly ? null : { moveBy, openMenu: menu.toggle, clickHandle, putBack },
    }),
    [disabled, removable, t, readOnly, moveBy, menu.toggle, clickHandle, putBack],
  )

  // Set on the DOM, because a prop would make React compare every row. A handle focused by pointer gets its focus ring,
  // and this hint, with the first key.
  const updateKeyboardHint = (focused: EventTarget | null) =>
    keyboardHint.current?.toggleAttribute(
      'data-pk-shown',
      (focused as Element | null)?.matches('[data-rank-handle]:focus-visible') === true,
    )

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    updateKeyboardHint(event.target)
    hideTooltip(list.current)
    const at = findRow(event.target)
    if (!at || readOnly || disabled || drag.dragging()) return
    const command = toRowCommand(event, {
      onHandle: at.control === 'data-rank-handle',
      lifted: lift.held?.id === at.id,
    })
    if (!command) return
    event.preventDefault()
    if (!('by' in command)) {
      // Holding the key that lifts must not drop the item again.
      if (event.repeat) return
      if (command.type === 'lift' && order.length > 1) lift.lift(at.id)
      else if (command.type === 'drop') lift.drop(event.nativeEvent)
      else if (command.type === 'cancel') lift.cancel()
      return
    }
    const to = getTargetIndex(order.indexOf(at.id), command.by, order.length)
    if (command.type === 'carry') lift.carry(command.by)
    else if (command.type === 'move') moveBy(at.id, command.by === -1 ? -1 : 1, event.nativeEvent)
    else if (list.current) focusRow(getRowsById(list.current).get(order[to] ?? ''), at.control)
  }
  // Firefox clicks a button on keyup of Space even if keydown was prevented.
  const onKeyUp = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === ' ' && findRow(event.target)?.control === 'data-rank-handle') event.preventDefault()
  }
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const at = findRow(event.target)
    if (at) {
      setTabStop(at.id)
      lastControl.current = at.control
      removal.trackFocus(at.id, at.row)
      if (at.control === 'data-rank-handle') mutedHandlers.onFocus(at.id)
      else mutedHandlers.onBlur()
    }
    updateKeyboardHint(event.target)
    if (event.target.matches(':focus-visible')) hideTooltip(list.current)
    prefetch()
  }
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    updateKeyboardHint(null)
    // The window lost focus and will restore it: the lifted item stays lifted, the requested menu stays requested.
    if (!removal.trackBlur(event)) return
    markTouched(list.current?.closest('.pk-rank-list'))
    menu.forget()
    mutedHandlers.onBlur()
    if (lift.held) lift.drop(event.nativeEvent)
  }

  if (shown.rows.length === 0) return null
  const openItem = menu.open && items.get(menu.open.id)
  const openIndex = menu.open ? shown.rows.indexOf(menu.open.id) : -1
  return (
    <>
      <div
        className="pk-rank-ladder"
        data-pk-digits={order.length > 99 ? String(order.length).length : undefined}
        data-pk-arrows={menu.failed ? '' : undefined}
      >
        <ol
          ref={list}
          // Safari drops list semantics from a list without markers.
          role="list"
          aria-label={label}
          className="pk-rank-rows"
          data-pk-static={readOnly ? '' : undefined}
          data-pk-fixed={readOnly || enabled ? undefined : ''}
          {...(!readOnly && {
            onKeyDown,
            onKeyUp,
            onFocus,
            onBlur,
            onPointerEnter: prefetch,
            ...tooltipHandlers(t, disabled),
            onPointerDown: (event: PointerEvent<HTMLElement>) => {
              // Drops an item lifted by keyboard before a pointer takes another.
              if (lift.held) lift.drop(event.nativeEvent)
              drag.press(event)
            },
          })}
        >
          {chunks.map((chunk, at) => {
            const findInChunk = (id: string | undefined) => (id !== undefined && chunk.includes(id) ? id : undefined)
            return (
              <RowChunk
                // biome-ignore lint/suspicious/noArrayIndexKey: rows change within chunks, and chunks never move
                key={at}
                shared={sharedRowProps}
                items={items}
                ids={chunk}
                positions={chunk.map((id) => position.get(id) ?? 0).join(' ')}
                count={order.length}
                limit={shown.limit}
                tabStopId={findInChunk(tabStopId)}
                mutedId={findInChunk(mutedId)}
                liftedId={findInChunk(lift.held?.id)}
                openMenuId={findInChunk(menu.open?.id)}
              />
            )
          })}
        </ol>
      </div>
      {drag.engine}
      {menu.Menu && menu.open && openItem && openIndex >= 0 && !readOnly && !disabled && (
        <menu.Menu
          key={openItem.id + menu.open.button.className}
          text={openItem.text}
          index={openIndex}
          count={shown.rows.length}
          textAt={(at) => textOf(shown.rows[at] ?? '')}
          removable={removable}
          button={menu.open.button}
          onMove={(to, event) => menu.close(() => ranking.move(openItem.id, to, event))}
          onPutBack={(event) => menu.close(() => putBack(openItem.id, event))}
          onClose={menu.dismiss}
          announce={announce}
          t={t}
        />
      )}
    </>
  )
}
