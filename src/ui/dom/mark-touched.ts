/**
 * Sets `data-touched`: the learner has left the question. Set by hand, because no component renders differently for it.
 * React leaves an attribute alone that it does not render.
 */
export function markTouched(element: Element | null | undefined): void {
  element?.setAttribute('data-touched', '')
}
