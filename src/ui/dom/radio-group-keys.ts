import type { KeyboardEvent } from 'react'

/** How far an arrow moves, or 0. */
function getStep(key: string, rightToLeft: boolean): -1 | 0 | 1 {
  if (key === 'ArrowDown' || key === (rightToLeft ? 'ArrowLeft' : 'ArrowRight')) return 1
  if (key === 'ArrowUp' || key === (rightToLeft ? 'ArrowRight' : 'ArrowLeft')) return -1
  return 0
}

/**
 * Arrows among radios that have no `name`. To the browser they are no group (Chromium would even walk over all nameless
 * radios of the page), so they move here as native ones do: to the next that is enabled, round the ends, past what is
 * hidden, choosing it on the way. For the `onKeyDown` of the element around the radios.
 */
export function handleRadioGroupKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const step = getStep(event.key, getComputedStyle(event.currentTarget).direction === 'rtl')
  if (step === 0) return
  const radios = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="radio"]:enabled:not([hidden] *)'),
  ]
  const at = radios.indexOf(event.target as HTMLInputElement)
  if (at < 0) return
  event.preventDefault()
  const to = radios[(at + step + radios.length) % radios.length]
  to?.focus()
  to?.click()
}
