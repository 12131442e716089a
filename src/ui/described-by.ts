import { isValidElement, type ReactNode } from 'react'
import { type ContentNode, collectText } from '../core/content/collect-text.js'

/**
 * The words of a node as far as they can be read without rendering it: of elements by their children, of prose by its
 * content.
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

/** The sentences of a text, ready to be compared. */
const toSentences = (text: string): string[] =>
  text
    .split(/(?<=[.!?…。！？])\s+|\n/)
    .map((sentence) =>
      sentence
        .replace(/\s+/g, ' ')
        .replace(/[.!?…。！？ ]+$/, '')
        .trim()
        .toLowerCase(),
    )
    .filter(Boolean)

/** Whether every sentence of a text is in another one. */
export function isStatedIn(text: string, other: string): boolean {
  const stated = new Set(toSentences(other))
  return toSentences(text).every((sentence) => stated.has(sentence))
}

/**
 * `aria-describedby` of these parts, without those that only repeat what was said before: a screen reader reads them
 * one after the other.
 *
 * @param parts DOM id, if the part is there, and its words
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
