import type { FocusEvent } from 'react'

/**
 * For what is typed into: browsers show the caret of such a field and not the field, so `scroll-margin` is not asked, and a sticky header
 * of the host covers a field that is reached from below (WCAG 2.4.11). A press stays where it is: the page must not move under it.
 */
export function showFocused({ currentTarget }: FocusEvent<HTMLElement>): void {
  if (currentTarget.matches(':active')) return
  // jsdom cannot scroll.
  currentTarget.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
}
