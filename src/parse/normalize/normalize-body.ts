import {
  BLANK,
  DASHES,
  HIDDEN,
  HYPHENS,
  hasLookAlike,
  isBlankText,
  matchAt,
  matchBlanks,
  SPACES,
  toPlainChars,
} from '../source/look-alikes.js'
import { endsLine, looksLikeDirective, normalizeDirective } from './normalize-directive.js'
import type { Row } from './row.js'

/** A blank, optionally after invisible characters. */
const THEN_BLANK = `(?=[${HIDDEN}]*[ \\t${SPACES}])`
const HEADING = new RegExp(`[#＃]{1,6}(?:${THEN_BLANK}|$)`, 'y')
const ITEM = new RegExp(`(?:[-*+${HYPHENS}＊＋]|[\\d０-９]{1,9}[.)．）])${THEN_BLANK}`, 'y')
const QUOTE = /[>＞]/y
const TASK = new RegExp(
  `[[［](?:[ xXｘＸ${SPACES}]|[${HIDDEN}]+ |[${HIDDEN}]*[xX][${HIDDEN}]*)[\\]］]${THEN_BLANK}`,
  'y',
)
const FENCE = /(?:`{3,}(?=[^`]*$)|~{3,}|｀{3,})/y
const CLOSING = new RegExp(`[ \\t${SPACES}][#＃]+${BLANK}*$`)
const ID = new RegExp(
  `\\{[${SPACES}${HIDDEN}]*#[${SPACES}${HIDDEN}]*[\\w${HIDDEN}-]{1,100}[${SPACES}${HIDDEN}]*\\}${BLANK}*$`,
  'y',
)
const DELIMITER = new RegExp(`^(?=.*[|｜])(?=.*[${DASHES}-])[ \\t${SPACES}${HIDDEN}|｜:：${DASHES}-]+$`)
/** Unclosed directives per file: searching for the end of each costs up to 4 KB. */
const MAX_MISSES = 100
/** Blanks without an ideographic space, which may begin a paragraph. */
const NO_BREAK = new RegExp(`[^ \\t\\u3000${HIDDEN}]`)

const width = (text: string): number => toPlainChars(text).replaceAll('\t', '    ').length

