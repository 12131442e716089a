import { type FocusEvent, useRef } from 'react'

/** Handlers for the element around the controls. */
export interface LeavingHandlers {
  onBlur(event: FocusEvent<HTMLElement>): void
  onFocus(): void
  onPointerDown(): void
  onPointerCancel(): void
  onClick(): void
}

/** Calls `onLeave` when focus leaves a group of controls for good, and not on its way from one of them to another. */
export function useLeaving(onLeave: () => void): LeavingHandlers {
  // Pressing a label blurs the control that had focus; the label's own control gets it only after the click.
  const pressed = useRef(false)
  const release = () => {
    pressed.current = false
  }
  return {
    onPointerDown: () => {
      pressed.current = true
    },
    onPointerCancel: release,
    onClick: release,
    onFocus: release,
    onBlur: ({ currentTarget, relatedTarget, target }) => {
      // Not `instanceof Node`: in an iframe the element is of another realm's class.
      if (pressed.current || currentTarget.contains(relatedTarget as Node | null)) return
      // The window lost focus, not the group: the browser will give it back to the same control.
      const { activeElement } = target.getRootNode() as Document | ShadowRoot
      if (activeElement !== target) onLeave()
    },
  }
}
