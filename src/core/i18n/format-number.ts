/** The digits from 1 to 9 and 0, and the decimal mark, as a language writes them. */
function getNumberSymbols(lang: string): string[] {
  const sample = 1234567890.5
  try {
    return [...new Intl.NumberFormat(lang, { useGrouping: false }).format(sample)]
  } catch {
    // An author's `lang` may be no language tag.
    return [...String(sample)]
  }
}

/** A number as a learner of that language types it, without grouping. */
export function formatNumber(value: number, lang = 'en'): string {
  const signs = getNumberSymbols(lang)
  return String(value).replace(/[\d.]/g, (sign) => signs['1234567890.'.indexOf(sign)] ?? sign)
}
