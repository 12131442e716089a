import type { FocusEvent, PointerEvent } from 'react'

/** Handlers for an element around controls. One set serves any number of elements. */
export interface LeavingHandlers {
  onBlur(event: FocusEvent<HTMLElement>): void
  onFocus(event: FocusEvent<HTMLElement>): void
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerCancel(event: PointerEvent<HTMLElement>): void
  onClick(event: { currentTarget: HTMLElement }): void
}

interface Leaving {
  handlers: LeavingHandlers
  /** Nothing is left any more: the elements go. */
  end(): void
}

/**
 * What `useLeaving` tells of one group, told of many without a hook in each: `onLeave` gets the element that was left for good. Not on the way from
 * one of its controls to another, not while pressing a label, not when the window loses focus; after a press on plain text inside, which puts
 * focus nowhere, with the next press or focus outside.
 */
export function createLeaving(onLeave: (element: HTMLElement) => void): Leaving {
  const pressed = new WeakSet<HTMLElement>()
  /** Those that focus went nowhere from, each with what ends the wait for the next press. */
  const waiting = new Map<HTMLElement, () => void>()
  const release = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    pressed.delete(currentTarget)
  }
  const wait = (element: HTMLElement) => {
    const { ownerDocument } = element
    const outside = (event: Event) => {
      // `composedPath`: seen from the document, what happens in a shadow root happens at its host.
      const path = event.composedPath()
      if (path.includes(element)) return
      // A host's focusable element around the group takes the focus that a press on text inside lets go.
      if (event.type === 'focusin' && (path[0] as Node).contains(element)) return
      waiting.get(element)?.()
      if (element.isConnected) onLeave(element)
    }
    ownerDocument.addEventListener('pointerdown', outside, true)
    ownerDocument.addEventListener('focusin', outside, true)
    waiting.set(element, () => {
      waiting.delete(element)
      ownerDocument.removeEventListener('pointerdown', outside, true)
      ownerDocument.removeEventListener('focusin', outside, true)
    })
  }
  return {
    handlers: {
      onPointerDown: ({ currentTarget }) => {
        pressed.add(currentTarget)
      },
      onPointerCancel: release,
      // Not `pointerup`: a touch lets go before the browser moves the focus.
      onClick: release,
      onFocus: ({ currentTarget }) => waiting.get(currentTarget)?.(),
      onBlur: ({ currentTarget, relatedTarget, target }) => {
        // Not `instanceof Node`: in an iframe the element is of another realm's class.
        if (currentTarget.contains(relatedTarget as Node | null)) return
        const { activeElement } = target.getRootNode() as Document | ShadowRoot
        // The window lost focus, not the group: the browser will give it back to the same control.
        if (activeElement === target) return
        if (!pressed.has(currentTarget)) onLeave(currentTarget)
        else if (!waiting.has(currentTarget)) wait(currentTarget)
      },
    },
    end() {
      for (const stop of [...waiting.values()]) stop()
    },
  }
}
