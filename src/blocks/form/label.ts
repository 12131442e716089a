import type { Content, Inline, Paragraph } from '../../spec/content.js'
import { plainText } from '../../spec/plain-text.js'
import type { ContentPart, Extent, FieldPart, Labelled, Part } from '../reader.js'

/** A label found above a field. */
export interface FoundLabel extends Labelled {
  text: string
  at: Extent
  /** What the paragraph said before its last line. */
  prose: Content[]
}

/** Whether prose above a directive is its label: the line straight above, or a paragraph that is one strong. */
export const isLabel = (part: Part | undefined, field: Extent): part is ContentPart & { node: Paragraph } =>
  part?.kind === 'content' && part.node.type === 'paragraph' && (part.endLine === field.firstLine || isOneStrong(part.node))

/** Takes the label off the prose above a field; `null` when there is none. */
export const labelAbove = (
  part: Part | undefined,
  field: FieldPart,
  takeId: (content: Inline[], extent: Extent) => Labelled,
): FoundLabel | null => {
  if (!isLabel(part, field)) return null
  const { earlier, last } = cutLastLine(part.node.children)
  const at: Extent = { ...part, start: part.start, end: part.end }
  const taken = takeId(last, at)
  const text = plainText(taken.content)
  if (text === '') return null
  return { ...taken, text, at, prose: earlier.length > 0 ? [{ type: 'paragraph', children: earlier }] : [] }
}

/** `**Label**`, perhaps with `{#id}` after it. */
function isOneStrong({ children }: Paragraph): boolean {
  const [first, second] = children
  if (first?.type !== 'strong' || children.length > 2) return false
  return second === undefined || (second.type === 'text' && /^\s*(?:\{#[^{}\s]+\}\s*)?$/.test(second.value))
}

/** Cuts at the last line break; one inside a strong or a link does not part it. */
function cutLastLine(children: Inline[]): { earlier: Inline[]; last: Inline[] } {
  for (let i = children.length - 1; i >= 0; i--) {
    const node = children[i]!
    if (node.type === 'break') return { earlier: children.slice(0, i), last: children.slice(i + 1) }
    if (node.type !== 'text' || !node.value.includes('\n')) continue
    const at = node.value.lastIndexOf('\n')
    const head: Inline = { type: 'text', value: node.value.slice(0, at) }
    const tail: Inline = { type: 'text', value: node.value.slice(at + 1) }
    return {
      earlier: [...children.slice(0, i), ...(head.value === '' ? [] : [head])],
      last: [...(tail.value === '' ? [] : [tail]), ...children.slice(i + 1)],
    }
  }
  return { earlier: [], last: children }
}
