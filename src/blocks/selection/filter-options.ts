/** Accents and vowel points are often left out by who types: Latin, Greek and Cyrillic, Hebrew, Arabic. */
const DIACRITICS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/g

/** A text as it is compared: who looks for "cafe" finds "Café". */
const normalizeForSearch = (text: string): string => text.normalize('NFKD').replace(DIACRITICS, '').toLowerCase()

/** Whether every word of the query stands somewhere in a text. A query of nothing but space asks for nothing. */
function createMatcher(query: string): (text: string) => boolean {
  const words = normalizeForSearch(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return (text) => {
    const normalized = normalizeForSearch(text)
    return words.every((word) => normalized.includes(word))
  }
}

/** What the learner is looking for, and what was chosen when that was typed. View state: it is no part of an answer. */
export interface Filter {
  query: string
  /**
   * Shown whether they match or not, until something else is typed: nothing that is chosen, or just was, disappears.
   */
  kept: ReadonlySet<string>
}

export const NO_FILTER: Filter = { query: '', kept: new Set() }

/** What a filter leaves of the options. */
export interface FilterResult {
  /** Position among those shown, from 1, by id. */
  shown: ReadonlyMap<string, number>
  /** Options that match. */
  matching: number
  /** Options that do not match and are shown because they are, or just were, chosen. */
  kept: number
}

interface Filterable {
  id: string
  text: string
  other?: boolean | undefined
}

/** `null`: nothing is looked for, so all is shown. The way out, an option for one's own words, is always shown. */
export function filterOptions(options: readonly Filterable[], { query, kept }: Filter): FilterResult | null {
  if (query.trim() === '') return null
  const matches = createMatcher(query)
  const shown = new Map<string, number>()
  let matching = 0
  let keptCount = 0
  for (const { id, text, other } of options) {
    const found = matches(text)
    if (found) matching++
    else if (kept.has(id)) keptCount++
    if (found || other || kept.has(id)) shown.set(id, shown.size + 1)
  }
  return { shown, matching, kept: keptCount }
}
