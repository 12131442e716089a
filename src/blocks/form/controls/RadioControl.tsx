import { RadioSet, type SetProps } from './RadioFieldset.js'

/** One of a few choices in words. */
export function RadioControl(props: SetProps) {
  const choices = (props.field.options ?? []).map((option) => ({
    value: option.id,
    text: option.content ?? option.text,
    details: option.details,
  }))
  return <RadioSet {...props} choices={choices} layout="column" />
}
