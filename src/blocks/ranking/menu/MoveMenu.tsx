import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import type { Translate } from '../../../core/i18n/localized-string.js'
import { useClientLayoutEffect } from '../../../ui/hooks/use-isomorphic-layout-effect.js'
import { focusedIn } from '../row-elements.js'
import type { RankListMessage } from '../strings.js'
import { MoveToPlace } from './MoveToPosition.js'
import { findTyped, nothingTyped, stepIn, typeOn } from './menu-keys.js'
import { usePopup } from './use-popup.js'

/** What the menu of one item needs to know. */
export interface MoveMenuProps {
  /** Plain text of the item. */
  text: string
  index: number
  count: number
  /** The plain text of the item at an index. */
  textAt: (index: number) => string
  removable: boolean
  /** The button that was pressed: the menu opens beside it and gives focus back to it. */
  button: HTMLElement
  onMove: (to: number) => void
  onPutBack: () => void
  /** Closed without a choice; `elsewhere` if focus has gone to something else. */
  onClose: (elsewhere: boolean) => void
  announce: (text: string) => void
  t: Translate<RankListMessage>
}

/** More places than this are asked for by number: a menu that has to be scrolled and counted through helps nobody. */
const mostListed = 10

/**
 * Every place that an item can go to, by single clicks. One menu for the whole list, there only while it is open.
 *
 * Items that can do nothing now keep their place and take focus, so that a menu is the same each time and they can be
 * heard.
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
  const [asking, setAsking] = useState(false)
  const typed = useRef(nothingTyped)
  const place = usePopup({ popup, button, align: button.hasAttribute('data-rank-handle') ? 'start' : 'end', onClose })
  useClientLayoutEffect(() => {
    place()
    const first = popup.current?.querySelector<HTMLElement>(asking ? 'input' : '[role="menuitem"]:not([aria-disabled])')
    first?.focus({ preventScroll: true })
  }, [asking, place])

  const name = t('rankList.menu', { item: text })
  const last = count - 1
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')]
    const at = items.indexOf(focusedIn(event.currentTarget) as HTMLElement)
    // Held, the key that opened the menu would choose from it.
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
    const next = typeOn(typed.current, event.nativeEvent)
    if (next) typed.current = next
    const names = () =>
      items.map((item) => [item.textContent ?? '', ...(item.dataset.place ?? '').split(' ').filter(Boolean)])
    const to = next ? findTyped(names(), at, next) : stepIn(event.key, at, items.length)
    if (to === null) return
    event.preventDefault()
    items[to]?.focus()
  }
  const item = (label: ReactNode, run: () => void, state: { off?: boolean; opens?: boolean; place?: number } = {}) => (
    <button
      key={state.place}
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="pk-rank-menu-item"
      // By its number alone a place is found too, in the digits of either keyboard.
      data-place={
        state.place === undefined
          ? undefined
          : `${state.place + 1} ${t('rankList.rank', { position: state.place + 1 })}`
      }
      aria-disabled={state.off || undefined}
      aria-current={state.place === index ? 'true' : undefined}
      aria-haspopup={state.opens ? 'dialog' : undefined}
      onPointerMove={(event: PointerEvent<HTMLElement>) => {
        if (event.pointerType === 'mouse') event.currentTarget.focus({ preventScroll: true })
      }}
      onClick={state.off ? undefined : run}
    >
      {label}
    </button>
  )
  const menu = () => (
    <div role="menu" aria-label={name} className="pk-rank-menu" onKeyDown={onKeyDown}>
      {item(t('rankList.oneUp'), () => onMove(index - 1), { off: index === 0 })}
      {item(t('rankList.oneDown'), () => onMove(index + 1), { off: index === last })}
      {count > mostListed && item(t('rankList.toTop'), () => onMove(0), { off: index === 0 })}
      {count > mostListed && item(t('rankList.toBottom'), () => onMove(last), { off: index === last })}
      {removable && item(t('rankList.putBackShort'), onPutBack)}
      {count > 1 && <hr className="pk-rank-menu-line" />}
      {count > mostListed && item(t('rankList.toPlace'), ask, { opens: true })}
      {count > 1 && count <= mostListed && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu.
        <div role="group" aria-label={t('rankList.places')} className="pk-rank-menu-places">
          {Array.from({ length: count }, (_, to) =>
            item(t('rankList.place', { position: to + 1, item: textAt(to) }), () => onMove(to), {
              place: to,
              off: to === index,
            }),
          )}
        </div>
      )}
    </div>
  )
  const ask = () => {
    // The item that has focus goes; the popup itself keeps it until the field is there.
    popup.current?.focus({ preventScroll: true })
    setAsking(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys come here from whatever is in it.
    <div
      ref={popup}
      tabIndex={-1}
      className="pk-rank-popup"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !leaves(event)) return
        if (event.key === 'Escape') {
          // A dialog round the list stays open.
          event.preventDefault()
          event.stopPropagation()
        }
        // With Tab, focus goes on from the button, as it would have with the popup closed.
        onClose(false)
      }}
    >
      {asking ? (
        <MoveToPlace name={name} index={index} count={count} onMove={onMove} onGrow={place} announce={announce} t={t} />
      ) : (
        menu()
      )}
    </div>
  )
}

/** Whether Tab leaves the popup: always from a menu, and from a form at its ends. */
function leaves(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'Tab') return false
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="dialog"] :is(input, button)')]
  const end = event.shiftKey ? stops[0] : stops.at(-1)
  return end === undefined || end === focusedIn(end)
}
