import type { Inline } from './content.js'

/**
 * Returns a label or heading as inline content, or `undefined` when plain text is enough. Bold at the start only marks
 * the label, so it is unwrapped.
 */
export function toRichContent(content: Inline[]): Inline[] | undefined {
  const [first, ...rest] = content
  const shown = first?.type === 'strong' ? [...first.children, ...rest] : content
  return shown.every(({ type }) => type === 'text') ? undefined : shown
}
