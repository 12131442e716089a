import { isValidElement, type ReactNode } from 'react'
import { type ContentNode, collectText } from '../core/content/collect-text.js'

/**
 * The text of a React node, as far as it can be read without rendering: from `children` of elements and `content` of
 * prose.
 */
export function getNodeText(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(getNodeText).join(' ')
  if (!isValidElement<{ children?: ReactNode; content?: readonly ContentNode[] }>(node)) return ''
  const { children, content } = node.props
  return Array.isArray(content)
    ? content.map((each: ContentNode) => collectText([each])).join('\n')
    : getNodeText(children)
}

/** The sentences of a text, normalized for comparison. */
function toSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…。！？])\s+|\n/)
    .map((sentence) =>
      sentence
        .replace(/\s+/g, ' ')
        .replace(/[.!?…。！？ ]+$/, '')
        .trim()
        .toLowerCase(),
    )
    .filter(Boolean)
}

/** Whether `other` contains every sentence of `text`. */
export function isStatedIn(text: string, other: string): boolean {
  const stated = new Set(toSentences(other))
  return toSentences(text).every((sentence) => stated.has(sentence))
}

/**
 * Builds an `aria-describedby` from parts, and skips a part whose sentences were already read in earlier ones.
 *
 * @param parts DOM id, if the part is rendered, and its text
 */
export function getDescribedBy(
  ...parts: readonly (readonly [id: string | undefined, words: string])[]
): string | undefined {
  const kept: string[] = []
  let stated = ''
  for (const [id, words] of parts) {
    if (id === undefined) continue
    if (kept.length === 0 || words === '' || !isStatedIn(words, stated)) kept.push(id)
    stated += `\n${words}`
  }
  return kept.join(' ') || undefined
}
