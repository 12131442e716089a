import { formatNumber } from '../../../core/i18n/format-number.js'
import { getScalePoints } from '../../../core/validation/scale-points.js'
import { type FieldsetControlProps, RadioFieldset } from './RadioFieldset.js'

/**
 * A point on a scale: radios in a row, with what its ends stand for under it. An end is seen with its number, so that
 * it stays clear where the row wraps, and is heard in the name of its radio, where a learner is when it matters.
 */
export function ScaleControl(props: FieldsetControlProps) {
  const { field, id, lang } = props
  const { minLabel, maxLabel } = field
  const points = getScalePoints(field)
  const getEndLabel = (at: number) => (at === 0 ? minLabel : at === points.length - 1 ? maxLabel : undefined)
  const choices = points.map((value, at) => {
    // A sign, not a hyphen: screen readers pass over those.
    const text = formatNumber(value, lang).replace('-', '\u2212')
    return getEndLabel(at)
      ? { value, text, id: `${id}-${at}`, labelledBy: `${id}-${at} ${id}-end-${at}` }
      : { value, text }
  })
  return (
    <RadioFieldset {...props} choices={choices} layout="row">
      {(minLabel || maxLabel) && (
        // Hidden here, for it is in the names of the radios and would be read twice.
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
