import type { TextEdit } from '../../core/messages/phase-message.js'
import { blockParams, fieldParams, isParamName, isParamOfKind } from '../../schema/param-table.js'
import { MAX_DIRECTIVE } from '../directives/find-directive.js'
import { findClosingQuote } from '../flow/flow-scalars.js'
import { HIDDEN, LETTERS, QUOTES, SPACES, toPlainChar, toPlainChars } from '../source/look-alikes.js'

const BLANK = `[ \\t\\r\\n${SPACES}${HIDDEN}]`
const RUN = new RegExp(`${BLANK}*`, 'y')
const KEY = new RegExp(
  `(${BLANK}*)([${QUOTES}]?)([${LETTERS}][\\w${LETTERS}${HIDDEN}-]*)([${QUOTES}]?)(${BLANK}*)([:：])`,
  'y',
)
const WORD = new RegExp(`[${LETTERS}${HIDDEN}]+`, 'y')
const END_OF_LINE = new RegExp(
  `[ \\t${SPACES}${HIDDEN}]*(?:\\{[^}\\r\\n]{0,100}\\}[ \\t]*)?(?:<!--(?:(?!-->)[^\\r\\n])*-->[ \\t]*)*(?:\\r|\\n|$)`,
  'y',
)
/** `［A，B］` as the whole value. */
const WIDE_LIST = new RegExp(`［[^［］\\r\\n]{0,2000}］(?=${BLANK}*[,，}｝])`, 'y')
const TYPE = ['tｔт', 'yｙу', 'pｐрρ', 'eｅе'].map((letter) => `[${letter}]`).join(`[${HIDDEN}]*`)
const START = new RegExp(`[{｛]${BLANK}*[${QUOTES}]?${TYPE}[${QUOTES}]?${BLANK}*[:：]${BLANK}*[^\\s,\\[\\]{}]`, 'y')

/** Whether something that looks like the start of a directive is at `at`. */
export function looksLikeDirective(source: string, at: number): boolean {
  return matchAt(START, source, at) !== null
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

const isType = (name: string): boolean => Object.hasOwn(blockParams, name) || Object.hasOwn(fieldParams, name)

/**
 * Replaces look-alikes of a directive's marks: braces, keys, colons, commas, brackets and the blanks around them.
 * Values do not change. An unclosed directive ends where it cannot continue.
 */
export function normalizeDirective(source: string, start: number): { edits: TextEdit[]; end: number; closed: boolean } {
  const edits: TextEdit[] = []
  const limit = Math.min(source.length, start + MAX_DIRECTIVE)
  let at = start
  let depth = 0
  let takesList = false

  const put = (from: number, to: number, text: string) => {
    if (source.slice(from, to) !== text) edits.push({ start: from, end: to, text })
    at = to
  }
  const plain = (to: number) => put(at, to, toPlainChars(source.slice(at, to)))
  const skipRun = () => plain(at + (matchAt(RUN, source, at)?.[0].length ?? 0))
  const keyHere = () => {
    const match = matchAt(KEY, source, at)
    if (!match) return null
    const name = toPlainChars(match[3]!)
    return match[6] === ':' || isParamName(name) || name === 'type' ? { match, name } : null
  }
  /** Normalizes a key with its colon, and the blanks around both. */
  const readKey = () => {
    skipRun()
    const found = keyHere()
    if (!found) return
    const { match, name } = found
    takesList = isParamOfKind(name, 'text-list', 'ref-list', 'id-list')
    const [whole, , open = '', , close = '', gap = '', colon = ''] = match
    const known = isParamName(name) || name === 'type'
    if (open) put(at, at + 1, toPlainChar(open))
    put(at, at + match[3]!.length, known ? name : match[3]!)
    if (close) put(at, at + 1, toPlainChar(close))
    plain(at + gap.length)
    const run = matchAt(RUN, source, at + 1)![0]
    put(at, at + 1, colon === ':' || /^[\s\u3000]/.test(run) ? ':' : ': ')
    if (at !== match.index + whole.length) return
    skipRun()
    if (name !== 'type') return
    const word = matchAt(WORD, source, at)?.[0] ?? ''
    if (isType(toPlainChars(word))) put(at, at + word.length, toPlainChars(word))
  }

  plain(at + 1)
  readKey()
  // Whether a value starts here. Quotes and brackets are marks only there.
  let fresh = true
  /** Offsets at which full-width brackets close. */
  const wideEnds: number[] = []
  while (at < limit) {
    const char = source[at]!
    const run = matchAt(RUN, source, at)![0]
    if (run !== '') {
      const lineBreak = run.search(/[\r\n]/)
      if (lineBreak >= 0) {
        // A blank line or the next directive ends an unclosed directive.
        const isNext = looksLikeDirective(source, at + run.length)
        if (
          isNext ||
          run
            .slice(lineBreak)
            .replaceAll('\r\n', '\n')
            .search(/[\r\n][^\r\n]*[\r\n]/) >= 0
        )
          return { edits, end: at + lineBreak, closed: false }
      }
      // Blanks inside text belong to it.
      if (fresh || /[,\]}｝]/.test(source[at + run.length] ?? '')) skipRun()
      else at += run.length
      continue
    }
    if (fresh && (char === '"' || char === "'")) {
      const close = findClosingQuote(source, at, limit)
      at = close < 0 ? at + 1 : close + 1
      fresh = false
    } else if (fresh && takesList && char === '［' && matchAt(WIDE_LIST, source, at)) {
      wideEnds.push(WIDE_LIST.lastIndex - 1)
      depth++
      plain(at + 1)
    } else if (at === wideEnds.at(-1)) {
      wideEnds.pop()
      depth--
      plain(at + 1)
      fresh = false
    } else if (fresh && (char === '[' || char === '{')) {
      depth++
      at++
    } else if ((char === ']' || char === '}') && depth > 0) {
      depth--
      at++
      fresh = false
    } else if (char === '}' || (char === '｝' && depth === 0 && matchAt(END_OF_LINE, source, at + 1))) {
      plain(at + 1)
      return { edits, end: at, closed: true }
    } else if (char === ',') {
      at++
      if (depth === 0) readKey()
      else skipRun()
      fresh = true
    } else if (char === '，' && depth === 0 && nextIsKey(at + 1)) {
      put(at, at + 1, /[\s]/.test(source[at + 1]!) ? ',' : ', ')
      readKey()
      fresh = true
    } else {
      at++
      fresh = false
    }
  }
  return { edits, end: at, closed: false }

  function nextIsKey(from: number): boolean {
    const match = matchAt(KEY, source, from)
    return match !== null && isParamName(toPlainChars(match[3]!))
  }
}

/** Whether only an id can follow on the line. */
export function endsLine(source: string, at: number): boolean {
  return matchAt(END_OF_LINE, source, at) !== null
}
