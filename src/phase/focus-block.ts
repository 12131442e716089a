const FOCUSABLE = 'input, select, textarea, button, [tabindex="0"]'

const find = (root: ParentNode, attribute: string, value: string): HTMLElement | undefined =>
  // Compared as text: an id from a foreign spec is no selector.
  [...root.querySelectorAll<HTMLElement>(`[${attribute}]`)].find((element) => element.getAttribute(attribute) === value)

/** Moves focus to a block, or to a field in it, by script: `location` and history stay as they are. */
export function focusBlock(root: HTMLElement, block: string, field?: string): void {
  const frame = find(root, 'data-block-id', block)
  const place = (frame && field !== undefined && find(frame, 'data-field-id', field)) || frame
  if (!place) return
  const target = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (element) => !element.hasAttribute('disabled') && element.getAttribute('tabindex') !== '-1',
  )
  if (target) target.focus()
  else {
    place.tabIndex = -1
    place.focus()
  }
}
