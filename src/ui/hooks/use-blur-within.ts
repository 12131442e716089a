import { type FocusEvent, type SyntheticEvent, useState } from 'react'
import { afterPress, trackPresses } from './press-tracker.js'
import { useStableCallback } from './use-stable-callback.js'

/** Handlers for the element around the controls. */
export interface BlurWithinHandlers {
  onBlur(event: FocusEvent<HTMLElement>): void
  onFocus(event: SyntheticEvent<HTMLElement>): void
  onPointerDown(event: SyntheticEvent<HTMLElement>): void
  onPointerCancel(event: SyntheticEvent<HTMLElement>): void
  onClick(event: SyntheticEvent<HTMLElement>): void
}

/** Groups in which a press goes on. No state, for nothing is drawn by it. */
const pressed = /* @__PURE__ */ new WeakSet<EventTarget>()

/** Groups whose focus went nowhere, each with what ends the wait for the next press. */
const waiting = /* @__PURE__ */ new WeakMap<EventTarget, () => void>()

const release = ({ currentTarget }: SyntheticEvent<HTMLElement>) => {
  pressed.delete(currentTarget)
}

function waitForOutsideEvent(group: HTMLElement, leave: (group: HTMLElement) => void): void {
  const { ownerDocument } = group
  const types = ['pointerdown', 'focusin'] as const
  const outside = (event: Event) => {
    // `composedPath`: seen from the document, what happens in a shadow root happens at its host.
    const path = event.composedPath()
    if (path.includes(group)) return
    // A host's focusable element around the group takes the focus that a press on text inside lets go.
    if (event.type === 'focusin' && (path[0] as Node).contains(group)) return
    waiting.get(group)?.()
    // What went away meanwhile is not left.
    if (group.isConnected) leave(group)
  }
  for (const type of types) ownerDocument.addEventListener(type, outside, true)
  waiting.set(group, () => {
    waiting.delete(group)
    for (const type of types) ownerDocument.removeEventListener(type, outside, true)
  })
}

const createHandlers = (
  onLeave: (group: HTMLElement) => void,
  onLeaveSettled?: (group: HTMLElement) => void,
): BlurWithinHandlers => {
  const leave = (group: HTMLElement) => {
    onLeave(group)
    if (!onLeaveSettled) return
    afterPress(group, () => {
      // Focus may be back: a label of the group anywhere in the page puts it there.
      const { activeElement } = group.getRootNode() as Document | ShadowRoot
      if (group.contains(activeElement)) trackPresses(group)
      else if (group.isConnected) onLeaveSettled(group)
    })
  }
  return {
    onPointerDown: ({ currentTarget }) => {
      pressed.add(currentTarget)
    },
    onPointerCancel: release,
    // Not `pointerup`: a touch lets go before the browser moves the focus.
    onClick: release,
    onFocus: ({ currentTarget }) => {
      if (onLeaveSettled) trackPresses(currentTarget)
      waiting.get(currentTarget)?.()
    },
    onBlur: ({ currentTarget, relatedTarget, target }) => {
      // Not `instanceof Node`: in an iframe the element is of another realm's class.
      if (currentTarget.contains(relatedTarget as Node | null)) return
      const { activeElement } = target.getRootNode() as Document | ShadowRoot
      // The window lost focus, not the group: the browser will give it back to the same control.
      if (activeElement === target) return
      if (!pressed.has(currentTarget)) leave(currentTarget)
      else if (!waiting.has(currentTarget)) waitForOutsideEvent(currentTarget, leave)
    },
  }
}

/**
 * Calls `onLeave` when the learner leaves a group of controls for good: not on the way from one of them to another, not
 * while pressing a label (which blurs the control that had focus until the click), not when the window loses focus. A
 * press on plain text inside puts focus nowhere; the group is then left with the next press or focus outside.
 *
 * @param onLeave takes the element that was left, for several may have the same handlers
 * @param onLeaveSettled the same, once the press that took the focus away is over: shows what moves the page, so that
 * the press
 * still hits what it was aimed at
 */
export function useBlurWithin(
  onLeave: (group: HTMLElement) => void,
  onLeaveSettled?: (group: HTMLElement) => void,
): BlurWithinHandlers {
  const leave = useStableCallback(onLeave)
  const left = useStableCallback((group: HTMLElement) => onLeaveSettled?.(group))
  const shows = onLeaveSettled !== undefined
  return useState(() => createHandlers(leave, shows ? left : undefined))[0]
}
