import { type FocusEvent, type SyntheticEvent, useEffect, useState } from 'react'
import { useEvent } from './value-store.js'

/** Handlers for the element around the controls. */
export interface LeavingHandlers {
  onBlur(event: FocusEvent<HTMLElement>): void
  onFocus(event: SyntheticEvent<HTMLElement>): void
  onPointerDown(event: SyntheticEvent<HTMLElement>): void
  onPointerCancel(): void
  onClick(): void
}

interface Leaving {
  handlers: LeavingHandlers
  /** Waits no longer for a group to be left. */
  forget(): void
}

/** Knows no React, so that one does for all the groups of a component: where focus and pointer are, they are in one at a time. */
function createLeaving(leave: (group: HTMLElement) => void): Leaving {
  /** Where a press goes on. */
  let pressed: HTMLElement | null = null
  /** Whose focus went nowhere. */
  let nowhere: HTMLElement | null = null

  const outside = (event: Event) => {
    const group = nowhere
    // `composedPath`: seen from the document, what happens in a shadow root happens at its host.
    const path = event.composedPath()
    if (!group || path.includes(group)) return
    // A host's focusable element around the group takes the focus that a press on text inside lets go.
    if (event.type === 'focusin' && (path[0] as Node).contains(group)) return
    forget()
    leave(group)
  }
  const listen = (how: 'addEventListener' | 'removeEventListener') => {
    for (const type of ['pointerdown', 'focusin']) nowhere?.ownerDocument[how](type, outside, true)
  }
  const forget = () => {
    listen('removeEventListener')
    nowhere = null
  }
  const wait = (group: HTMLElement) => {
    forget()
    nowhere = group
    listen('addEventListener')
  }
  const release = () => {
    pressed = null
  }
  const handlers: LeavingHandlers = {
    onPointerDown: ({ currentTarget }) => {
      pressed = currentTarget
    },
    onPointerCancel: release,
    // Not `pointerup`: a touch lets go before the browser moves the focus.
    onClick: release,
    onFocus: ({ currentTarget }) => {
      if (nowhere === currentTarget) forget()
    },
    onBlur: ({ currentTarget, relatedTarget, target }) => {
      // Not `instanceof Node`: in an iframe the element is of another realm's class.
      if (currentTarget.contains(relatedTarget as Node | null)) return
      const { activeElement } = target.getRootNode() as Document | ShadowRoot
      // The window lost focus, not the group: the browser will give it back to the same control.
      if (activeElement === target) return
      if (pressed === currentTarget) wait(currentTarget)
      else leave(currentTarget)
    },
  }
  return { handlers, forget }
}

/**
 * Calls `onLeave` when the learner leaves a group of controls for good: not on the way from one of them to another, not while
 * pressing a label (which blurs the control that had focus until the click), not when the window loses focus.
 * A press on plain text inside puts focus nowhere; the group is then left with the next press or focus outside.
 *
 * @param onLeave told which element was left: several may have the same handlers, as long as none is inside of another
 */
export function useLeaving(onLeave: (group: HTMLElement) => void): LeavingHandlers {
  const leave = useEvent(onLeave)
  const [{ handlers, forget }] = useState(() => createLeaving(leave))
  useEffect(() => forget, [forget])
  return handlers
}
