/** How a language sets apart fractions and thousands. Latin digits, so that only the marks differ. */
export function marksOf(lang: string): { decimal: string; group: string } {
  try {
    const parts = new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).formatToParts(1234567.5)
    const mark = (type: string, fallback: string) => parts.find((part) => part.type === type)?.value ?? fallback
    return { decimal: mark('decimal', '.'), group: mark('group', ',').normalize('NFKC') }
  } catch {
    // An author's `lang` may be no language tag.
    return { decimal: '.', group: ',' }
  }
}

/** A number as a learner of that language types it, without grouping. */
export const writeNumber = (value: number, lang = 'en'): string => String(value).replace('.', marksOf(lang).decimal)
