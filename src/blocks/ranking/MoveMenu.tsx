import { DropdownMenu } from 'radix-ui'
import { Fragment, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Translate } from '../../ui/strings.js'
import { useClientLayoutEffect } from '../../ui/value-store.js'
import { placesToOffer } from './order.js'
import { focusedIn } from './rows.js'
import type { RankListMessage } from './strings.js'

/** What the menu of one item needs to know. */
export interface MoveMenuProps {
  /** Plain text of the item. */
  text: string
  index: number
  count: number
  removable: boolean
  /** The button that was pressed: the menu opens beside it and gives focus back to it. */
  button: HTMLElement
  /** The root of the component. The menu is drawn into it, so that tokens, direction and shadow roots hold for it too. */
  root: RefObject<HTMLElement | null>
  onMove: (to: number) => void
  onPutBack: () => void
  /** Closed without a choice; `elsewhere` if by a press or focus outside it. */
  onClose: (elsewhere: boolean) => void
  t: Translate<RankListMessage>
}

const steps: Partial<Record<string, 'first' | 'last' | -1 | 1>> = { ArrowUp: -1, ArrowDown: 1, Home: 'first', End: 'last' }

/**
 * Arrow keys by our own hand: Radix asks `document.activeElement` where focus is, and in a shadow root that is always the host.
 */
function onKeyDownCapture(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  event.stopPropagation()
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]:not([data-disabled])')]
  const at = items.findIndex((item) => item.contains(focusedIn(item)))
  const next =
    step === 'first'
      ? 0
      : step === 'last'
        ? items.length - 1
        : at < 0 && step === -1
          ? items.length - 1
          : Math.min(Math.max(at + step, 0), items.length - 1)
  items[next]?.focus()
}

/** Every place that an item can go to, by single clicks. One menu for the whole list, there only while it is open. */
export function MoveMenu({ text, index, count, removable, button, root, onMove, onPutBack, onClose, t }: MoveMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const entered = useRef(false)
  const elsewhere = useRef(false)
  const onButton = useRef(false)
  useClientLayoutEffect(() => {
    if (!anchor.current || !root.current) return
    const from = root.current.getBoundingClientRect()
    const to = button.getBoundingClientRect()
    const style = anchor.current.style
    style.left = `${to.left - from.left - root.current.clientLeft}px`
    style.top = `${to.top - from.top - root.current.clientTop}px`
    style.width = `${to.width}px`
    style.height = `${to.height}px`
  }, [button, root])

  useEffect(() => {
    const view = button.ownerDocument.defaultView
    // Asked while the event is under way: later it has no path, and in a shadow root no target but the host.
    const onPress = (event: PointerEvent) => {
      onButton.current = event.composedPath().includes(button)
    }
    view?.addEventListener('pointerdown', onPress, { capture: true })
    return () => view?.removeEventListener('pointerdown', onPress, { capture: true })
  }, [button])

  const rtl = root.current ? getComputedStyle(root.current).direction === 'rtl' : false
  const last = count - 1
  const item = (label: string, to: number, impossible = to === index) => (
    <DropdownMenu.Item className="pk-rank-menu-item" disabled={impossible} onSelect={() => onMove(to)}>
      {label}
    </DropdownMenu.Item>
  )
  return (
    <DropdownMenu.Root open modal={false} dir={rtl ? 'rtl' : 'ltr'} onOpenChange={(open) => !open && onClose(elsewhere.current)}>
      <DropdownMenu.Trigger asChild>
        {/* Radix places a menu by its trigger. Ours are plain buttons in the rows, so this stands where the pressed one is. */}
        <span ref={anchor} className="pk-rank-menu-anchor" aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={root.current}>
        <DropdownMenu.Content
          className="pk-rank-menu"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-labelledby={undefined}
          aria-label={t('rankList.menu', { item: text })}
          onKeyDownCapture={onKeyDownCapture}
          onFocus={(event) => {
            // The menu takes focus as it opens and hands it on, to the wrong item in a shadow root; so we hand it on.
            if (entered.current || event.target !== event.currentTarget) return
            entered.current = true
            event.preventDefault()
            event.currentTarget.querySelector<HTMLElement>('[role="menuitem"]:not([data-disabled])')?.focus()
          }}
          onInteractOutside={(event) => {
            // The press closes it, or focus that comes with the press, and then the click of that press would open it again.
            if (onButton.current) event.preventDefault()
            else elsewhere.current = true
          }}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {item(t('rankList.toTop'), 0)}
          {item(t('rankList.oneUp'), index - 1, index === 0)}
          {item(t('rankList.oneDown'), index + 1, index === last)}
          {item(t('rankList.toBottom'), last)}
          {removable && (
            <DropdownMenu.Item className="pk-rank-menu-item" onSelect={onPutBack}>
              {t('rankList.putBackShort')}
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Separator className="pk-rank-menu-line" />
          <DropdownMenu.Group aria-label={t('rankList.places')}>
            {placesToOffer(index, count).map((place) => (
              <Fragment key={place}>{item(t('rankList.place', { position: place + 1 }), place)}</Fragment>
            ))}
          </DropdownMenu.Group>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
