import { cdp } from 'vitest/browser'
import type { Emulate } from '../stories/emulated.js'

/** What a story asks of the browser while it runs as a test (`stories/emulated.tsx`). Storybook itself cannot give it. */
const emulate: Emulate = async (feature, on) => {
  if (feature === 'pointer: coarse') await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: on, maxTouchPoints: 1 })
  else {
    const [name = '', value = ''] = feature.split(': ')
    await cdp().send('Emulation.setEmulatedMedia', { features: on ? [{ name, value }] : [] })
  }
}
Object.assign(globalThis, { emulate })
