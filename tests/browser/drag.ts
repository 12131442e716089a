import { expect } from 'vitest'
import { cdp } from 'vitest/browser'

interface Point {
  x: number
  y: number
}

/**
 * A pointer of the browser itself: what it sends is trusted, captured and hit-tested like a hand's. Points are of the
 * test's page.
 */
export interface Pointer {
  /** Whether the machine has it, which style sheets ask for: set before anything renders, and taken back after. */
  present(there: boolean): Promise<unknown>
  down(at: Point): Promise<void>
  move(to: Point): Promise<void>
  up(at: Point): Promise<void>
}

/** From the page of the test to the page of the browser: the frame round the test may be offset and scaled. */
function outside({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = frame && window.innerWidth ? frame.width / window.innerWidth : 1
  return { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale }
}

/** What hovers: a mouse, or a pen. */
function hovering(pointerType: 'mouse' | 'pen'): Pointer {
  const send = (type: string, at: Point, more: object = {}) =>
    cdp().send('Input.dispatchMouseEvent', {
      type,
      ...outside(at),
      button: 'left',
      buttons: 1,
      pointerType,
      ...more,
    } as never) as Promise<never>
  return {
    present: () => Promise.resolve(),
    down: (at) => send('mousePressed', at, { clickCount: 1 }),
    move: (to) => send('mouseMoved', to),
    up: (at) => send('mouseReleased', at, { buttons: 0, clickCount: 1 }),
  }
}

export const mouse = hovering('mouse')
export const pen = hovering('pen')

export const touch: Pointer = {
  present: (enabled) => cdp().send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: 1 }),
  down: (at) =>
    cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [outside(at)] }) as Promise<never>,
  move: (to) =>
    cdp().send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [outside(to)] }) as Promise<never>,
  up: () => cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }) as Promise<never>,
}

export function centre(element: Element): Point {
  const box = element.getBoundingClientRect()
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
}

/**
 * A finger's tap. Both halves at once: drawn out by a busy machine it would be a long press. And again where the
 * browser made no click of it at all, as it happens while other pages are busy; a click that was made and did nothing
 * is not made up for.
 */
export async function tap(at: Point): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    let clicked = false
    const hear = () => {
      clicked = true
    }
    window.addEventListener('click', hear, { capture: true, once: true })
    await Promise.all([touch.down(at), touch.up(at)])
    await expect
      .poll(() => clicked, { timeout: 1000 })
      .toBe(true)
      .catch(() => undefined)
    window.removeEventListener('click', hear, true)
    if (clicked) return
  }
  throw new Error('The browser made no click of five taps.')
}

/** Waits for rows that are on their way: a place measured meanwhile is not where they will be. */
const atRest = () => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))

/**
 * Presses on `handle`, unless it is `pressed` already, and waits until its row is held. A first small move tells a drag
 * from a click.
 */
export async function pickUp(pointer: Pointer, handle: Element, pressed?: Point): Promise<Point> {
  if (!pressed) await atRest()
  const at = pressed ?? centre(handle)
  if (!pressed) await pointer.down(at)
  const held = () => handle.closest('[data-rank-item]')?.hasAttribute('data-dragging')
  // The drag code may still be on its way; it takes the press over when it is there, and starts at the next move.
  let nudge = 0
  await expect
    .poll(
      async () => {
        nudge = nudge === 6 ? 5 : 6
        await pointer.move({ x: at.x, y: at.y + nudge })
        return held()
      },
      { timeout: 5000 },
    )
    .toBe(true)
  return at
}

/** Drags a row by its handle until its middle is over the middle of `target`, and drops it there. */
export async function drag(pointer: Pointer, handle: Element, target: Element, steps = 6): Promise<void> {
  await atRest()
  const to = centre(target)
  const from = await pickUp(pointer, handle)
  // A little past the middle, in the direction of the drag: exactly on it would be a tie.
  const y = to.y + Math.sign(to.y - from.y) * 4
  for (let step = 1; step <= steps; step += 1)
    await pointer.move({ x: from.x, y: from.y + ((y - from.y) * step) / steps })
  await pointer.up({ x: from.x, y })
  await expect.poll(() => document.querySelector('[data-dragging]')).toBeNull()
}