/** Replaces look-alikes of Markdown marks, from the row `first` on. */
export function normalizeBody(source: string, rows: Row[], first: number): void {
  /** The end of the code, math or comment that contains the row. `indent` is the part that belongs to a list. */
  let inside: { end: RegExp; indent?: number; isFence?: true } | null = null
  let inList = false
  let wasBlank = true
  let misses = 0

  for (let i = first; i < rows.length; ) {
    const row = rows[i]!
    i = inside ? skip(row, inside, i) : read(row, i)
    row.done()
  }

  function skip({ text, put }: Row, { end, indent = 0, isFence }: NonNullable<typeof inside>, index: number): number {
    if (end.test(text)) {
      if (isFence && (hasLookAlike(text) || text.includes('｀'))) put(0, text.length, toPlainChars(text).trimEnd())
      inside = null
    } else if (isBlankText(text.slice(0, indent))) put(0, Math.min(indent, text.length))
    return index + 1
  }

  function read({ start, text, put }: Row, index: number): number {
    if (isBlankText(text)) {
      // Between blank lines it is an empty paragraph, which is safe to ignore.
      if (hasLookAlike(text) && !(wasBlank && isBlankText(rows[index + 1]?.text ?? ''))) put(0, text.length, '')
      wasBlank = true
      return index + 1
    }
    const table = readTable(index)
    if (table > index) return table
    const parted = wasBlank
    wasBlank = false
    const lead = matchBlanks(text, 0)
    if (!inList && !hasLookAlike(lead) && width(lead) >= 4) return index + 1
    if (parted && width(lead) < 2 && !matchAt(ITEM, text, lead.length)) inList = false

    let at = 0
    let isItem = false
    for (let afterMark = false; ; afterMark = true) {
      const run = matchBlanks(text, at)
      const from = at + run.length
      const heading = matchAt(HEADING, text, from)
      const fence = matchAt(FENCE, text, from)
      const task: string = isItem ? matchAt(TASK, text, from) : ''
      const marker: string = heading || fence ? '' : matchAt(ITEM, text, from) || matchAt(QUOTE, text, from) || task
      const isMark = afterMark || heading || fence || marker || looksLikeDirective(source, start + from)
      if (hasLookAlike(run) && (isMark || (inList && NO_BREAK.test(run) && width(run) >= 2)))
        put(at, from, blanksFor(run, afterMark))
      at = from
      if (heading) {
        put(at, at + heading.length)
        at += heading.length
        const gap = matchBlanks(text, at)
        if (hasLookAlike(gap)) put(at, at + gap.length, toPlainChars(gap) || ' ')
        at += gap.length
        inList = false
        break
      }
      if (fence) {
        const mark = toPlainChars(fence)
        put(at, at + fence.length, mark)
        at += fence.length
        if (isBlankText(text.slice(at))) put(at, text.length, '')
        const end = new RegExp(`^(?:${BLANK}|>)*[${fence[0]}${mark[0]}]{${mark.length},}${BLANK}*$`)
        inside = { end, indent: hasLookAlike(lead) ? lead.length : 0, isFence: true }
        return index + 1
      }
      if (!marker) break
      put(at, at + marker.length, marker === task ? `[${/[xｘ]/i.test(marker) ? 'x' : ' '}]` : undefined)
      at += marker.length
      isItem = marker !== task && !/[>＞]/.test(marker)
      inList ||= isItem
    }

    if (text.startsWith('<!--', at) && !text.includes('-->', at)) inside = { end: /-->/ }
    else if (text.slice(at).trim() === '$$') inside = { end: /^\s*(?:\$\$\s*)?$/ }
    else return readDirectives(index, at)
    return index + 1
  }

  /** Normalizes the directives of a line from `from` on, its closing marks and its id. Returns the next row. */
  function readDirectives(index: number, from: number): number {
    const { start, end, text, put } = rows[index]!
    for (let at = text.slice(from).search(/[{｛]/) + from; at >= from && at < text.length; at++) {
      if (misses > MAX_MISSES) break
      if (!looksLikeDirective(source, start + at)) continue
      const isFirst = at === from
      if (!isFirst && /[`\\]/.test(text.slice(0, at))) break
      const found = normalizeDirective(source, start + at)
      if (!found.closed) misses++
      if (!isFirst && !(found.closed && endsLine(source, found.end))) continue
      for (const edit of found.edits)
        if (found.closed || edit.end <= end) put(edit.start - start, edit.end - start, edit.text)
      if (!found.closed) return index + 1
      let last = index
      while (rows[last]!.end < found.end) last++
      const row = rows[last]!
      const rest = found.end - row.start
      if (!isBlankText(row.text.slice(rest))) readId(row, rest)
      else if (hasLookAlike(row.text.slice(rest))) row.put(rest, row.text.length, '')
      return last + 1
    }
    const closing = CLOSING.exec(text)
    if (closing && /^[ \t]{0,3}[#＃]/.test(text) && closing.index >= from)
      put(closing.index, text.length, toPlainChars(closing[0]).trimEnd())
    else readId(rows[index]!, from)
    return index + 1
  }

  function readId({ text, put }: Row, from: number): void {
    const at = text.lastIndexOf('{')
    const id = at < from || /[\\`]/.test(text.charAt(at - 1)) ? '' : matchAt(ID, text, at)
    if (hasLookAlike(id)) put(at, text.length, toPlainChars(id).replace(/\s/g, ''))
  }

  /** Normalizes a table when the next row is its delimiter row. Returns the first row after it. */
  function readTable(index: number): number {
    const head = rows[index]!.text
    if (!/[|｜]/.test(head) || !DELIMITER.test(rows[index + 1]?.text ?? '')) return index
    let next = index
    for (; next < rows.length && (next < index + 2 || continuesTable(rows[next]!)); next++) {
      const { text, put, done } = rows[next]!
      if (next === index + 1) put(0, text.length, toPlainChars(text.replace(/[\u2012-\u2015]/g, '---')))
      else {
        const lead = matchBlanks(text, 0)
        if (/[|｜]/.test(text.charAt(lead.length)) && hasLookAlike(lead)) put(0, lead.length)
        if (!head.includes('|')) for (const { index: at } of text.matchAll(/｜/g)) put(at, at + 1)
      }
      done()
    }
    wasBlank = false
    return next
  }

  /** Whether a row continues the table above it. */
  function continuesTable({ start, text }: Row): boolean {
    const at = matchBlanks(text, 0).length
    return (
      at < text.length &&
      ![HEADING, ITEM, QUOTE, FENCE].some((mark) => matchAt(mark, text, at)) &&
      !looksLikeDirective(source, start + at)
    )
  }

  /** Returns the blanks that replace a run before or after a mark. */
  function blanksFor(run: string, afterMark: boolean): string {
    const plain = toPlainChars(run)
    if (afterMark) return plain === '' || plain.length > 4 ? ' ' : plain
    return inList || plain.length < 4 ? plain : ''
  }
}
