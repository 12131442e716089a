import { cdp } from 'vitest/browser'

/** What a learner's system asks of a page. */
export type Media = 'forced-colors' | 'reduced-motion' | 'coarse-pointer'

/** How a page asks whether it is so. */
const queries: Record<Media, string> = {
  'forced-colors': '(forced-colors: active)',
  'reduced-motion': '(prefers-reduced-motion: reduce)',
  'coarse-pointer': '(pointer: coarse)',
}

const features: Record<Media, { name: string; value: string } | undefined> = {
  'forced-colors': { name: 'forced-colors', value: 'active' },
  'reduced-motion': { name: 'prefers-reduced-motion', value: 'reduce' },
  // Not a feature that Chromium lets one set: it comes with touch.
  'coarse-pointer': undefined,
}

/** Unknown in a new page: what the page before it asked for may still be in force. */
let touch: boolean | undefined

/**
 * Lets Chromium itself take its word for it, so that style sheets and `matchMedia` agree. Without any, all is as it
 * was: tests that come later share the page.
 *
 * @throws when the browser does not do as it was told
 */
export async function emulateMedia(...media: Media[]): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: media.flatMap((each) => features[each] ?? []) })
  const wanted = media.includes('coarse-pointer')
  if (wanted !== touch) {
    await cdp().send(
      'Emulation.setTouchEmulationEnabled',
      wanted ? { enabled: true, maxTouchPoints: 1 } : { enabled: false },
    )
    touch = wanted
  }
  for (const each of media) {
    if (!matchMedia(queries[each]).matches) throw new Error(`The browser does not emulate ${each}.`)
  }
}
