import { formatNumber } from '../../../core/i18n/format-number.js'
import { getScalePoints } from '../../../core/validation/scale-points.js'
import { type FieldsetControlProps, RadioFieldset } from './RadioFieldset.js'

/**
 * A scale: radios in a row, with labels for its ends below. An end label shows its number, so that it stays clear when
 * the row wraps, and is part of its radio's name.
 */
export function ScaleControl(props: FieldsetControlProps) {
  const { field, id, lang } = props
  const { minLabel, maxLabel } = field
  const points = getScalePoints(field)
  const getEndLabel = (at: number) => (at === 0 ? minLabel : at === points.length - 1 ? maxLabel : undefined)
  const choices = points.map((value, at) => {
    // A minus sign, because screen readers skip hyphens.
    const text = formatNumber(value, lang).replace('-', '\u2212')
    return getEndLabel(at)
      ? { value, text, id: `${id}-${at}`, labelledBy: `${id}-${at} ${id}-end-${at}` }
      : { value, text }
  })
  return (
    <RadioFieldset {...props} choices={choices} layout="row">
      {(minLabel || maxLabel) && (
        // Hidden, because it is part of the radios' names and would be read twice.
        <p className="pk-hint pk-field-ends" aria-hidden="true">
          {choices.map(
            ({ value, text }, at) =>
              getEndLabel(at) && (
                <span key={value} className="pk-field-end">
                  <span className="pk-field-end-number">{text}</span>{' '}
                  <span id={`${id}-end-${at}`}>{getEndLabel(at)}</span>
                </span>
              ),
          )}
        </p>
      )}
    </RadioFieldset>
  )
}
