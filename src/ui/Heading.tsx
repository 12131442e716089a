import { createElement, forwardRef, type ReactNode } from 'react'
import type { HeadingLevel } from './common-props.js'

/** Clamps a number to the heading levels of HTML. */
export function toHeadingLevel(level: number): HeadingLevel {
  return Math.min(6, Math.max(1, Math.trunc(level) || 1)) as HeadingLevel
}

interface HeadingProps {
  /** Clamped to 1–6. */
  level: number
  className?: string | undefined
  id?: string | undefined
  /** `-1` for a heading that receives focus from script. */
  tabIndex?: -1
  children: ReactNode
}

/** `<h1>` … `<h6>`. The class sets the appearance, never the level, which depends on the surrounding page. */
export const Heading = /* @__PURE__ */ forwardRef<HTMLHeadingElement, HeadingProps>(function Heading(
  { level, ...props },
  ref,
) {
  return createElement(`h${toHeadingLevel(level)}`, { ...props, ref })
})
