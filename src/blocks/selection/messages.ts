import type { Translate } from '../../ui/strings.js'
import type { ChoosingProblem, ChoosingRules } from './choosing.js'
import type { MultiSelectMessage } from './strings.js'

type T = Translate<MultiSelectMessage>

/** What is expected, before anything is chosen. A single choice that may be left out needs no word. */
export function hintText(t: T, { multiple, required, min, max }: ChoosingRules): string | null {
  if (!multiple) return required ? t('multiSelect.hintOne') : null
  const least = Math.max(min ?? 0, required ? 1 : 0)
  if (max === undefined) return least > 0 ? t('multiSelect.hintMin', { count: least }) : t('multiSelect.hintAny')
  if (least === 0) return t('multiSelect.hintMax', { count: max })
  return least === max ? t('multiSelect.hintExactly', { count: max }) : t('multiSelect.hintRange', { min: least, max, count: max })
}

/** How many are chosen, and once no more may be, how to choose another one. */
export function countText(t: T, count: number, max: number | undefined, size: number): string {
  if (max === undefined) return t('multiSelect.count', { count })
  return t(count === max && count < size ? 'multiSelect.countFull' : 'multiSelect.countOf', { count, max })
}

/** What is wrong. */
export function problemText(t: T, problem: ChoosingProblem, { multiple, min = 0, max = 0 }: ChoosingRules): string {
  switch (problem) {
    case 'required':
      return t(multiple ? 'multiSelect.required' : 'multiSelect.requiredOne')
    case 'too-few':
      return t('multiSelect.tooFew', { count: min })
    case 'too-many':
      return t('multiSelect.tooMany', { count: max })
  }
}
