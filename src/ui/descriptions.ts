import { isValidElement, type ReactNode } from 'react'
import { type ContentNode, textOf } from '../core/content/node-text.js'

/**
 * The words of a node as far as they can be read without rendering it: of elements by their children, of prose by its
 * content.
 */
export function textOfNode(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(textOfNode).join(' ')
  if (!isValidElement<{ children?: ReactNode; content?: readonly ContentNode[] }>(node)) return ''
  const { children, content } = node.props
  return Array.isArray(content) ? content.map((each: ContentNode) => textOf([each])).join('\n') : textOfNode(children)
}

/** The sentences of a text, ready to be compared. */
const sentencesOf = (text: string): string[] =>
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
export function isSaidIn(text: string, other: string): boolean {
  const said = new Set(sentencesOf(other))
  return sentencesOf(text).every((sentence) => said.has(sentence))
}

/**
 * `aria-describedby` of these parts, without those that only repeat what was said before: a screen reader reads them
 * one after the other.
 *
 * @param parts DOM id, if the part is there, and its words
 */
export function descriptionOf(
  ...parts: readonly (readonly [id: string | undefined, words: string])[]
): string | undefined {
  const kept: string[] = []
  let said = ''
  for (const [id, words] of parts) {
    if (id === undefined) continue
    if (kept.length === 0 || words === '' || !isSaidIn(words, said)) kept.push(id)
    said += `\n${words}`
  }
  return kept.join(' ') || undefined
}
