import { vi } from 'vitest'

/** An IntersectionObserver that sees what the test says. */
export class FakeObserver {
  static all = new Set<FakeObserver>()
  readonly targets = new Set<Element>()

  constructor(readonly callback: IntersectionObserverCallback) {
    FakeObserver.all.add(this)
  }
  observe(target: Element) {
    this.targets.add(target)
  }
  unobserve(target: Element) {
    this.targets.delete(target)
  }
  disconnect() {
    FakeObserver.all.delete(this)
  }
  takeRecords() {
    return []
  }
}

/** Brings so much of an element into view, of a window 600 px high. */
export function bringIntoView(target: Element | null, ratio: number, elementHeight = 400): void {
  if (!target) throw new Error('There is nothing to bring into view.')
  const entry = {
    target,
    isIntersecting: ratio > 0,
    intersectionRatio: ratio,
    intersectionRect: { height: ratio * elementHeight },
    rootBounds: { height: 600 },
  } as IntersectionObserverEntry
  for (const observer of [...FakeObserver.all]) {
    if (observer.targets.has(target)) observer.callback([entry], observer as unknown as IntersectionObserver)
  }
}

let visibility: DocumentVisibilityState = 'visible'

/** Another tab comes to the front, or this one again. */
export function setVisibility(next: DocumentVisibilityState): void {
  visibility = next
  document.dispatchEvent(new Event('visibilitychange'))
}

/** In place of the browser's; undone by `vi.unstubAllGlobals` and `vi.restoreAllMocks`. */
export function fakeView(): void {
  visibility = 'visible'
  FakeObserver.all.clear()
  vi.stubGlobal('IntersectionObserver', FakeObserver)
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
}

/** What is wrong with the order of a log of one visit after another: nothing should be. */
export function logFaults(log: readonly { id: string; type: string; activeMs: number; block?: string }[]): string[] {
  const faults: string[] = []
  const seen = new Set<string>()
  let before: { type: string; activeMs: number } | undefined
  for (const event of log) {
    const { type, activeMs, block = '' } = event
    const begins = before === undefined || (before.type === 'left' && type === 'started')
    if (begins !== (type === 'started')) faults.push(`${type} after ${before?.type}`)
    if (type === 'started') seen.clear()
    else if (before && activeMs < before.activeMs) faults.push(`${type}: time went back`)
    if (before?.type === 'left' && type !== 'returned' && type !== 'started') faults.push(`${type} after left`)
    if (type === 'returned' && before?.type !== 'left') faults.push(`returned after ${before?.type}`)
    const once = type === 'seen' ? `seen ${block}` : type === 'completed' ? type : undefined
    if (once !== undefined && seen.has(once)) faults.push(`${once} twice`)
    if (once !== undefined) seen.add(once)
    before = event
  }
  if (new Set(log.map(({ id }) => id)).size !== log.length) faults.push('an id twice')
  return faults
}
