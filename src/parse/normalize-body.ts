import { DASHES, HIDDEN, HYPHENS, plainText, SPACES } from './look-alikes.js'
import { endsLine, looksLikeDirective, normalizeDirective } from './normalize-directive.js'
import type { Group, Row } from './normalize-source.js'

const BLANK = `[ \\t${SPACES}${HIDDEN}]`
const ALIKE = new RegExp(`[${SPACES}${HIDDEN}]`)
const ONLY_BLANKS = new RegExp(`^${BLANK}*$`)
const RUN = new RegExp(`${BLANK}*`, 'y')
/** A blank, or one behind what nobody sees. */
const THEN_BLANK = `(?=[${HIDDEN}]*[ \\t${SPACES}])`
const HEADING = new RegExp(`[#＃]{1,6}(?:${THEN_BLANK}|$)`, 'y')
const ITEM = new RegExp(`(?:[-*+${HYPHENS}＊＋]|\\d{1,9}[.)．）])${THEN_BLANK}`, 'y')
const QUOTE = /[>＞]/y
const TASK = new RegExp(`[[［](?:[ xXｘＸ${SPACES}]|[${HIDDEN}]+ |[${HIDDEN}]*[xX][${HIDDEN}]*)[\\]］]${THEN_BLANK}`, 'y')
const CALLOUT = /[[［]!/y
const FENCE = /(?:`{3,}(?=[^`]*$)|~{3,}|｀{3,})/y
const CLOSING = new RegExp(`[ \\t${SPACES}][#＃]+${BLANK}*$`)
const ID = new RegExp(`\\{[${SPACES}${HIDDEN}]*#[${SPACES}${HIDDEN}]*[\\w${HIDDEN}-]{1,100}[${SPACES}${HIDDEN}]*\\}${BLANK}*$`, 'y')
const DELIMITER = new RegExp(`^[ \\t${SPACES}${HIDDEN}|｜:：${DASHES}-]+$`)
const DASH = new RegExp(`[${DASHES}-]`)
/** Directives that do not end: looking for the end of each costs up to 4 KB. */
const MAX_MISSES = 100
/** An indent of blanks that are no text: an ideographic space may begin a paragraph. */
const NO_BREAK = new RegExp(`[^ \\t\\u3000${HIDDEN}]`)

