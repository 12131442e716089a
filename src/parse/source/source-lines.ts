import { isBlank, isBreak } from './character-codes.js'

/** A byte order mark is one code unit of the source and not text. */
export function bomLength(source: string): number {
  return source.charCodeAt(0) === 0xfeff ? 1 : 0
}

export function findLineEnd(source: string, from: number, limit = source.length): number {
  let end = from
  while (end < limit && !isBreak(source.charCodeAt(end))) end++
  return end
}

export function getNextLineStart(source: string, lineEnd: number): number {
  return lineEnd + (source.startsWith('\r\n', lineEnd) ? 2 : 1)
}

export function skipBlanks(source: string, from: number, limit = source.length): number {
  let next = from
  while (next < limit && isBlank(source.charCodeAt(next))) next++
  return next
}
