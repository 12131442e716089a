import type { KeyboardEvent } from 'react'

/** How far an arrow moves, or 0. */
function stepOf(key: string, rightToLeft: boolean): -1 | 0 | 1 {
  switch (key) {
    case 'ArrowDown':
      return 1
    case 'ArrowUp':
      return -1
    case 'ArrowRight':
      return rightToLeft ? -1 : 1
    case 'ArrowLeft':
      return rightToLeft ? 1 : -1
    default:
      return 0
  }
}

/**
 * Keys that the browser would answer otherwise.
 * Enter: a page may be one large form, which Enter on a control would send.
 * Arrows: radios without a `name` are no group to the browser, so they move here as they do there: to the next that is enabled,
 * round the ends, choosing it on the way.
 */
export function handleOptionKeys(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target as HTMLInputElement // Used as one only after it proved to be one.
  if (event.key === 'Enter' && from.tagName === 'INPUT') event.preventDefault()
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const step = stepOf(event.key, getComputedStyle(event.currentTarget).direction === 'rtl')
  if (step === 0) return
  const radios = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="radio"]:enabled')]
  const at = radios.indexOf(from)
  if (at < 0) return
  // The page would scroll, and Chromium moves among all nameless radios of the page.
  event.preventDefault()
  const to = radios[(at + step + radios.length) % radios.length]
  to?.focus()
  to?.click()
}
