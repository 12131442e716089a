import type { SourceRange } from '../../core/messages/source-range.js'
import { excerpt, type Report } from '../messages/reporter.js'
import type { LineIndex } from '../source/line-index.js'
import type { Token } from './token.js'

/** Replaces code, links and escaped characters. Like the last character of their source, it is a symbol. */
const OBJECT_REPLACEMENT = '\ufffc'
const LETTER = /\p{L}/u
const CJK = /[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}ー]/u
const MARK = /[\p{P}\p{S}]/u
const EMPHASIS = /(?<![*_~])(\*{1,3}|__?|~~)(?![*_~\s])([^*~\n]{1,300}?)(?<!\s)\1(?![*_~])/g
const LINE_START = /^[ \t>]*$/

interface Dialect {
  name: string
  pattern: RegExp
  instead: string
  /** Patterns for the source before it on its line, and for the 500 characters that start with it. */
  before?: RegExp
  from?: RegExp
}

/** Matches a list marker: `a)`, `a.`, `(a)`, `(1)`, `1、`, `①` or `１.`. */
function markerPattern(letters: string, numbers: string, digits: string, word = letters): string {
  const end = '(?:[)）．、]|\\.(?=[ \\t\\u00a0\\u3000]))'
  const circle = numbers[0] === '1' ? '①' : '②'
  const colon = '(?:：|:(?=[ \\t\\u00a0\\u3000]))'
  return (
    `(?:[(（]?(?:[${letters}]|${word})${end}|[(（][${numbers}][)）]|[${numbers}]、|` +
    `[${numbers}${digits}]${colon}|[${digits}]${end}|${circle})`
  )
}

