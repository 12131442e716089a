import { type RefObject, useRef } from 'react'
import { useIsomorphicLayoutEffect } from '../../../ui/hooks/use-isomorphic-layout-effect.js'
import { useStableCallback } from '../../../ui/hooks/use-stable-callback.js'
import { getActiveElement } from '../row-elements.js'
import { positionPopup } from './position-popup.js'

interface Options {
  popup: RefObject<HTMLElement | null>
  /** The button that opened it. */
  button: HTMLElement
  /** The edge of the button that it keeps to. */
  align: 'start' | 'end'
  /** Closed without a choice; `elsewhere` if focus has gone to something else. */
  onClose: (elsewhere: boolean) => void
}

/**
 * Shows an element as an auto popover beside its button for as long as it is rendered: in the top layer, so that no
 * ancestor clips it and a modal dialog does not lie over it; a press outside, the Escape key or the back gesture of a
 * phone closes it. Where a browser knows no popovers, it is an element in a fixed place that a press outside closes.
 * Gives a function that places it anew.
 */
export function usePopup({ popup, button, align, onClose }: Options): () => void {
  const close = useStableCallback(onClose)
  const reposition = useStableCallback(() => popup.current && positionPopup(popup.current, button, align))
  /** The last press was on the button. */
  const pressedButton = useRef(false)

  useIsomorphicLayoutEffect(() => {
    const element = popup.current
    const view = button.ownerDocument.defaultView
    if (!element || !view) return
    const isNative = typeof element.showPopover === 'function'
    if (isNative) {
      // Here and not in the markup: with the attribute alone, a browser (or a test's DOM) that cannot show it may still
      // hide it.
      element.popover = 'auto'
      element.showPopover()
    }
    reposition()

    const listening = new AbortController()
    const { signal } = listening
    // Asked on the way down, for in a shadow root the event has no other target than the host.
    const onPress = (event: PointerEvent) => {
      const path = event.composedPath()
      pressedButton.current = path.includes(button)
      if (!isNative && !pressedButton.current && !path.includes(element)) close(true)
    }
    const holdsFocus = () => element.contains(getActiveElement(element))
    // The browser closes it. After a press on the button a click comes, which closes it too and would open it again
    // were it closed here.
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed' && !pressedButton.current) close(!holdsFocus())
    }
    const onFocusOut = (event: FocusEvent) => {
      const to = event.relatedTarget as Node | null
      if (pressedButton.current || to === button || element.contains(to)) return
      // Another window may take focus and give it back; then the element keeps it here.
      if (to !== null || getActiveElement(element) !== event.target) close(true)
    }
    const onScroll = (event: Event) => {
      if (!element.contains(event.target as Node)) reposition()
    }
    view.addEventListener('pointerdown', onPress, { capture: true, signal })
    view.addEventListener('scroll', onScroll, { capture: true, passive: true, signal })
    for (const window of [view, view.visualViewport]) window?.addEventListener('resize', reposition, { signal })
    element.addEventListener('beforetoggle', onToggle, { signal })
    element.addEventListener('focusout', onFocusOut, { signal })
    return () => {
      listening.abort()
      if (isNative && element.matches(':popover-open')) element.hidePopover()
    }
  }, [popup, button, reposition, close])
  return reposition
}
