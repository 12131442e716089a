/** Combining marks that are often omitted when typing: Latin, Greek and Cyrillic, Hebrew, Arabic. */
const DIACRITICS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/g

/** Normalizes a text for comparison: "cafe" finds "Café". */
const normalizeForSearch = (text: string): string => text.normalize('NFKD').replace(DIACRITICS, '').toLowerCase()

/** Whether a text contains every word of the query. A blank query matches everything. */
function createMatcher(query: string): (text: string) => boolean {
  const words = normalizeForSearch(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return (text) => {
    const normalized = normalizeForSearch(text)
    return words.every((word) => normalized.includes(word))
  }
}

/** The query, and the options chosen when it was entered. View state, not part of the answer. */
export interface Filter {
  query: string
  /** Options that stay visible until the query changes, even if they do not match: chosen ones never disappear. */
  kept: ReadonlySet<string>
}

export const NO_FILTER: Filter = { query: '', kept: new Set() }

/** The options that a filter leaves visible. */
export interface FilterResult {
  /** Position among the visible options, from 1, by id. */
  shown: ReadonlyMap<string, number>
  /** Number of options that match. */
  matching: number
  /** Number of options that are visible only because they are or were chosen. */
  kept: number
}

interface Filterable {
  id: string
  text: string
  other?: boolean | undefined
}

/** Returns `null` without a query. The option marked `other` always stays visible. */
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
