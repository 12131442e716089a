import type { Translate } from '../../core/i18n/localized-string.js'
import type { FilterResult } from './filter-options.js'
import type {
  RestorableChoices,
  SelectableOption,
  SelectionChange,
  SelectionConstraints,
  SelectionState,
} from './selection-state.js'
import type { MultiSelectStringKey } from './strings.js'

type T = Translate<MultiSelectStringKey>

/** An option with what it is called. */
export interface LabelledOption extends SelectableOption {
  text: string
}

/** What is expected, before anything is chosen. A single choice that may be left out needs no word. */
export function hintText(t: T, { multiple, required, min, max }: SelectionConstraints): string | null {
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
  { ids, counted }: Pick<SelectionState, 'ids' | 'counted'>,
  max: number | undefined,
  size: number,
): string {
  // "None of these" is not one of so many.
  if (max === undefined || ids.size > counted) return t('multiSelect.count', { count: ids.size })
  return t(counted === max && counted < size ? 'multiSelect.countFull' : 'multiSelect.countOf', { count: counted, max })
}

/** What can be had back, and how. */
export function restoreText(t: T, { exclusiveId, ids }: RestorableChoices, options: readonly LabelledOption[]): string {
  const option = options.find(({ id }) => id === exclusiveId)?.text ?? ''
  return t('multiSelect.clearedOthers', { count: ids.length, option })
}

/** What a choice has done besides itself; empty when that was nothing. */
export function changeText(
  t: T,
  change: SelectionChange,
  options: readonly LabelledOption[],
  before: ReadonlySet<string>,
): string {
  const { cleared, restored, restorable, ids } = change
  if (restored > 0) return t('multiSelect.broughtBack', { count: restored })
  if (restorable) return restoreText(t, restorable, options)
  if (cleared === 0) return ''
  const gone = options.find((option) => option.exclusive && before.has(option.id) && !ids.includes(option.id))
  return gone ? t('multiSelect.clearedExclusive', { option: gone.text }) : ''
}

/** What a filter has left. */
export function filterText(t: T, filtered: FilterResult | null, total: number): string {
  if (!filtered) return t('multiSelect.filterAll', { count: total })
  const { matching, kept } = filtered
  const left = matching === 0 ? t('multiSelect.filterNone') : t('multiSelect.filterCount', { count: matching, total })
  return kept === 0 ? left : `${left} ${t('multiSelect.filterKept', { count: kept })}`
}
