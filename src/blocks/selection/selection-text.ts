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

/** An option with its text. */
export interface LabelledOption extends SelectableOption {
  text: string
}

/** The hint above the options. An optional single choice has none. */
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
 * The number of chosen options and, once the maximum is reached, how to choose another.
 *
 * @param size number of options that count towards `max`
 */
export function countText(
  t: T,
  { ids, counted }: Pick<SelectionState, 'ids' | 'counted'>,
  max: number | undefined,
  size: number,
): string {
  // "None of these" does not count towards the maximum.
  if (max === undefined || ids.size > counted) return t('multiSelect.count', { count: ids.size })
  return t(counted === max && counted < size ? 'multiSelect.countFull' : 'multiSelect.countOf', { count: counted, max })
}

/** States what can be restored, and how. */
export function restoreText(t: T, { exclusiveId, ids }: RestorableChoices, options: readonly LabelledOption[]): string {
  const option = options.find(({ id }) => id === exclusiveId)?.text ?? ''
  return t('multiSelect.clearedOthers', { count: ids.length, option })
}

/** The side effects of a choice; empty if it had none. */
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

/** The number of options that match. */
export function filterText(t: T, filtered: FilterResult | null, total: number): string {
  if (!filtered) return t('multiSelect.filterAll', { count: total })
  const { matching, kept } = filtered
  const left = matching === 0 ? t('multiSelect.filterNone') : t('multiSelect.filterCount', { count: matching, total })
  return kept === 0 ? left : `${left} ${t('multiSelect.filterKept', { count: kept })}`
}
