import { type KeyboardEvent, useId, useRef } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import { noFormOwner } from '../../ui/dom/no-form-owner.js'
import { useComposedText } from '../../ui/hooks/use-composed-text.js'
import { filterText } from './selection-text.js'
import type { MultiSelectStringKey } from './strings.js'
import type { UseFilter } from './use-filter.js'

interface OptionsFilterProps {
  filter: UseFilter
  /** Options in all. */
  size: number
  t: Translate<MultiSelectStringKey>
}

/** Where a learner types to see fewer options, and what that leaves. */
export function OptionsFilter({ filter: { query, filtered, setQuery }, size, t }: OptionsFilterProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { text, ...handlers } = useComposedText(query, (typed) => typed === query, setQuery)

  const clearOnEscape = (event: KeyboardEvent) => {
    // While an input method composes, Escape is its own.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || query === '') return
    // One Escape undoes one thing: the dialog of the host around us stays open.
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
            data-variant="quiet"
            onClick={() => {
              // The button goes away.
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
