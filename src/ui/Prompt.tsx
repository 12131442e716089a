import type { ReactNode } from 'react'
import { RequiredMark } from './RequiredMark.js'

interface PromptProps {
  id: string | undefined
  /** It names the group, so the mark of a required question stands after it. */
  showMark: boolean
  children: ReactNode
}

/** What is asked, above the controls. */
export function Prompt({ id, showMark, children }: PromptProps) {
  if (!showMark) {
    return (
      <div className="pk-prompt pk-flow" id={id}>
        {children}
      </div>
    )
  }
  return (
    <div className="pk-prompt" data-marked="">
      <div className="pk-flow" id={id}>
        {children}
      </div>
      <RequiredMark />
    </div>
  )
}
