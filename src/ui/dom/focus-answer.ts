import { scrollIntoView } from './scroll-into-view.js'

/** What a block or a field is found by: they share one namespace of ids. */
const ID_ATTRIBUTES = ['data-field-id', 'data-block-id']

/** Not a search field: it helps to find the answer, and holds none. */
const FOCUSABLE = 'input:not([type="search"]), select, textarea, button, [tabindex="0"]'

/**
 * Moves focus to the controls of a field or a block, by script: `location` and history stay as they are.
 *
 * @param root where to look; ids are unique in a phase, not in a page
 * @returns whether there was such a field or block
 */
export function focusAnswer(root: ParentNode, id: string): boolean {
  // Compared as text: an id from a foreign spec is no selector.
  const places = [...root.querySelectorAll<HTMLElement>(ID_ATTRIBUTES.map((mark) => `[${mark}]`).join())]
  const place = places.find((element) => ID_ATTRIBUTES.some((mark) => element.getAttribute(mark) === id))
  if (!place) return false
  const controls = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const usable = controls.filter(
    (control) =>
      !control.hasAttribute('disabled') && control.getAttribute('tabindex') !== '-1' && !control.closest('[hidden]'),
  )
  // In a group of controls the problem may be one's alone.
  const target = usable.find((control) => control.getAttribute('aria-invalid') === 'true') ?? usable[0]
  if (!target) place.tabIndex = -1
  ;(target ?? place).focus()
  scrollIntoView(target ?? place)
  return true
}
