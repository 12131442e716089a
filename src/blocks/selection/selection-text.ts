import type { Translate } from '../../core/i18n/localized-string.js'
import type { Filtered } from './filter-options.js'
import type { Aside, Change, Choosable, ChoosingRules, Chosen } from './selection-state.js'
import type { MultiSelectMessage } from './strings.js'

type T = Translate<MultiSelectMessage>

/** An option with what it is called. */
export interface Listed extends Choosable {
  text: string
}

/** What is expected, before anything is chosen. A single choice that may be left out needs no word. */
export function hintText(t: T, { multiple, required, min, max }: ChoosingRules): string | null {
  if (!multiple) return required ? t('multiSelect.hintOne') : null
  const least = Math.max(min ?? 0, required ? 1 : 0)
  if (max === undefined) return least > 0 ? t('multiSelect.hintMin', { count: least }) : t('multiSelect.hintAny')
  if (least === 0) return t('multiSelect.hintMax', { count: max })
  return least === max
    ? t('multiSelect.hintExactly', { count: max })
    : t('multiSelect.hintRange', { min: least, max, count: max })
}

/**
 * How many are chosen, and once no more may be, how to choose another one.
 *
 * @param size options that count towards `max`
 */
export function countText(
  t: T,
  { ids, counted }: Pick<Chosen, 'ids' | 'counted'>,
  max: number | undefined,
  size: number,
): string {
  // "None of these" is not one of so many.
  if (max === undefined || ids.size > counted) return t('multiSelect.count', { count: ids.size })
  return t(counted === max && counted < size ? 'multiSelect.countFull' : 'multiSelect.countOf', { count: counted, max })
}

/** What can be had back, and how. */
export function asideText(t: T, { alone, ids }: Aside, options: readonly Listed[]): string {
  const option = options.find(({ id }) => id === alone)?.text ?? ''
  return t('multiSelect.clearedOthers', { count: ids.length, option })
}

/** What a choice has done besides itself; empty when that was nothing. */
export function changeText(t: T, change: Change, options: readonly Listed[], before: ReadonlySet<string>): string {
  const { cleared, back, aside, ids } = change
  if (back > 0) return t('multiSelect.broughtBack', { count: back })
  if (aside) return asideText(t, aside, options)
  if (cleared === 0) return ''
  const gone = options.find((option) => option.exclusive && before.has(option.id) && !ids.includes(option.id))
  return gone ? t('multiSelect.clearedExclusive', { option: gone.text }) : ''
}

/** What a filter has left. */
export function filterText(t: T, filtered: Filtered | null, total: number): string {
  if (!filtered) return t('multiSelect.filterAll', { count: total })
  const { matching, kept } = filtered
  const left = matching === 0 ? t('multiSelect.filterNone') : t('multiSelect.filterCount', { count: matching, total })
  return kept === 0 ? left : `${left} ${t('multiSelect.filterKept', { count: kept })}`
}
