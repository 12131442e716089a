import type { ReactNode } from 'react'
import { RequiredMark } from './RequiredMark.js'

interface PromptProps {
  id: string | undefined
  /** The prompt names the group, so the required mark follows it. */
  showMark: boolean
  children: ReactNode
}

/** The question, above the controls. */
export function Prompt({ id, showMark, children }: PromptProps) {
  if (!showMark) {
    return (
      <div className="pk-prompt pk-flow" id={id}>
        {children}
      </div>
    )
  }
  return (
    <div className="pk-prompt" data-pk-marked="">
      <div className="pk-flow" id={id}>
        {children}
      </div>
      <RequiredMark />
    </div>
  )
}
