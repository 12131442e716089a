import { useMemo, useRef, useState } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import { type Filter, type Filtered, filterOptions, NO_FILTER } from './filter-options.js'
import { filterText, type Listed } from './selection-text.js'
import type { MultiSelectMessage } from './strings.js'

interface FilterInput {
  options: readonly Listed[]
  /** The value at this moment. */
  chosen(): readonly string[]
  t: Translate<MultiSelectMessage>
  announce(text: string): void
}

export interface UseFilter {
  query: string
  /** `null`: all options are shown. */
  filtered: Filtered | null
  setQuery(query: string): void
  /** Keeps options in view that have been chosen without matching. */
  keep(ids: readonly string[]): void
}

/** What the learner looks for among the options. Lives as long as the component and is told to nobody. */
export function useFilter({ options, chosen, t, announce }: FilterInput): UseFilter {
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const filtered = useMemo(() => filterOptions(options, filter), [options, filter])
  const said = useRef('')

  const setQuery = (query: string) => {
    if (query === filter.query) return
    const next = { query, kept: new Set(chosen()) }
    setFilter(next)
    const left = filterOptions(options, next)
    const news = left ? filterText(t, left, options.length) : t('multiSelect.filterCleared', { count: options.length })
    // One more letter that changes nothing is no news.
    if (news !== said.current) announce(news)
    said.current = news
  }
  const keep = (ids: readonly string[]) => {
    if (!filtered || ids.every((id) => filtered.shown.has(id))) return
    setFilter({ query: filter.query, kept: new Set([...filter.kept, ...ids]) })
  }
  return { query: filter.query, filtered, setQuery, keep }
}