const width = (text: string): number => plainText(text).replaceAll('\t', '    ').length
const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** Finds look-alikes among the marks of Markdown, from the row `first` on. */
export const normalizeBody = (source: string, rows: Row[], first: number, group: Group): void => {
  /** What ends the code, mathematics or comment that the row stands in. `indent`: how much of it belongs to a list. */
  let inside: { end: RegExp; indent: number; isFence?: true } | null = null
  let inList = false
  let wasBlank = true
  let misses = 0

  const skipped = (row: Row): boolean => {
    if (!inside) return false
    const { start, end, text } = row
    if (inside.end.test(text)) {
      if (inside.isFence && (ALIKE.test(text) || text.includes('｀'))) group.put(start, end, plainText(text).trimEnd())
      inside = null
    } else if (inside.indent > 0) {
      const lead = text.slice(0, inside.indent)
      if (ONLY_BLANKS.test(lead)) group.put(start, start + lead.length, plainText(lead))
    }
    return true
  }

  for (let i = first; i < rows.length; ) {
    const row = rows[i]!
    i = skipped(row) ? i + 1 : read(row, i)
    group.done()
  }

  function read({ start, end, text }: Row, index: number): number {
    const blank = (row: Row | undefined) => row === undefined || ONLY_BLANKS.test(row.text)
    if (ONLY_BLANKS.test(text)) {
      // Between blank lines it is an empty paragraph, which nobody misses.
      if (ALIKE.test(text) && !(wasBlank && blank(rows[index + 1]))) group.put(start, end, '')
      wasBlank = true
      return index + 1
    }
    const table = readTable(index)
    if (table > index) return table
    const parted = wasBlank
    wasBlank = false
    const lead = matchAt(RUN, text, 0)
    const isCode = !inList && !ALIKE.test(lead) && width(lead) >= 4
    if (isCode) return index + 1
    if (parted && width(lead) < 2 && matchAt(ITEM, text, lead.length) === '') inList = false

    let at = 0
    let isItem = false
    let afterMark = false
    for (;;) {
      const run = matchAt(RUN, text, at)
      const from = at + run.length
      const isDirective = looksLikeDirective(source, start + from)
      const heading = matchAt(HEADING, text, from)
      const fence = matchAt(FENCE, text, from)
      const task: string = isItem ? matchAt(TASK, text, from) : ''
      const box: string = heading || fence ? '' : matchAt(ITEM, text, from) || matchAt(QUOTE, text, from) || task
      const isMark = isDirective || heading || fence || box || (afterMark && matchAt(CALLOUT, text, from))
      if (ALIKE.test(run) && (isMark || afterMark || (inList && NO_BREAK.test(run) && width(run) >= 2)))
        group.put(start + at, start + from, blanksFor(run, afterMark))
      at = from
      if (heading) {
        group.put(start + at, start + at + heading.length, plainText(heading))
        at += heading.length
        const gap = matchAt(RUN, text, at)
        if (ALIKE.test(gap)) group.put(start + at, start + at + gap.length, plainText(gap) || ' ')
        at += gap.length
        inList = false
        break
      }
      if (fence) {
        const mark = plainText(fence)
        group.put(start + at, start + at + fence.length, mark)
        const rest = text.slice(at + fence.length)
        if (ONLY_BLANKS.test(rest)) group.put(start + at + fence.length, end, '')
        inside = {
          end: new RegExp(`^(?:${BLANK}|>)*[${fence[0]}${mark[0]}]{${mark.length},}${BLANK}*$`),
          indent: ALIKE.test(lead) ? lead.length : 0,
          isFence: true,
        }
        return index + 1
      }
      if (!box) break
      group.put(start + at, start + at + box.length, box === task ? `[${/[xｘ]/i.test(box) ? 'x' : ' '}]` : plainText(box))
      at += box.length
      isItem = box !== task && !/[>＞]/.test(box)
      inList ||= isItem
      afterMark = true
    }

    if (text.startsWith('<!--', at) && !text.includes('-->', at)) inside = { end: /-->/, indent: 0 }
    else if (text.slice(at).trim() === '$$') inside = { end: /^\s*(?:\$\$\s*)?$/, indent: 0 }
    else return readDirectives(index, at)
    return index + 1
  }

  /** Reads the directives of a line from `from` on, its closing marks and its id. Returns the next row. */
  function readDirectives(index: number, from: number): number {
    const { start, end, text } = rows[index]!
    for (let at = text.slice(from).search(/[{｛]/) + from; at >= from && at < text.length; at++) {
      if (misses > MAX_MISSES) break
      if (!looksLikeDirective(source, start + at)) continue
      const isFirst = at === from
      if (!isFirst && /[`\\]/.test(text.slice(0, at))) break
      const found = normalizeDirective(source, start + at)
      if (!found.closed) misses++
      if (!isFirst && !(found.closed && endsLine(source, found.end))) continue
      for (const edit of found.edits) if (found.closed || edit.end <= end) group.put(edit.start, edit.end, edit.text)
      if (!found.closed) return index + 1
      let last = index
      while (rows[last]!.end < found.end) last++
      const row = rows[last]!
      const rest = row.text.slice(found.end - row.start)
      if (ONLY_BLANKS.test(rest) && ALIKE.test(rest)) group.put(found.end, row.end, '')
      else readId(row, found.end - row.start)
      return last + 1
    }
    const closing = CLOSING.exec(text)
    if (closing && /^[ \t]{0,3}[#＃]/.test(text) && closing.index >= from)
      group.put(start + closing.index, end, plainText(closing[0]).trimEnd())
    else readId(rows[index]!, from)
    return index + 1
  }

  function readId({ start, end, text }: Row, from: number): void {
    const at = text.lastIndexOf('{')
    const id = at < from || text[at - 1] === '\\' || text[at - 1] === '`' ? '' : matchAt(ID, text, at)
    if (ALIKE.test(id)) group.put(start + at, end, plainText(id).replace(/\s/g, ''))
  }

  /** A table, when the row after this one is its delimiter row. Returns the first row after it. */
  function readTable(index: number): number {
    const head = rows[index]!.text
    const delimiter = rows[index + 1]?.text ?? ''
    if (!/[|｜]/.test(head) || !DELIMITER.test(delimiter) || !/[|｜]/.test(delimiter) || !DASH.test(delimiter)) return index
    const isWide = !head.includes('|')
    let next = index
    for (; next < rows.length && (next < index + 2 || goesOn(rows[next]!)); next++) {
      const { start, end, text } = rows[next]!
      if (next === index + 1) {
        const plain = plainText(text.replace(/[\u2012-\u2015]/g, '---'))
        group.put(start, end, plain)
      } else {
        const lead = matchAt(RUN, text, 0)
        if (ALIKE.test(lead) && /[|｜]/.test(text[lead.length] ?? '')) group.put(start, start + lead.length, plainText(lead))
        if (isWide) for (const { index: at } of text.matchAll(/｜/g)) group.put(start + at, start + at + 1, '|')
      }
      group.done()
    }
    wasBlank = false
    return next
  }

  /** Whether a row belongs to the table above it: neither a blank line nor another block ends it. */
  function goesOn({ start, text }: Row): boolean {
    const at = matchAt(RUN, text, 0).length
    const isBlock = [HEADING, ITEM, QUOTE, FENCE].some((mark) => matchAt(mark, text, at) !== '')
    return at < text.length && !isBlock && !looksLikeDirective(source, start + at)
  }

  /** What a run of blanks becomes before a mark, or after one. */
  function blanksFor(run: string, afterMark: boolean): string {
    const plain = plainText(run)
    if (afterMark) return plain === '' || plain.length > 4 ? ' ' : plain
    return inList || plain.length < 4 ? plain : ''
  }
}
