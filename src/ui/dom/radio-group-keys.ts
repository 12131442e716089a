import type { KeyboardEvent } from 'react'

/** Direction of an arrow key: 1, -1, or 0 for other keys. */
function getStep(key: string, rightToLeft: boolean): -1 | 0 | 1 {
  if (key === 'ArrowDown' || key === (rightToLeft ? 'ArrowLeft' : 'ArrowRight')) return 1
  if (key === 'ArrowUp' || key === (rightToLeft ? 'ArrowRight' : 'ArrowLeft')) return -1
  return 0
}

/**
 * Arrow keys for radios without a `name`. The browser does not group these (Chromium would move across all nameless
 * radios of the page). As with native groups, focus and selection move to the next enabled, visible radio and wrap
 * around. Use as `onKeyDown` of the element around the radios.
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
