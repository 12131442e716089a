import type { Labelled } from '../blocks/reader.js'
import type { Inline } from '../spec/content.js'
import { takeIdSuffix } from './ids.js'
import type { Span } from './places.js'

/** Takes `{#id}` off the end of inline content. An escaped brace is text: the source tells, the content does not. */
export const takeInlineId = (content: Inline[], extent: Span, source: string): Labelled => {
  const last = content[content.length - 1]
  if (last === undefined) return { content }
  if (last.type !== 'text') {
    // `**Label {#id}**`
    if (!('children' in last) || last.type === 'link') return { content }
    const inner = takeInlineId(last.children, extent, source)
    if (!inner.explicit) return { content }
    const rest = inner.content.length > 0 ? [{ ...last, children: inner.content }] : []
    return { content: [...content.slice(0, -1), ...rest], explicit: inner.explicit }
  }
  const { text, id } = takeIdSuffix(last.value)
  if (id === undefined) return { content }
  const at = source.slice(extent.start, extent.end).lastIndexOf(`{#${id}}`)
  if (at < 0 || source[extent.start + at - 1] === '\\') return { content }
  const start = extent.start + at
  const rest: Inline[] = text === '' ? [] : [{ type: 'text', value: text }]
  return { content: [...content.slice(0, -1), ...rest], explicit: { id, start, end: start + id.length + 3 } }
}

/** The same for a plain text that stands at `at`, perhaps in quotes. */
export const takePlainId = (text: string, at: Span, source: string): { text: string; explicit?: Labelled['explicit'] } => {
  const { text: rest, id } = takeIdSuffix(text)
  if (id === undefined) return { text }
  const found = source.slice(at.start, at.end).lastIndexOf(`{#${id}}`)
  const start = found < 0 ? at.start : at.start + found
  return { text: rest, explicit: { id, start, end: found < 0 ? at.end : start + id.length + 3 } }
}
