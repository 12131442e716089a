import { type RefObject, useEffect, useRef } from 'react'
import { scrollIntoView } from '../../ui/dom/scroll-into-view.js'

/** Focuses an element that is not a control and scrolls it into view. */
export function focusElement(target: HTMLElement): void {
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1
  target.focus()
  scrollIntoView(target)
}

/** Focuses the title when another phase replaces the current one; never on the first mount. */
export function useFocusOnChange(root: RefObject<HTMLElement | null>, id: string, wanted: boolean): void {
  const last = useRef(id)
  useEffect(() => {
    if (last.current === id) return
    last.current = id
    if (!wanted || !root.current) return
    // The host may render the title.
    focusElement(root.current.querySelector<HTMLElement>('.pk-phase-title') ?? root.current)
  }, [root, id, wanted])
}
