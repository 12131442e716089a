import { createElement, Fragment, type ReactNode } from 'react'

/** Engines take only so many arguments in one call. */
const MAX_CHILDREN = 1000

/**
 * Draws a list of content. Prose has no identity but its place and is never reordered, so its elements are handed over
 * as written-out children are: known by their place, without keys. One alone is handed over as it is: a text that is
 * all there is in its element costs React nothing to keep.
 */
export function renderNodes<T>(nodes: readonly T[], render: (node: T) => ReactNode): ReactNode {
  if (nodes.length === 1) return render(nodes[0] as T)
  if (nodes.length <= MAX_CHILDREN) return createElement(Fragment, null, ...nodes.map((node) => render(node)))
  const parts: (readonly T[])[] = []
  for (let at = 0; at < nodes.length; at += MAX_CHILDREN) parts.push(nodes.slice(at, at + MAX_CHILDREN))
  return renderNodes(parts, (part) => renderNodes(part, render))
}
