import { createElement, Fragment, type ReactNode } from 'react'

/** JavaScript engines limit the number of arguments in a call. */
const MAX_CHILDREN = 1000

/**
 * Renders a list of content nodes. Content is never reordered, so its elements are passed as static children, without
 * keys. A single node is passed without a fragment, which saves React work.
 */
export function renderNodes<T>(nodes: readonly T[], render: (node: T) => ReactNode): ReactNode {
  if (nodes.length === 1) return render(nodes[0] as T)
  if (nodes.length <= MAX_CHILDREN) return createElement(Fragment, null, ...nodes.map((node) => render(node)))
  const parts: (readonly T[])[] = []
  for (let at = 0; at < nodes.length; at += MAX_CHILDREN) parts.push(nodes.slice(at, at + MAX_CHILDREN))
  return renderNodes(parts, (part) => renderNodes(part, render))
}
