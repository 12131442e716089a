/** What a block or a field is found by: they share one namespace of ids. */
const MARKS = ['data-field-id', 'data-block-id']

const FOCUSABLE = 'input, select, textarea, button, [tabindex="0"]'

/**
 * Moves focus to the controls of a field or a block, by script: `location` and history stay as they are.
 *
 * @param root where to look; ids are unique in a phase, not in a page
 * @returns whether there was such a field or block
 */
export function focusAnswer(root: ParentNode, id: string): boolean {
  // Compared as text: an id from a foreign spec is no selector.
  const places = [...root.querySelectorAll<HTMLElement>(MARKS.map((mark) => `[${mark}]`).join())]
  const place = places.find((element) => MARKS.some((mark) => element.getAttribute(mark) === id))
  if (!place) return false
  const controls = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const usable = controls.filter((control) => !control.hasAttribute('disabled') && control.getAttribute('tabindex') !== '-1')
  // Of several boxes the one to mend.
  const target =
    (place.hasAttribute('data-field-id') && usable.find((control) => control.getAttribute('aria-invalid') === 'true')) || usable[0]
  if (!target) place.tabIndex = -1
  ;(target ?? place).focus()
  return true
}