const dialects: Dialect[] = [
  {
    name: 'a callout',
    pattern: /^\[!(?!(?:note|tip|important|warning|caution)\][ \t]*(?:\n|$))[\w-]{1,40}\]/gi,
    before: />[ \t]*$/,
    instead: '`[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`, alone on its line',
  },
  {
    name: 'a footnote',
    pattern: /\[\^[^\s\]]{1,99}\]|\^\[[^\]]{1,99}\]/g,
    instead: 'the note in parentheses, or in a paragraph of its own',
  },
  { name: 'a heading', pattern: /^[#＃]{2,6}(?=[^#＃\s])/gm, before: LINE_START, instead: '`## ` and the heading' },
  { name: 'highlighted text', pattern: /(?<![=\w])==(?![=\s])[^=\n]{1,200}(?<!\s)==(?![=\w])/g, instead: '`**text**`' },
  { name: 'a list item', pattern: /^[•◦‣⁃▪●■・☐☑☒](?=.)/gm, before: LINE_START, instead: '`- ` before each item' },
  // A single one may be a speaker's dash or an arrow.
  {
    name: 'a list item',
    pattern: /^[–—→➔➤○◯□✓✔－](?=.)/gm,
    before: LINE_START,
    from: /^(.)[^{#]*?[\r\n][ \t>]*\1/,
    instead: '`- ` before each item',
  },
  {
    name: 'the first item of a list',
    pattern: new RegExp(`^${markerPattern('aiаαأאا가ㄱ', '1一', '١१１')}(?=.)`, 'gim'),
    before: LINE_START,
    from: new RegExp(`^[^{#]*?[\\r\\n][ \\t>]*${markerPattern('bбβبב나ㄴ', '2二', '٢२２', 'ii')}`, 'i'),
    instead: '`1. ` and `2. ` before the items',
  },
]

/**
 * Reports syntax of other Markdown dialects, once per file (`seen`), and emphasis that a neighboring letter disables.
 */
export function reportDialects(
  token: Token,
  { start, end }: SourceRange,
  { source }: LineIndex,
  seen: Set<string>,
  report: Report,
): void {
  const { text, pieces } = flattenTokens(token.children ?? [])
  if (!/[[=*_~#＃•◦‣⁃▪●■・①☐-☒–—→➔➤○◯□✓✔－]|^\S{1,4}[)）.．、:：]/m.test(text)) return
  const block = source.slice(start, end)
  let starts: number[] | undefined
  let last = 0
  const locate = (at: number): number => {
    starts ??= findPieceStarts(pieces, block, start)
    if (pieces[last]!.at > at) last = 0
    while (pieces[last + 1] && pieces[last + 1]!.at <= at) last++
    return starts[last] === undefined ? -1 : starts[last]! + at - pieces[last]!.at
  }

  for (const { name, pattern, instead, before, from } of dialects) {
    if (seen.has(name)) continue
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const at = locate(index)
      const line = source
        .slice(Math.max(0, at - 100), at)
        .split(/[\r\n]/)
        .at(-1)!
      if (at < 0 || (before && !before.test(line)) || (from && !from.test(source.slice(at, at + 500)))) continue
      seen.add(name)
      const message = `\`${excerpt(found)}\` is ${name} in other kinds of Markdown. Here it is text. Write ${instead}.`
      report({ ruleId: 'dialect-other', message, expected: instead, actual: found, start: at, end: at + found.length })
      break
    }
  }
  for (const { 0: found, 1: mark = '', 2: inner = '', index } of text.matchAll(EMPHASIS)) {
    const outside = [
      [...text.slice(0, index).slice(-2)].at(-1) ?? '',
      [...text.slice(index + found.length).slice(0, 2)][0] ?? '',
    ]
    const letter = mark.length > 1 ? LETTER : CJK
    const [first, final] = [inner[0]!, inner.at(-1)!]
    const opens = !(letter.test(outside[0]!) && MARK.test(first))
    const isWord = mark[0] === '_' && CJK.test(final) && !LETTER.test(outside[0]!)
    const closes = !(letter.test(outside[1]!) && (MARK.test(final) || isWord))
    if (opens && closes) continue
    const at = locate(index)
    if (at < 0) continue
    const message =
      `\`${mark}\` is shown as text here, because a letter is beside it. ` +
      `Put a space between \`${mark}\` and the letter.`
    // The source between the marks may differ, as for links or code.
    const last = locate(index + found.length - mark.length)
    const stop = last + mark.length
    const edits = [
      ...(opens ? [] : [{ start: at, end: at, text: ' ' }]),
      ...(closes ? [] : [{ start: stop, end: stop, text: ' ' }]),
    ]
    const isPlaced = source.startsWith(mark, at) && last > at && source.startsWith(mark, last)
    // A pair between them was parsed as emphasis.
    const isExact = isPlaced && !source.slice(at + mark.length, last).includes(mark)
    const fix = isExact && { fix: { title: 'Insert a space', edits } }
    report({
      ruleId: 'emphasis-beside-letter',
      message,
      actual: isPlaced ? source.slice(at, stop) : mark,
      start: at,
      end: isExact ? stop : at + mark.length,
      ...fix,
    })
  }
}

interface Piece {
  /** The offset in the text. */
  at: number
  source: string
}

/** Returns the text of inline tokens without the marks that were parsed, and the source of its pieces. */
function flattenTokens(tokens: Token[]): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  let text = ''
  let links = 0
  let footnote = false
  for (const { type, content, meta } of tokens) {
    if (type === 'link_open') {
      links++
      footnote = meta?.['label'] !== undefined
      continue
    }
    if (type === 'link_close') links--
    // The engine reads `[^1]: word` as a link definition.
    const source = footnote && content[0] === '^' ? `[${content}]` : content
    if (source !== '') pieces.push({ at: text.length, source })
    if (source !== content || (type === 'text' && links === 0)) text += source
    else if (/break/.test(type)) text += '\n'
    else if (content !== '' || type === 'link_close') text += OBJECT_REPLACEMENT
    footnote = false
  }
  return { text, pieces }
}

/** Finds the source offsets of the pieces. Stops at the first one that the source spells differently. */
function findPieceStarts(pieces: Piece[], block: string, start: number): number[] {
  const starts: number[] = []
  let at = 0
  for (const { source } of pieces) {
    const found = block.indexOf(source, at)
    if (found < 0) return starts
    starts.push(start + found)
    at = found + source.length
  }
  return starts
}
