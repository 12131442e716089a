import { createElement, forwardRef, type ReactNode } from 'react'
import type { HeadingLevel } from './common-props.js'

/** The nearest heading level that HTML has. */
export const toHeadingLevel = (level: number): HeadingLevel =>
  Math.min(6, Math.max(1, Math.trunc(level) || 1)) as HeadingLevel

interface HeadingProps {
  /** Levels above 1 and below 6 are drawn as those. */
  level: number
  className?: string | undefined
  id?: string | undefined
  /** `-1` for a heading that takes focus by script. */
  tabIndex?: -1
  children: ReactNode
}

/** `<h1>` … `<h6>`. The look comes from the class, never from the level: levels belong to the page around us. */
export const Heading = /* @__PURE__ */ forwardRef<HTMLHeadingElement, HeadingProps>(function Heading(
  { level, ...props },
  ref,
) {
  return createElement(`h${toHeadingLevel(level)}`, { ...props, ref })
})
