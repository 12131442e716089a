import { useSyncExternalStore } from 'react'

/**
 * What a story is shown for, the question a page asks, and where in Chromium's developer tools the answer can be set.
 */
const wishes = {
  'forced-colors': [
    'forced colours',
    '(forced-colors: active)',
    'Rendering, “Emulate CSS media feature forced-colors”',
  ],
  'reduced-motion': [
    'reduced motion',
    '(prefers-reduced-motion: reduce)',
    'Rendering, “Emulate CSS media feature prefers-reduced-motion”',
  ],
  'coarse-pointer': ['a coarse pointer', '(pointer: coarse)', 'the device toolbar, as a mobile device'],
} as const

interface MediaNoteProps {
  media: string | undefined
}

/**
 * No page can turn these on for itself, so a story that is about one says whether it is on. The tests have Chromium
 * turn it on (tests/stories/setup.ts), and there is no note.
 */
export function MediaNote({ media }: MediaNoteProps) {
  const wish = media && Object.hasOwn(wishes, media) ? wishes[media as keyof typeof wishes] : undefined
  const query = wish?.[1] ?? 'all'
  const granted = useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
  if (!wish || granted) return null
  return (
    <p className="story-note">
      This story shows {wish[0]}, which your system does not ask for now. Set it there, or in the browser’s developer
      tools: {wish[2]}.
    </p>
  )
}
