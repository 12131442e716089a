import { isFrontMatterKey } from '../../schema/param-table.js'
import {
  BLANK,
  DASHES,
  HIDDEN,
  HYPHENS,
  hasLookAlike,
  isBlankText,
  LETTERS,
  QUOTES,
  toPlainChar,
  toPlainChars,
} from '../source/look-alikes.js'
import type { Row } from './row.js'

/** `---`, which word processors turn into dashes. */
const FENCE = new RegExp(`^(${BLANK}*)(---|(?=-*[${DASHES}])[${DASHES}-]{1,3})(${BLANK}*)$`)
const KEY = new RegExp(
  `^(${BLANK}*)((?:[-${HYPHENS}]${BLANK}+)?)([${QUOTES}]?)([\\w${LETTERS}${HIDDEN}-]+)([${QUOTES}]?)` +
    `(${BLANK}*)([:：])(${BLANK}*)`,
)
const ITEM = new RegExp(`^(${BLANK}*)([-${HYPHENS}])(${BLANK}+)`)
const LIMIT = 16_384

/**
 * Replaces look-alikes of front matter marks: fences, keys, colons and list markers. Returns the first row after it.
 */
export function normalizeFrontMatter(rows: Row[]): number {
  const open = rows.findIndex(({ text }) => !isBlankText(text))
  const next = rows[open + 1]
  if (open < 0 || !next || !FENCE.test(rows[open]!.text)) return 0
  if (!KEY.test(next.text) && !FENCE.test(next.text) && next.text[0] !== '#') return 0
  const limit = rows[open]!.start + LIMIT
  let close = rows.findIndex(({ start, text }, index) => (index > open && FENCE.test(text)) || start > limit)
  const isClosed = close > 0 && FENCE.test(rows[close]!.text)
  if (!isClosed) close = rows.findIndex(({ text }, index) => index > open && isBlankText(text))
  if (close < 0) close = rows.length

  for (const { text, put } of rows.slice(0, open)) put(0, text.length, hasLookAlike(text) ? '' : text)
  fence(rows[open]!)
  for (const row of rows.slice(open + 1, close)) line(row)
  if (!isClosed) return close
  fence(rows[close]!)
  return close + 1
}

function fence({ text, put, done }: Row): void {
  const [, before = '', , after = ''] = FENCE.exec(text)!
  put(0, text.length, `---${hasLookAlike(before + after) ? '' : after}`)
  done()
}

function line({ text, put, done }: Row): void {
  let at = 0
  const pass = (part: string, plain?: string) => {
    put(at, at + part.length, plain)
    at += part.length
  }
  const [whole, indent = '', dash = '', open = '', name = '', close = '', gap = '', colon = '', after = ''] =
    KEY.exec(text) ?? []
  if (whole && toPlainChar(open) === toPlainChar(close)) {
    const isKnown = isFrontMatterKey(toPlainChars(name))
    pass(indent, isKnown && !/[ \t]/.test(indent) ? '' : undefined)
    pass(dash)
    const quote = indent === '' || isKnown ? undefined : open
    pass(open, quote)
    pass(name, isKnown ? undefined : name)
    pass(close, quote && close)
    pass(gap, hasLookAlike(gap) ? '' : gap)
    pass(
      colon,
      colon === ':' || (indent !== '' && !isKnown) ? colon : after === '' && whole.length < text.length ? ': ' : ':',
    )
    pass(after)
  } else for (const part of ITEM.exec(text)?.slice(1) ?? []) pass(part)
  let end = text.length
  while (end > at && isBlankText(text[end - 1]!)) end--
  if (hasLookAlike(text.slice(end))) put(end, text.length, '')
  done()
}
