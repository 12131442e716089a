import { type RefObject, useEffect, useRef } from 'react'

/** Takes focus to the title when another phase takes the place of the one before; never on the first mount. */
export function useFocusOnChange(root: RefObject<HTMLElement | null>, id: string, wanted: boolean): void {
  const last = useRef(id)
  useEffect(() => {
    if (last.current === id) return
    last.current = id
    if (!wanted || !root.current) return
    const target = root.current.querySelector<HTMLElement>('.pk-phase-title') ?? root.current
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1
    target.focus()
  }, [root, id, wanted])
}
