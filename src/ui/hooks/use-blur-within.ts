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

/** Groups with a press in progress. Not state: rendering does not depend on it. */
const pressed = /* @__PURE__ */ new WeakSet<EventTarget>()

/** Groups that lost focus to nothing, each with a function that stops waiting for the next press or focus. */
const waiting = /* @__PURE__ */ new WeakMap<EventTarget, () => void>()

function release({ currentTarget }: SyntheticEvent<HTMLElement>) {
  pressed.delete(currentTarget)
}

function waitForOutsideEvent(group: HTMLElement, leave: (group: HTMLElement, event: Event) => void): void {
  const { ownerDocument } = group
  const types = ['pointerdown', 'focusin'] as const
  const outside = (event: Event) => {
    // `composedPath`, because events inside a shadow root are retargeted to its host.
    const path = event.composedPath()
    if (path.includes(group)) return
    // Pressing text inside the group may move focus to a focusable ancestor of it.
    if (event.type === 'focusin' && (path[0] as Node).contains(group)) return
    waiting.get(group)?.()
    // A group that was removed in the meantime is not left.
    if (group.isConnected) leave(group, event)
  }
  for (const type of types) ownerDocument.addEventListener(type, outside, true)
  waiting.set(group, () => {
    waiting.delete(group)
    for (const type of types) ownerDocument.removeEventListener(type, outside, true)
  })
}

function createHandlers(
  onLeave: (group: HTMLElement, event: Event) => void,
  onLeaveSettled?: (group: HTMLElement) => void,
): BlurWithinHandlers {
  const leave = (group: HTMLElement, event: Event) => {
    onLeave(group, event)
    if (!onLeaveSettled) return
    afterPress(group, () => {
      // Focus may have returned: a label outside the group can move it there.
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
    // Not `pointerup`: on touch, it fires before the browser moves focus.
    onClick: release,
    onFocus: ({ currentTarget }) => {
      if (onLeaveSettled) trackPresses(currentTarget)
      waiting.get(currentTarget)?.()
    },
    onBlur: ({ currentTarget, relatedTarget, target, nativeEvent }) => {
      // Not `instanceof Node`: an element in an iframe belongs to another realm.
      if (currentTarget.contains(relatedTarget as Node | null)) return
      const { activeElement } = target.getRootNode() as Document | ShadowRoot
      // The window lost focus, not the group: the browser restores focus to the same control.
      if (activeElement === target) return
      if (!pressed.has(currentTarget)) leave(currentTarget, nativeEvent)
      else if (!waiting.has(currentTarget)) waitForOutsideEvent(currentTarget, leave)
    },
  }
}

/**
 * Calls `onLeave` when focus leaves a group of controls. Ignored: moving between its controls, pressing a label (which
 * blurs the focused control until the click), and a window that loses focus. Pressing plain text inside moves focus
 * nowhere; the group is then left with the next press or focus outside.
 *
 * @param onLeave receives the group, because several groups may share the handlers, and the event
 * @param onLeaveSettled called after the press that moved focus away has ended. Use it for updates that shift the
 * layout, so that the press still hits its target
 */
export function useBlurWithin(
  onLeave: (group: HTMLElement, event: Event) => void,
  onLeaveSettled?: (group: HTMLElement) => void,
): BlurWithinHandlers {
  const leave = useStableCallback(onLeave)
  const left = useStableCallback((group: HTMLElement) => onLeaveSettled?.(group))
  const shows = onLeaveSettled !== undefined
  return useState(() => createHandlers(leave, shows ? left : undefined))[0]
}
