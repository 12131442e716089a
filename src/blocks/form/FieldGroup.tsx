import { type ReactNode, useId } from 'react'
import type { HeadingLevel } from '../../ui/common-props.js'
import { noFormOwner } from '../../ui/dom/no-form-owner.js'
import { Heading } from '../../ui/Heading.js'
import { Field } from './Field.js'
import type { FormFieldGroup } from './form-field.js'
import type { SharedFieldProps } from './use-form.js'
import { getOwnEntry } from './values/field-values.js'

interface FieldGroupProps extends FormFieldGroup {
  form: SharedFieldProps
  errors: Readonly<Record<string, string>> | undefined
  touched: ReadonlySet<string>
  corrected: ReadonlyMap<string, string>
  headingLevel: HeadingLevel
}

/**
 * A `fieldset` whose legend is a heading, so that both kinds of navigation find the group. Without a title, a plain
 * `div`.
 */
export function FieldGroup({
  title,
  titleContent = title,
  fields,
  after,
  form,
  errors,
  touched,
  corrected,
  headingLevel,
}: FieldGroupProps) {
  const titleId = useId()
  const body: ReactNode = (
    <>
      {fields.map((field) => (
        <Field
          key={field.id}
          field={field}
          form={form}
          error={getOwnEntry(errors, field.id)}
          touched={touched.has(field.id)}
          corrected={corrected.get(field.id)}
        />
      ))}
      {after && <div className="pk-form-after">{after}</div>}
    </>
  )
  if (!title) return <div className="pk-form-group">{body}</div>
  return (
    <fieldset {...noFormOwner} className="pk-form-group" aria-labelledby={titleId}>
      <legend className="pk-form-legend">
        <Heading level={headingLevel} className="pk-form-group-title" id={titleId}>
          {titleContent}
        </Heading>
      </legend>
      {body}
    </fieldset>
  )
}
