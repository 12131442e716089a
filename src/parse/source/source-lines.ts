import { isBlank, isBreak } from './character-codes.js'

/** A byte order mark is one code unit of the source and not text. */
export const bomLength = (source: string): number => (source.charCodeAt(0) === 0xfeff ? 1 : 0)

export const findLineEnd = (source: string, from: number, limit = source.length): number => {
  let end = from
  while (end < limit && !isBreak(source.charCodeAt(end))) end++
  return end
}

export const getNextLineStart = (source: string, lineEnd: number): number =>
  lineEnd + (source.startsWith('\r\n', lineEnd) ? 2 : 1)

export const skipBlanks = (source: string, from: number, limit = source.length): number => {
  let next = from
  while (next < limit && isBlank(source.charCodeAt(next))) next++
  return next
}
