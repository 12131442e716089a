import type { Inline } from '../../core/content/content.js'
import type { TextEdit } from '../../core/messages/phase-message.js'
import type { SourceRange } from '../../core/messages/source-range.js'
import type { InlineWithId } from '../../reading/reader.js'
import type { Report } from '../messages/reporter.js'
import { type IdSuffix, nearIdFinding, takeIdPrefix, takeIdSuffix } from './ids.js'

type Explicit = NonNullable<InlineWithId['explicit']>

/** Returns the offset at which ` {#id}` can be inserted after the text of a heading, label, option or item. */
export function findIdOffset(source: string, { start, end }: SourceRange): number {
  const text = source
    .slice(start, end)
    .replace(/(?:\r\n|[\r\n])[ \t]*(?:=+|-+)[ \t]*$/, '')
    .trimEnd()
  const opening = /^ {0,3}#{1,6}[ \t]/.exec(text)?.[0].length ?? text.length
  let marks = text.length
  while (text[marks - 1] === '#') marks--
  const isClosed = marks < text.length && marks > opening && /[ \t]/.test(text[marks - 1]!)
  return start + (isClosed ? text.slice(0, marks).trimEnd() : text).length
}

/** @param at the end of the text in the source, where an id is inserted */
function toExplicitId(
  { id = '', isNear, text, start: inText }: IdSuffix,
  source: string,
  raw: string,
  start: number,
  at: number,
): Explicit {
  const isPrefix = inText === 0
  const written = { id, start, end: start + raw.length }
  const edit = (end: number, put: string): TextEdit => ({ start, end, text: put })
  if (!isNear) return { ...written, writeId: (made) => [edit(written.end, `{#${made}}`)] }
  if (!isPrefix && (written.end >= at || text === ''))
    return { ...written, writeCanonical: (made) => [edit(written.end, `{#${made}}`)] }
  // The id precedes the text, or a mark that belongs to the text.
  const from = isPrefix
    ? start
    : start - (/[ \t]*$/.exec(source.slice(Math.max(0, start - 20), start))?.[0].length ?? 0)
  const to = written.end + (isPrefix ? (/^[ \t]*/.exec(source.slice(written.end, at))?.[0].length ?? 0) : 0)
  return {
    ...written,
    writeCanonical: (made) => [
      { start: from, end: to, text: '' },
      { start: at, end: at, text: ` {#${made}}` },
    ],
  }
}

/** Removes `{#id}` from the end of inline content. Only the source shows whether the brace is escaped. */
export function takeInlineId(content: Inline[], range: SourceRange, source: string): InlineWithId {
  const last = content[content.length - 1]
  const first = content[0]
  if (last === undefined || first === undefined) return { content }
  if (last.type === 'text') {
    const taken = locateId(takeIdSuffix(last.value), last.value, range, source)
    if (taken) return { content: [...content.slice(0, -1), ...toTextNodes(taken.text)], explicit: taken.explicit }
  } else if ('children' in last && last.type !== 'link') {
    // `**Label {#id}**`
    const inner = takeInlineId(last.children, range, source)
    if (inner.explicit) {
      const rest = inner.content.length > 0 ? [{ ...last, children: inner.content }] : []
      return { content: [...content.slice(0, -1), ...rest], explicit: inner.explicit }
    }
  }
  const taken = first.type === 'text' && locateId(takeIdPrefix(first.value), first.value, range, source)
  return taken && (taken.text !== '' || content.length > 1)
    ? { content: [...toTextNodes(taken.text), ...content.slice(1)], explicit: taken.explicit }
    : { content }
}

const toTextNodes = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', value }])

/** Locates an id that was removed from `value` in the source. Null when it is not there, or escaped. */
function locateId(
  taken: IdSuffix,
  value: string,
  range: SourceRange,
  source: string,
): { text: string; explicit: Explicit } | null {
  if (taken.id === undefined) return null
  const raw = value.slice(taken.start, taken.end)
  const slice = source.slice(range.start, range.end)
  const at = taken.start === 0 && taken.isNear ? slice.indexOf(raw) : slice.lastIndexOf(raw)
  if (at < 0 || slice[at - 1] === '\\') return null
  return {
    text: taken.text,
    explicit: toExplicitId(taken, source, raw, range.start + at, findIdOffset(source, range)),
  }
}

/** Reports an id that is not written as `{#id}` at the end of its text, when nothing requests it. */
export function reportNearId(explicit: Explicit | undefined, report: Report): void {
  const edits = explicit?.writeCanonical?.(explicit.id)
  const { id = '', start = 0, end = 0 } = explicit ?? {}
  if (edits) report({ ...nearIdFinding(id, { start, end }), fix: { title: `Write \`{#${id}}\``, edits } })
}

/** Removes `{#id}` from the end of a plain text in the range `at`, which may include quotes. */
export function takePlainId(text: string, at: SourceRange, source: string): { text: string; explicit?: Explicit } {
  const atEnd = takeIdSuffix(text)
  const suffix = atEnd.id === undefined ? takeIdPrefix(text) : atEnd
  if (suffix.id === undefined || (suffix !== atEnd && suffix.text === '')) return { text }
  const raw = text.slice(suffix.start, suffix.end)
  const found = source.slice(at.start, at.end).lastIndexOf(raw)
  if (found < 0) return suffix.isNear ? { text } : { text: suffix.text, explicit: { id: suffix.id, ...at } }
  const whole = source.slice(at.start, at.end).lastIndexOf(text.trim())
  const end = whole < 0 ? at.end : at.start + whole + text.trim().length
  return {
    text: suffix.text,
    explicit: toExplicitId(suffix, source, raw, at.start + found, findIdOffset(source, { start: at.start, end })),
  }
}
