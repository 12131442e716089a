import { type FieldsetControlProps, RadioFieldset } from './RadioFieldset.js'

/** A choice among a few options with text. */
export function RadioControl(props: FieldsetControlProps) {
  const choices = (props.field.options ?? []).map((option) => ({
    value: option.id,
    text: option.content ?? option.text,
    details: option.details,
  }))
  return <RadioFieldset {...props} choices={choices} layout="column" />
}
