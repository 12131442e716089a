import type { DatePart } from '../../core/i18n/date-order.js'
import { getScalePoints } from '../../core/validation/scale-points.js'
import type { FormField, FormValue } from './form-field.js'
import type { FieldValue } from './spec.js'
import { getOwnEntry } from './values/field-values.js'
import { parseDate } from './values/parse-date.js'
import { parseNumber } from './values/parse-number.js'

/**
 * Reads input that the learner made in the server's markup before hydration. React keeps it in the DOM without emitting
 * an event, so the answer would lack it.
 *
 * @param renderedValues the values of the server and of the page; the learner did not enter these
 * @returns `undefined` without such input, and always if nothing was hydrated
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
      const typed = (part: DatePart) => boxes.find((box) => box.dataset.pkPart === part)?.value ?? ''
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

function findCheckedIndex(root: Element) {
  return [...root.querySelectorAll<HTMLInputElement>('input')].findIndex((radio) => radio.checked)
}
