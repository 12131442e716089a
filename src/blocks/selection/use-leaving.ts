import { type FocusEvent, useRef } from 'react'

/** Handlers for the element around the controls. */
export interface LeavingHandlers {
  onBlur(event: FocusEvent<HTMLElement>): void
  onFocus(): void
  onPointerDown(): void
}

/** Calls `onLeave` when focus leaves a group of controls for good, and not on its way from one of them to another. */
export function useLeaving(onLeave: () => void): LeavingHandlers {
  const pressedInside = useRef(false)
  return {
    // Pressing a label blurs the control that had focus; the label's own control gets it only at the click.
    onPointerDown: () => {
      pressedInside.current = true
    },
    onFocus: () => {
      pressedInside.current = false
    },
    onBlur: ({ currentTarget, relatedTarget, target }) => {
      // Not `instanceof Node`: in an iframe the element is of another realm's class.
      if (pressedInside.current || currentTarget.contains(relatedTarget as Node | null)) return
      // The window lost focus, not the group: the browser will give it back to the same control.
      const { activeElement } = target.getRootNode() as Document | ShadowRoot
      if (activeElement === target) return
      onLeave()
    },
  }
}
