import { vi } from 'vitest'

/** The little of a window that storage listens to. Undone by `vi.unstubAllGlobals`. */
export function stubWindow() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const frame = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', frame)
  const see = (visibilityState: string) => {
    page.visibilityState = visibilityState
    page.dispatchEvent(new Event('visibilitychange'))
  }
  return {
    hide: () => see('hidden'),
    show: () => see('visible'),
    leave: () => frame.dispatchEvent(new Event('pagehide')),
    online: () => frame.dispatchEvent(new Event('online')),
  }
}
