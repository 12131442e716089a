import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStableCallback } from '../../../ui/hooks/use-stable-callback.js'
import { useLazy } from '../use-lazy.js'

const loadMenu = () => import('./MoveMenu.js').then((module) => module.MoveMenu)

interface OpenMenu {
  id: string
  button: HTMLElement
}

/** The Move menu: the item it is open for, and its code, which is prefetched. */
export function useMenu({ enabled, onFailure }: { enabled: boolean; onFailure: () => void }) {
  const [Menu, request] = useLazy(loadMenu)
  const [open, setOpen] = useState<OpenMenu | null>(null)
  const [failed, setFailed] = useState(false)
  const requested = useRef<OpenMenu | null>(null)

  const load = useStableCallback(() => {
    if (enabled) request().catch(() => undefined)
  })
  const toggle = useStableCallback((id: string, button: HTMLElement) => {
    const next = open?.button === button ? null : { id, button }
    requested.current = next
    if (Menu || !next) {
      setOpen(next)
      return
    }
    request().then(
      () => requested.current === next && setOpen(next),
      () => {
        setFailed(true)
        if (requested.current === next) onFailure()
      },
    )
  })
  /** The learner moved on: a menu that opens now would be in the way. */
  const forget = useStableCallback(() => {
    requested.current = null
  })
  /**
   * Closes the menu, runs the chosen action and returns focus to the button. Focus moves first, so that it is never
   * lost.
   */
  const close = useStableCallback((run?: () => void) => {
    if (open?.button.isConnected) open.button.focus()
    flushSync(() => setOpen(null))
    if (run) flushSync(run)
  })
  /** Closes the menu without a choice. Focus that moved elsewhere stays there. */
  const dismiss = useStableCallback((elsewhere: boolean) => (elsewhere ? setOpen(null) : close()))
  return { Menu, open, failed, load, toggle, forget, close, dismiss }
}
