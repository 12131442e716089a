import { type KeyboardEvent, useId, useRef } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import { noFormOwner } from '../../ui/dom/no-form-owner.js'
import { useComposedText } from '../../ui/hooks/use-composed-text.js'
import { filterText } from './selection-text.js'
import type { MultiSelectStringKey } from './strings.js'
import type { UseFilter } from './use-filter.js'

interface OptionsFilterProps {
  filter: UseFilter
  /** Number of options in all. */
  size: number
  t: Translate<MultiSelectStringKey>
}

/** The search field, and how many options match. */
export function OptionsFilter({ filter: { query, filtered, setQuery }, size, t }: OptionsFilterProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { text, ...handlers } = useComposedText(query, (typed) => typed === query, setQuery)

  const clearOnEscape = (event: KeyboardEvent) => {
    // During IME composition, Escape belongs to the input method.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || query === '') return
    // Escape clears the query only: a dialog around the component stays open.
    event.preventDefault()
    event.stopPropagation()
    setQuery('')
  }
  return (
    <div className="pk-options-filter">
      <label className="pk-options-filter-label" htmlFor={id}>
        {t('multiSelect.filter')}
      </label>
      <input
        {...noFormOwner}
        {...handlers}
        ref={field}
        className="pk-input pk-options-filter-input"
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}left`}
        value={text}
        onKeyDown={clearOnEscape}
      />
      <div className="pk-options-left">
        <p className="pk-options-left-count" id={`${id}left`}>
          {filterText(t, filtered, size)}
        </p>
        {query !== '' && (
          <button
            type="button"
            className="pk-button pk-options-all"
            data-pk-variant="quiet"
            onClick={() => {
              // The button is about to be removed.
              field.current?.focus()
              setQuery('')
            }}
          >
            {t('multiSelect.filterClear')}
          </button>
        )}
      </div>
    </div>
  )
}
