/** Returns the digits 1 to 9 and 0, and the decimal separator, of a language. */
function getNumberSymbols(lang: string): string[] {
  const sample = 1234567890.5
  try {
    return [...new Intl.NumberFormat(lang, { useGrouping: false }).format(sample)]
  } catch {
    // The author's `lang` may not be a valid language tag.
    return [...String(sample)]
  }
}

/** Formats a number without grouping, as learners type it in that language. */
export function formatNumber(value: number, lang = 'en'): string {
  const signs = getNumberSymbols(lang)
  return String(value).replace(/[\d.]/g, (sign) => signs['1234567890.'.indexOf(sign)] ?? sign)
}
