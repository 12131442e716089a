import { Children, type ReactNode } from 'react'

/**
 * Draws a list of content. Prose has no identity but its place and is never reordered, so every element is known by its
 * place; `toArray` gives React the keys.
 */
export const drawEach = <T>(nodes: readonly T[], draw: (node: T) => ReactNode): ReactNode =>
  Children.toArray(nodes.map((node) => draw(node)))
