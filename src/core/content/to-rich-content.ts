import type { Inline } from './content.js'

/**
 * A label or heading as it is shown, where plain text says less; `undefined` where it holds words only. Bold at its
 * start marks the label, not words in it.
 */
export function toRichContent(content: Inline[]): Inline[] | undefined {
  const [first, ...rest] = content
  const shown = first?.type === 'strong' ? [...first.children, ...rest] : content
  return shown.every(({ type }) => type === 'text') ? undefined : shown
}
