/**
 * What begins a press, and what ends it. A touch has both twice: its own events, then those of the mouse that it stands
 * for.
 */
const BEGINS = ['pointerdown', 'mousedown'] as const
const ENDS = ['pointerup', 'mouseup', 'click', 'pointercancel', 'contextmenu', 'dragend', 'input', 'keydown'] as const

interface Presses {
  /** Whether one goes on. */
  pressed: boolean
  /** How many have begun. */
  count: number
  /** Groups that have or had focus, each with what waits for the end of the press. */
  groups: Map<HTMLElement, (() => void) | undefined>
  stop(): void
}

/** By document, while there is a group to watch for. */
const watched = /* @__PURE__ */ new WeakMap<Document, Presses>()

function watch(document: Document): Presses {
  const groups: Presses['groups'] = new Map()
  const presses: Presses = {
    pressed: false,
    count: 0,
    groups,
    stop() {
      watched.delete(document)
      for (const type of BEGINS) document.removeEventListener(type, begin, true)
      for (const type of ENDS) document.removeEventListener(type, end, true)
    },
  }
  const begin = () => {
    presses.pressed = true
    presses.count++
    // What went away with its focus says nothing.
    for (const [group, then] of groups) if (!group.isConnected && !then) groups.delete(group)
    if (groups.size === 0) presses.stop()
  }
  const end = () => {
    const { count } = presses
    // A browser sends the click right after the release: what waits comes after both.
    setTimeout(() => {
      if (presses.count !== count) return
      presses.pressed = false
      for (const [group, then] of [...groups]) if (then) finish(presses, group, then)
    })
  }
  for (const type of BEGINS) document.addEventListener(type, begin, true)
  for (const type of ENDS) document.addEventListener(type, end, true)
  watched.set(document, presses)
  return presses
}

function finish(presses: Presses, group: HTMLElement, then: () => void): void {
  presses.groups.delete(group)
  if (presses.groups.size === 0) presses.stop()
  then()
}

/** From now on it is known whether a press goes on, until `afterPress` is asked for the same group. */
export function watchPresses(group: HTMLElement): void {
  const presses = watched.get(group.ownerDocument) ?? watch(group.ownerDocument)
  if (!presses.groups.has(group)) presses.groups.set(group, undefined)
}

/** Calls `then` when no press goes on: at once, or after the click that ends one. */
export function afterPress(group: HTMLElement, then: () => void): void {
  const presses = watched.get(group.ownerDocument)
  if (!presses) then()
  else if (presses.pressed) presses.groups.set(group, then)
  else finish(presses, group, then)
}
