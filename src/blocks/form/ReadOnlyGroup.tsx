import type { ReactNode } from 'react'
import { isIsoDate } from '../../core/guards/iso-date.js'
import { formatDate } from '../../core/i18n/format-date.js'
import { formatNumber } from '../../core/i18n/format-number.js'
import type { Translate } from '../../core/i18n/localized-string.js'
import type { HeadingLevel } from '../../ui/common-props.js'
import { Heading } from '../../ui/Heading.js'
import { useStoreValue } from '../../ui/store/value-store.js'
import type { FormField, FormFieldGroup, FormStore } from './form-field.js'
import type { FieldValue } from './spec.js'
import type { StrategyFormStringKey } from './strings.js'
import { toDateParts } from './values/date-parts.js'
import { getOwnEntry } from './values/field-values.js'

type T = Translate<StrategyFormStringKey>

/** A point of a scale means little without its ends. */
function formatScalePoint(
  { min, max, minLabel, maxLabel }: FormField,
  point: number,
  t: T,
  lang: string | undefined,
): string {
  const end = (number = 0, label?: string) => {
    const value = formatNumber(number, lang)
    return label ? t('form.scaleEnd', { value, label }) : value
  }
  return t('form.scaleAnswer', { value: formatNumber(point, lang), min: end(min, minLabel), max: end(max, maxLabel) })
}

/** A date in words. Text that is not a date is kept as typed. */
function formatDateValue(value: string, lang: string | undefined): string {
  if (isIsoDate(value)) return formatDate(value, lang)
  const { day, month, year } = toDateParts(value)
  return [day, month, year].filter((part) => part.trim() !== '').join(' ')
}

/** Formats an answer for reading; `undefined` if there is none. */
function renderAnswer(field: FormField, value: FieldValue | undefined, t: T, lang: string | undefined): ReactNode {
  if (value === undefined || value === '') return undefined
  if (typeof value === 'boolean') return t(value ? 'form.ticked' : 'form.unticked')
  if (typeof value === 'number')
    return field.control === 'scale' ? formatScalePoint(field, value, t, lang) : formatNumber(value, lang)
  if (field.control === 'date') return formatDateValue(value, lang)
  const option = field.options?.find((each) => each.id === value)
  return option?.content ?? option?.text ?? value
}

/** Splits the fields before each one that has prose above it, because a description list cannot contain prose. */
function splitAtProse(fields: readonly FormField[]): { before: ReactNode; fields: FormField[] }[] {
  const runs: { before: ReactNode; fields: FormField[] }[] = []
  for (const field of fields) {
    const last = runs.at(-1)
    if (!last || field.before) runs.push({ before: field.before, fields: [field] })
    else last.fields.push(field)
  }
  return runs
}

interface SharedReadOnlyProps {
  store: FormStore
  t: T
  lang: string | undefined
  onChangeRequest: ((field: string) => void) | undefined
}

interface ReadOnlyFieldProps extends SharedReadOnlyProps {
  field: FormField
}

function ReadOnlyField({ field, store, t, lang, onChangeRequest }: ReadOnlyFieldProps) {
  const value = useStoreValue(store, (all) => getOwnEntry(all, field.id))
  const text = renderAnswer(field, value, t, lang)
  return (
    <div
      className="pk-form-answer"
      data-field-id={field.id}
      data-control={field.control}
      data-answered={text === undefined ? undefined : ''}
    >
      <dt className="pk-hint pk-form-question">{field.labelContent ?? field.label}</dt>
      <dd className={text === undefined ? 'pk-form-text pk-form-unanswered' : 'pk-form-text'}>
        {text ?? t('form.unanswered')}
      </dd>
      {onChangeRequest && (
        <dd className="pk-form-change">
          <button
            type="button"
            className="pk-button"
            data-pk-variant="quiet"
            aria-label={t('form.changeOf', { label: field.label })}
            onClick={() => onChangeRequest(field.id)}
          >
            {t('form.change')}
          </button>
        </dd>
      )}
      {field.after && <dd className="pk-field-after">{field.after}</dd>}
    </div>
  )
}

interface ReadOnlyGroupProps extends FormFieldGroup, SharedReadOnlyProps {
  headingLevel: HeadingLevel
}

/** The answers as text. The only control is the optional button that returns to a field. */
export function ReadOnlyGroup({
  title,
  titleContent = title,
  fields,
  after,
  headingLevel,
  ...shared
}: ReadOnlyGroupProps) {
  return (
    <div className="pk-form-group">
      {title && (
        <div className="pk-form-legend">
          <Heading level={headingLevel} className="pk-form-group-title">
            {titleContent}
          </Heading>
        </div>
      )}
      {splitAtProse(fields).map((run) => (
        <div key={run.fields[0]?.id} className="pk-form-run">
          {run.before && <div className="pk-field-before">{run.before}</div>}
          <dl className="pk-form-answers">
            {run.fields.map((field) => (
              <ReadOnlyField key={field.id} field={field} {...shared} />
            ))}
          </dl>
        </div>
      ))}
      {after && <div className="pk-form-after">{after}</div>}
    </div>
  )
}
