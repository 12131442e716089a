import { DASHES, HIDDEN, HYPHENS, LETTERS, plainText, SPACES } from './look-alikes.js'
import type { Group, Row } from './normalize-source.js'
import { phaseParams } from './param-table.js'

const BLANK = `[ \\t${SPACES}${HIDDEN}]`
const ALIKE = new RegExp(`[${SPACES}${HIDDEN}]`)
const ONLY_BLANKS = new RegExp(`^${BLANK}*$`)
/** `---`, which text programs turn into dashes. */
const FENCE = new RegExp(`^(${BLANK}*)(---|(?=-*[${DASHES}])[${DASHES}-]{1,3})(${BLANK}*)$`)
const KEY = new RegExp(`^(${BLANK}*)((?:[-${HYPHENS}]${BLANK}+)?)(["']?)([\\w${LETTERS}${HIDDEN}-]+)(\\3)(${BLANK}*)([:：])(${BLANK}*)`)
const ITEM = new RegExp(`^(${BLANK}*)([-${HYPHENS}])(${BLANK}+)`)
const LIMIT = 16_384

const isKnown = (key: string): boolean => key === 'components' || Object.hasOwn(phaseParams, key)
const isBlank = ({ text }: Row): boolean => ONLY_BLANKS.test(text)

/** Finds look-alikes among the marks of the front matter: its fences, keys, colons and list markers. Returns the first row after it. */
export const normalizeFrontMatter = (rows: Row[], group: Group): number => {
  const open = rows.findIndex((row) => !isBlank(row))
  const next = rows[open + 1]
  if (open < 0 || !next || !FENCE.test(rows[open]!.text)) return 0
  if (!KEY.test(next.text) && !FENCE.test(next.text) && next.text[0] !== '#') return 0
  const limit = rows[open]!.start + LIMIT
  const isEnd = (row: Row, index: number) => index > open && FENCE.test(row.text)
  let close = rows.findIndex((row, index) => isEnd(row, index) || row.start > limit)
  const isClosed = close > 0 && FENCE.test(rows[close]!.text)
  if (!isClosed) close = rows.findIndex((row, index) => index > open && isBlank(row))
  if (close < 0) close = rows.length

  for (const row of rows.slice(0, open)) group.put(row.start, row.end, ALIKE.test(row.text) ? '' : row.text)
  fence(rows[open]!, group)
  for (const row of rows.slice(open + 1, close)) line(row, group)
  if (!isClosed) return close
  fence(rows[close]!, group)
  return close + 1
}

const fence = ({ start, end, text }: Row, group: Group): void => {
  const [, before = '', , after = ''] = FENCE.exec(text)!
  group.put(start, end, `---${ALIKE.test(before + after) ? '' : after}`)
  group.done()
}

const line = ({ start, end, text }: Row, group: Group): void => {
  const key = KEY.exec(text)
  let at = start
  const put = (part: string, plain: string) => {
    group.put(at, at + part.length, plain)
    at += part.length
  }
  const plain = (part: string) => put(part, plainText(part))
  if (key) {
    const [whole, indent = '', dash = '', open = '', name = '', close = '', gap = '', colon = '', after = ''] = key
    const known = isKnown(plainText(name))
    put(indent, known && !/[ \t]/.test(indent) ? '' : plainText(indent))
    plain(dash)
    at += open.length
    put(name, known ? plainText(name) : name)
    at += close.length
    if (ALIKE.test(gap)) put(gap, '')
    else at += gap.length
    if (colon === ':' || (indent !== '' && !known)) at += 1
    else put(colon, after === '' && whole.length < text.length ? ': ' : ':')
    plain(after)
  } else {
    const [, indent = '', dash = '', after = ''] = ITEM.exec(text) ?? []
    for (const part of [indent, dash, after]) plain(part)
  }
  let from = end
  while (from > at && (ALIKE.test(text[from - start - 1]!) || /[ \t]/.test(text[from - start - 1]!))) from--
  if (ALIKE.test(text.slice(from - start))) group.put(from, end, '')
  group.done()
}
