/** What begins a formula in a spreadsheet. */
const SIGN = /^[=+\-@]/
/** Trimmed on import, by one spreadsheet or another: blanks, and characters that are not seen. */
const LEAD = /^[\s\p{C}]*/u
/** Some take these for the beginning of another cell or row. */
const BREAK = /^[\t\r\n]/

/**
 * Text that no spreadsheet evaluates: what would be a formula is marked as text with an apostrophe. Full-width and
 * small forms of the signs, which input methods of East Asia write, are read as the signs themselves: hence the normal
 * form.
 */
export function neutral(text: string): string {
  const first = text.replace(LEAD, '').slice(0, 1).normalize('NFKC')
  return BREAK.test(text) || SIGN.test(first) ? `'${text}` : text
}
