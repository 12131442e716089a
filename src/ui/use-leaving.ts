import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { useEvent } from './value-store.js'

/** Handlers for the element around the controls. */
export interface LeavingHandlers {
  onBlur(event: FocusEvent<HTMLElement>): void
  onFocus(): void
  onPointerDown(): void
  onPointerCancel(): void
  onClick(): void
}

/**
 * Calls `onLeave` when the learner leaves a group of controls for good: not on the way from one of them to another, not while
 * pressing a label (which blurs the control that had focus until the click), not when the window loses focus.
 * A press on plain text inside puts focus nowhere; the group is then left with the next press or focus outside.
 */
export function useLeaving(onLeave: () => void): LeavingHandlers {
  const leave = useEvent(onLeave)
  const pressed = useRef(false)
  const [nowhere, setNowhere] = useState<HTMLElement | null>(null)
  useEffect(() => {
    if (!nowhere) return
    const { ownerDocument } = nowhere
    const outside = (event: Event) => {
      // `composedPath`: seen from the document, what happens in a shadow root happens at its host.
      const path = event.composedPath()
      if (path.includes(nowhere)) return
      // A host's focusable element around the group takes the focus that a press on text inside lets go.
      if (event.type === 'focusin' && (path[0] as Node).contains(nowhere)) return
      setNowhere(null)
      leave()
    }
    ownerDocument.addEventListener('pointerdown', outside, true)
    ownerDocument.addEventListener('focusin', outside, true)
    return () => {
      ownerDocument.removeEventListener('pointerdown', outside, true)
      ownerDocument.removeEventListener('focusin', outside, true)
    }
  }, [nowhere, leave])
  const release = () => {
    pressed.current = false
  }
  return {
    onPointerDown: () => {
      pressed.current = true
    },
    onPointerCancel: release,
    // Not `pointerup`: a touch lets go before the browser moves the focus.
    onClick: release,
    onFocus: () => {
      if (nowhere) setNowhere(null)
    },
    onBlur: ({ currentTarget, relatedTarget, target }) => {
      // Not `instanceof Node`: in an iframe the element is of another realm's class.
      if (currentTarget.contains(relatedTarget as Node | null)) return
      const { activeElement } = target.getRootNode() as Document | ShadowRoot
      // The window lost focus, not the group: the browser will give it back to the same control.
      if (activeElement === target) return
      if (pressed.current) setNowhere(currentTarget)
      else leave()
    },
  }
}
