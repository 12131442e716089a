import { pointsOf } from '../../spec/scale-points.js'
import type { DatePart } from './date-parts.js'
import { readDate } from './date-text.js'
import type { FormField } from './form-field.js'
import { readNumber } from './number-text.js'
import type { FieldValue } from './spec.js'

/**
 * What a learner did to the markup of a server before the script arrived. React keeps what it finds in the controls and tells nobody: it
 * would be seen on the page and be in no answer.
 *
 * @returns `undefined` when nobody was quicker than the script, which is always so where nothing was hydrated
 */
export function earlyAnswer(root: Element, field: FormField, value: FieldValue | undefined, lang?: string): FieldValue | undefined {
  switch (field.control) {
    case 'text':
    case 'textarea':
    case 'number': {
      const control = root.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
      if (!control || control.value === control.defaultValue) return undefined
      return field.control === 'number' ? readNumber(control.value, lang) : control.value || undefined
    }
    case 'date': {
      const boxes = [...root.querySelectorAll<HTMLInputElement>('input')]
      if (boxes.every((box) => box.value === box.defaultValue)) return undefined
      const typed = (part: DatePart) => boxes.find((box) => box.dataset.part === part)?.value ?? ''
      return readDate({ year: typed('year'), month: typed('month'), day: typed('day') }, lang)
    }
    case 'select':
      return root.querySelector('select')?.value || undefined
    case 'checkbox': {
      const ticked = root.querySelector('input')?.checked
      return ticked === (value === true) ? undefined : ticked
    }
    case 'radio': {
      const radios = [...root.querySelectorAll<HTMLInputElement>('input')]
      return field.options?.[radios.findIndex((radio) => radio.checked)]?.id
    }
    case 'scale': {
      const radios = [...root.querySelectorAll<HTMLInputElement>('input')]
      return pointsOf(field)[radios.findIndex((radio) => radio.checked)]
    }
  }
}
