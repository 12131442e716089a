import type { Decorator } from '@storybook/react-vite'
import { useSyncExternalStore } from 'react'
import { expect } from 'storybook/test'

/** What a device or its owner may ask for, and how DevTools gives it to somebody else. */
const features = {
  'forced-colors: active': 'Rendering: emulate CSS media feature forced-colors',
  'prefers-reduced-motion: reduce': 'Rendering: emulate CSS media feature prefers-reduced-motion',
  'pointer: coarse': 'Toggle device toolbar, any phone',
}

export type Feature = keyof typeof features
export type Emulate = (feature: Feature, on: boolean) => Promise<void>

/** In the tests, `.storybook/vitest.setup.ts` tells the browser; in Storybook the page can only say what is missing. */
const emulate = (globalThis as { emulate?: Emulate }).emulate

function Missing({ feature }: { feature: Feature }) {
  const query = matchMedia(`(${feature})`)
  const subscribe = (listener: () => void) => {
    query.addEventListener('change', listener)
    return () => query.removeEventListener('change', listener)
  }
  const matches = useSyncExternalStore(subscribe, () => query.matches)
  if (matches) return null
  return (
    <p className="story-note">
      This story is about <code>{feature}</code>, which your browser does not ask for. DevTools can: {features[feature]}.
    </p>
  )
}

/** A story under a media feature: really so where it runs as a test, and with a note where the reader's browser has to do it. */
export function under(feature: Feature): { decorators: Decorator[]; beforeEach: () => Promise<undefined | (() => Promise<void>)> } {
  return {
    decorators: [
      (Story) => (
        <>
          <Missing feature={feature} />
          <Story />
        </>
      ),
    ],
    beforeEach: async () => {
      if (!emulate) return undefined
      await emulate(feature, true)
      await expect(matchMedia(`(${feature})`).matches).toBe(true)
      return () => emulate(feature, false)
    },
  }
}
