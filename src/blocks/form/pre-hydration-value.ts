import type { DatePart } from '../../core/i18n/date-order.js'
import { getScalePoints } from '../../core/validation/scale-points.js'
import type { FormField, FormValue } from './form-field.js'
import type { FieldValue } from './spec.js'
import { getOwnEntry } from './values/field-values.js'
import { parseDate } from './values/parse-date.js'
import { parseNumber } from './values/parse-number.js'

/**
 * What a learner did to the markup of a server before the script arrived. React keeps what it finds in the controls and
 * tells nobody: it would be seen on the page and be in no answer.
 *
 * @param renderedValues what the form may show of itself: the server's values, and the page's own. A choice of theirs
 * was made
 * by nobody here
 * @returns `undefined` when nobody was quicker than the script, which is always so where nothing was hydrated
 */
export function readPreHydrationValue(
  root: Element,
  field: FormField,
  renderedValues: readonly FormValue[],
  lang?: string,
): FieldValue | undefined {
  const found = readControl(root, field, lang)
  const shown = renderedValues.map(
    (side) => getOwnEntry(side, field.id) ?? (field.control === 'checkbox' ? false : undefined),
  )
  return found !== undefined && shown.includes(found) ? undefined : found
}

function readControl(root: Element, field: FormField, lang?: string): FieldValue | undefined {
  switch (field.control) {
    case 'text':
    case 'textarea':
    case 'number': {
      const control = root.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
      if (!control || control.value === control.defaultValue) return undefined
      return field.control === 'number' ? parseNumber(control.value, lang) : control.value || undefined
    }
    case 'date': {
      const boxes = [...root.querySelectorAll<HTMLInputElement>('input')]
      if (boxes.every((box) => box.value === box.defaultValue)) return undefined
      const typed = (part: DatePart) => boxes.find((box) => box.dataset.part === part)?.value ?? ''
      return parseDate({ year: typed('year'), month: typed('month'), day: typed('day') }, lang)
    }
    case 'select':
      return root.querySelector('select')?.value || undefined
    case 'checkbox':
      return root.querySelector('input')?.checked
    case 'radio':
      return field.options?.[findCheckedIndex(root)]?.id
    case 'scale':
      return getScalePoints(field)[findCheckedIndex(root)]
  }
}

const findCheckedIndex = (root: Element) =>
  [...root.querySelectorAll<HTMLInputElement>('input')].findIndex((radio) => radio.checked)
