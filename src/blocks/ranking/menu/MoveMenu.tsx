import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import type { Translate } from '../../../core/i18n/localized-string.js'
import { useIsomorphicLayoutEffect } from '../../../ui/hooks/use-isomorphic-layout-effect.js'
import { getActiveElement } from '../row-elements.js'
import type { RankListStringKey } from '../strings.js'
import { MoveToPosition } from './MoveToPosition.js'
import { emptyTypeahead, findTypeaheadMatch, getNextIndex, updateTypeahead } from './menu-keys.js'
import { usePopup } from './use-popup.js'

/** Props of the menu of one item. */
export interface MoveMenuProps {
  /** Plain text of the item. */
  text: string
  index: number
  count: number
  /** The plain text of the item at an index. */
  textAt: (index: number) => string
  removable: boolean
  /** The pressed button: the menu opens beside it and returns focus to it. */
  button: HTMLElement
  onMove: (to: number, event: Event) => void
  onPutBack: (event: Event) => void
  /** Called when the menu closes without a choice; `elsewhere` if focus has moved to another element. */
  onClose: (elsewhere: boolean) => void
  announce: (text: string) => void
  t: Translate<RankListStringKey>
}

/** Longer lists ask for the position by number, instead of a menu that has to be scrolled. */
const MAX_LISTED = 10

/**
 * Lists every position that an item can move to. One menu for the whole list, mounted only while open.
 *
 * Disabled items stay focusable, so that the menu is always the same and screen readers can reach them.
 */
export function MoveMenu({
  text,
  index,
  count,
  textAt,
  removable,
  button,
  onMove,
  onPutBack,
  onClose,
  announce,
  t,
}: MoveMenuProps) {
  const popup = useRef<HTMLDivElement>(null)
  const [showPositionField, setShowPositionField] = useState(false)
  const typeahead = useRef(emptyTypeahead)
  const reposition = usePopup({
    popup,
    button,
    align: button.hasAttribute('data-rank-handle') ? 'start' : 'end',
    onClose,
  })
  useIsomorphicLayoutEffect(() => {
    reposition()
    const first = popup.current?.querySelector<HTMLElement>(
      showPositionField ? 'input' : '[role="menuitem"]:not([aria-disabled])',
    )
    first?.focus({ preventScroll: true })
  }, [showPositionField, reposition])

  const name = t('rankList.menu', { item: text })
  const last = count - 1
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')]
    const at = items.indexOf(getActiveElement(event.currentTarget) as HTMLElement)
    // Holding the key that opened the menu must not choose an item.
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
    const next = updateTypeahead(typeahead.current, event.nativeEvent)
    if (next) typeahead.current = next
    const names = () =>
      items.map((item) => [item.textContent ?? '', ...(item.dataset.pkPlace ?? '').split(' ').filter(Boolean)])
    const to = next ? findTypeaheadMatch(names(), at, next) : getNextIndex(event.key, at, items.length)
    if (to === null) return
    event.preventDefault()
    items[to]?.focus()
  }
  const item = (
    label: ReactNode,
    run: (event: Event) => void,
    state: { disabled?: boolean; opens?: boolean; position?: number } = {},
  ) => (
    <button
      key={state.position}
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="pk-rank-menu-item"
      // Typeahead also finds a position by its number, in Latin and in localized digits.
      data-pk-place={
        state.position === undefined
          ? undefined
          : `${state.position + 1} ${t('rankList.rank', { position: state.position + 1 })}`
      }
      aria-disabled={state.disabled || undefined}
      aria-current={state.position === index ? 'true' : undefined}
      aria-haspopup={state.opens ? 'dialog' : undefined}
      onPointerMove={(event: PointerEvent<HTMLElement>) => {
        if (event.pointerType === 'mouse') event.currentTarget.focus({ preventScroll: true })
      }}
      onClick={state.disabled ? undefined : (event) => run(event.nativeEvent)}
    >
      {label}
    </button>
  )
  const menu = () => (
    <div role="menu" aria-label={name} className="pk-rank-menu" onKeyDown={onKeyDown}>
      {item(t('rankList.oneUp'), (event) => onMove(index - 1, event), { disabled: index === 0 })}
      {item(t('rankList.oneDown'), (event) => onMove(index + 1, event), { disabled: index === last })}
      {count > MAX_LISTED && item(t('rankList.toTop'), (event) => onMove(0, event), { disabled: index === 0 })}
      {count > MAX_LISTED && item(t('rankList.toBottom'), (event) => onMove(last, event), { disabled: index === last })}
      {removable && item(t('rankList.putBackShort'), onPutBack)}
      {count > 1 && <hr className="pk-rank-menu-line" />}
      {count > MAX_LISTED && item(t('rankList.toPlace'), openPositionField, { opens: true })}
      {count > 1 && count <= MAX_LISTED && (
        // biome-ignore lint/a11y/useSemanticElements: a menu cannot contain a fieldset
        <div role="group" aria-label={t('rankList.places')} className="pk-rank-menu-places">
          {Array.from({ length: count }, (_, to) =>
            item(t('rankList.place', { position: to + 1, item: textAt(to) }), (event) => onMove(to, event), {
              position: to,
              disabled: to === index,
            }),
          )}
        </div>
      )}
    </div>
  )
  const openPositionField = () => {
    // The focused item is about to be removed: the popup keeps focus until the field is mounted.
    popup.current?.focus({ preventScroll: true })
    setShowPositionField(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: handles keys that bubble from its content
    <div
      ref={popup}
      tabIndex={-1}
      className="pk-rank-popup"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !isLeavingPopup(event)) return
        if (event.key === 'Escape') {
          // A dialog around the list stays open.
          event.preventDefault()
          event.stopPropagation()
        }
        // With Tab, focus continues from the button, as if the popup were closed.
        onClose(false)
      }}
    >
      {showPositionField ? (
        <MoveToPosition
          name={name}
          index={index}
          count={count}
          onMove={onMove}
          onResize={reposition}
          announce={announce}
          t={t}
        />
      ) : (
        menu()
      )}
    </div>
  )
}

/** Whether Tab leaves the popup: always from the menu, and from the ends of the form. */
function isLeavingPopup(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'Tab') return false
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="dialog"] :is(input, button)')]
  const end = event.shiftKey ? stops[0] : stops.at(-1)
  return end === undefined || end === getActiveElement(end)
}
