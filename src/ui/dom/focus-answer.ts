import { scrollIntoView } from './scroll-into-view.js'

/** Attributes that hold the id of a field or block: both share one namespace. */
const ID_ATTRIBUTES = ['data-field-id', 'data-block-id']

/** Excludes search fields: they filter options and hold no answer. */
const FOCUSABLE = 'input:not([type="search"]), select, textarea, button, [tabindex="0"]'

/**
 * Moves focus to the first control of a field or block. Does not touch `location` or the history.
 *
 * @param root where to search; ids are unique within a phase, not within a page
 * @returns whether the field or block was found
 */
export function focusAnswer(root: ParentNode, id: string): boolean {
  // Compared as text: an id from a foreign spec is not a safe selector.
  const places = [...root.querySelectorAll<HTMLElement>(ID_ATTRIBUTES.map((mark) => `[${mark}]`).join())]
  const place = places.find((element) => ID_ATTRIBUTES.some((mark) => element.getAttribute(mark) === id))
  if (!place) return false
  const controls = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const usable = controls.filter(
    (control) =>
      !control.hasAttribute('disabled') && control.getAttribute('tabindex') !== '-1' && !control.closest('[hidden]'),
  )
  // In a group, only one of the controls may be invalid.
  const target = usable.find((control) => control.getAttribute('aria-invalid') === 'true') ?? usable[0]
  if (!target) place.tabIndex = -1
  ;(target ?? place).focus()
  scrollIntoView(target ?? place)
  return true
}
