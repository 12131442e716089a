/** Events that start and end a press. A touch fires both sets: its own events, then emulated mouse events. */
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
  /** Whether a press is in progress. */
  pressed: boolean
  /** Number of presses so far, to detect a new one. */
  count: number
  /** Groups that have or had focus, each with the callback to run when the press ends. */
  groups: Map<HTMLElement, (() => void) | undefined>
  stop(): void
}

/** One tracker per document, while there are groups to track. */
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
    // A group that was removed together with its focus never calls back.
    for (const [group, callback] of groups) if (!group.isConnected && !callback) groups.delete(group)
    if (groups.size === 0) tracker.stop()
  }
  const end = () => {
    const { count } = tracker
    // Browsers fire the click right after the release: callbacks run after both.
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

/** Tracks presses from now on, until `afterPress` is called for the same group. */
export function trackPresses(group: HTMLElement): void {
  const tracker = trackers.get(group.ownerDocument) ?? createTracker(group.ownerDocument)
  if (!tracker.groups.has(group)) tracker.groups.set(group, undefined)
}

/** Calls `callback` once no press is in progress: now, or after the click that ends the press. */
export function afterPress(group: HTMLElement, callback: () => void): void {
  const tracker = trackers.get(group.ownerDocument)
  if (!tracker) callback()
  else if (tracker.pressed) tracker.groups.set(group, callback)
  else finish(tracker, group, callback)
}
