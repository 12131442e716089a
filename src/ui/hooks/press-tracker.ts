/**
 * What begins a press, and what ends it. A touch has both twice: its own events, then those of the mouse that it stands
 * for.
 */
const PRESS_START_EVENTS = ['pointerdown', 'mousedown'] as const
const PRESS_END_EVENTS = [
  'pointerup',
  'mouseup',
  'click',
  'pointercancel',
  'contextmenu',
  'dragend',
  'input',
  'keydown',
] as const

interface PressTracker {
  /** Whether one goes on. */
  pressed: boolean
  /** How many have begun. */
  count: number
  /** Groups that have or had focus, each with what waits for the end of the press. */
  groups: Map<HTMLElement, (() => void) | undefined>
  stop(): void
}

/** By document, while there is a group to watch for. */
const trackers = /* @__PURE__ */ new WeakMap<Document, PressTracker>()

function createTracker(document: Document): PressTracker {
  const groups: PressTracker['groups'] = new Map()
  const tracker: PressTracker = {
    pressed: false,
    count: 0,
    groups,
    stop() {
      trackers.delete(document)
      for (const type of PRESS_START_EVENTS) document.removeEventListener(type, begin, true)
      for (const type of PRESS_END_EVENTS) document.removeEventListener(type, end, true)
    },
  }
  const begin = () => {
    tracker.pressed = true
    tracker.count++
    // What went away with its focus says nothing.
    for (const [group, callback] of groups) if (!group.isConnected && !callback) groups.delete(group)
    if (groups.size === 0) tracker.stop()
  }
  const end = () => {
    const { count } = tracker
    // A browser sends the click right after the release: what waits comes after both.
    setTimeout(() => {
      if (tracker.count !== count) return
      tracker.pressed = false
      for (const [group, callback] of [...groups]) if (callback) finish(tracker, group, callback)
    })
  }
  for (const type of PRESS_START_EVENTS) document.addEventListener(type, begin, true)
  for (const type of PRESS_END_EVENTS) document.addEventListener(type, end, true)
  trackers.set(document, tracker)
  return tracker
}

function finish(tracker: PressTracker, group: HTMLElement, callback: () => void): void {
  tracker.groups.delete(group)
  if (tracker.groups.size === 0) tracker.stop()
  callback()
}

/** From now on it is known whether a press goes on, until `afterPress` is asked for the same group. */
export function trackPresses(group: HTMLElement): void {
  const tracker = trackers.get(group.ownerDocument) ?? createTracker(group.ownerDocument)
  if (!tracker.groups.has(group)) tracker.groups.set(group, undefined)
}

/** Calls `then` when no press goes on: at once, or after the click that ends one. */
export function afterPress(group: HTMLElement, callback: () => void): void {
  const tracker = trackers.get(group.ownerDocument)
  if (!tracker) callback()
  else if (tracker.pressed) tracker.groups.set(group, callback)
  else finish(tracker, group, callback)
}
