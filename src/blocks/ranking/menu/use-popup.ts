import { type RefObject, useRef } from 'react'
import { useIsomorphicLayoutEffect } from '../../../ui/hooks/use-isomorphic-layout-effect.js'
import { useStableCallback } from '../../../ui/hooks/use-stable-callback.js'
import { getActiveElement } from '../row-elements.js'
import { positionPopup } from './position-popup.js'

interface Options {
  popup: RefObject<HTMLElement | null>
  /** The button that opened the popup. */
  button: HTMLElement
  /** The edge of the button to align with. */
  align: 'start' | 'end'
  /** Called when the popup closes without a choice; `elsewhere` if focus has moved to another element. */
  onClose: (elsewhere: boolean) => void
}

/**
 * Shows an element as an auto popover beside its button while mounted. The top layer keeps it above modal dialogs and
 * unclipped; a press outside, Escape or the back gesture closes it. Browsers without popovers get a fixed element that
 * a press outside closes. Returns a function that repositions it.
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
      // Not in the markup: a browser (or a test's DOM) without popovers may hide an element with the attribute.
      element.popover = 'auto'
      element.showPopover()
    }
    reposition()

    const listening = new AbortController()
    const { signal } = listening
    // In the capture phase: the path is complete even in a shadow root, where the target is only the host.
    const onPress = (event: PointerEvent) => {
      const path = event.composedPath()
      pressedButton.current = path.includes(button)
      if (!isNative && !pressedButton.current && !path.includes(element)) close(true)
    }
    const holdsFocus = () => element.contains(getActiveElement(element))
    // The browser closes the popover. After a press on the button, the click that follows would reopen it.
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed' && !pressedButton.current) close(!holdsFocus())
    }
    const onFocusOut = (event: FocusEvent) => {
      const to = event.relatedTarget as Node | null
      if (pressedButton.current || to === button || element.contains(to)) return
      // Another window may take focus and give it back: the element keeps it.
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
