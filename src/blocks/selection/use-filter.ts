import { useMemo, useRef, useState } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import { type Filter, type FilterResult, filterOptions, NO_FILTER } from './filter-options.js'
import { filterText, type LabelledOption } from './selection-text.js'
import type { MultiSelectStringKey } from './strings.js'

interface UseFilterOptions {
  options: readonly LabelledOption[]
  /** The current value. */
  getValue(): readonly string[]
  t: Translate<MultiSelectStringKey>
  announce(text: string): void
}

export interface UseFilter {
  query: string
  /** `null` while all options are visible. */
  filtered: FilterResult | null
  setQuery(query: string): void
  /** Keeps options visible that were chosen without matching. */
  keepVisible(ids: readonly string[]): void
}

/** Filters the options. The query lives in the component and is never emitted. */
export function useFilter({ options, getValue, t, announce }: UseFilterOptions): UseFilter {
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const filtered = useMemo(() => filterOptions(options, filter), [options, filter])
  const lastAnnouncement = useRef('')

  const setQuery = (query: string) => {
    if (query === filter.query) return
    const next = { query, kept: new Set(getValue()) }
    setFilter(next)
    const left = filterOptions(options, next)
    const announcement = left
      ? filterText(t, left, options.length)
      : t('multiSelect.filterCleared', { count: options.length })
    // Typing a letter that changes nothing is not announced.
    if (announcement !== lastAnnouncement.current) announce(announcement)
    lastAnnouncement.current = announcement
  }
  const keepVisible = (ids: readonly string[]) => {
    if (!filtered || ids.every((id) => filtered.shown.has(id))) return
    setFilter({ query: filter.query, kept: new Set([...filter.kept, ...ids]) })
  }
  return { query: filter.query, filtered, setQuery, keepVisible }
}
