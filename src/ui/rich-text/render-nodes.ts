import { createElement, Fragment, type ReactNode } from 'react'

/** Engines take only so many arguments in one call. */
const MOST = 1000

/**
 * Draws a list of content. Prose has no identity but its place and is never reordered, so its elements are handed over
 * as written-out children are: known by their place, without keys. One alone is handed over as it is: a text that is
 * all there is in its element costs React nothing to keep.
 */
export function drawEach<T>(nodes: readonly T[], draw: (node: T) => ReactNode): ReactNode {
  if (nodes.length === 1) return draw(nodes[0] as T)
  if (nodes.length <= MOST) return createElement(Fragment, null, ...nodes.map((node) => draw(node)))
  const parts: (readonly T[])[] = []
  for (let at = 0; at < nodes.length; at += MOST) parts.push(nodes.slice(at, at + MOST))
  return drawEach(parts, (part) => drawEach(part, draw))
}
