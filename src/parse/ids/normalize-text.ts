const ASCII = /^[\0-\x7f]*$/
/** Soft hyphens, joiners, direction marks, variation selectors, zero-width spaces. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}+/gu
/**
 * Pieces that normalise alone. Engines sort a long run of marks in quadratic time, so a piece ends after 30 of them.
 */
const PIECES = /\P{M}*\p{M}{0,30}/gu

/**
 * The same string for all texts that look the same: composed (NFC), without what nobody sees, one space for any space.
 * Ids are derived from it. ASCII stays as it is.
 */
export const normalizeText = (text: string): string =>
  ASCII.test(text)
    ? text
    : text
        .replace(IGNORABLE, '')
        .replace(PIECES, (piece) => piece.normalize('NFC'))
        .replace(/\s+/g, ' ')
        .trim()
