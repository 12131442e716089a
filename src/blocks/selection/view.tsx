import { below, prose } from '../../react/prose.js'
import { type AnswerMapping, useAnswerStore } from '../../react/use-answer-store.js'
import { useBlockErrors } from '../../react/use-block-errors.js'
import { useChoices } from '../../react/use-choices.js'
import type { ViewProps } from '../view.js'
import { MultiSelect } from './MultiSelect.js'
import type { SelectionAnswer, SelectionSpec } from './spec.js'

const none: string[] = []
const mapping: AnswerMapping<SelectionAnswer, string[]> = {
  toValue: (answer) => answer?.selected ?? none,
  toAnswer: (selected) => ({ selected }),
}

export function SelectionView({ block, headingLevel, headingId, mode, disabled }: ViewProps<SelectionSpec>) {
  const store = useAnswerStore(block, mapping)
  const { error } = useBlockErrors(block)
  const level = block.title ? below(headingLevel) : headingLevel
  const options = useChoices(block.options, level)
  return (
    <MultiSelect
      title={block.title}
      headingLevel={headingLevel}
      labelledBy={headingId}
      prompt={prose(block.prompt, level)}
      after={prose(block.after, level)}
      options={options}
      multiple={block.multiple}
      min={block.min}
      max={block.max}
      required={block.required}
      store={store}
      error={error}
      disabled={disabled}
      readOnly={mode === 'review'}
    />
  )
}
