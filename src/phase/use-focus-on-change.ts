import { type RefObject, useEffect, useRef } from 'react'
import { reveal } from '../ui/show-focused.js'

/** Takes focus to a title in the phase; to the phase, when the host draws the title. */
export function focusTitle(root: HTMLElement, title: string): void {
  const target = root.querySelector<HTMLElement>(title) ?? root
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1
  target.focus()
  reveal(target)
}

/** Takes focus to the title when another phase takes the place of the one before; never on the first mount. */
export function useFocusOnChange(root: RefObject<HTMLElement | null>, id: string, wanted: boolean): void {
  const last = useRef(id)
  useEffect(() => {
    if (last.current === id) return
    last.current = id
    if (!wanted || !root.current) return
    focusTitle(root.current, '.pk-phase-title')
  }, [root, id, wanted])
}
