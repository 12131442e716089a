const ASCII = /^[\0-\x7f]*$/
/** Soft hyphens, joiners, direction marks, variation selectors and zero-width spaces. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}+/gu
/**
 * Chunks that normalize independently. Engines sort long runs of marks in quadratic time, so a chunk has at most 30.
 */
const PIECES = /\P{M}*\p{M}{0,30}/gu

/**
 * Returns the same string for texts that look the same: NFC, without invisible characters, and with single spaces. Ids
 * are derived from it. ASCII is unchanged.
 */
export function normalizeText(text: string): string {
  return ASCII.test(text)
    ? text
    : text
        .replace(IGNORABLE, '')
        .replace(PIECES, (piece) => piece.normalize('NFC'))
        .replace(/\s+/g, ' ')
        .trim()
}
