import { useMemo, useRef } from 'react'
import { below, prose } from '../../react/prose.js'
import { type AnswerMapping, useAnswerStore } from '../../react/use-answer-store.js'
import { useBlockErrors } from '../../react/use-block-errors.js'
import { useChoices } from '../../react/use-choices.js'
import type { ViewProps } from '../view.js'
import { MultiSelect } from './MultiSelect.js'
import type { SelectionAnswer, SelectionSpec } from './spec.js'
import { splitAnswer } from './split-answer.js'

const none: SelectionAnswer = { selected: [] }
const mapping: AnswerMapping<SelectionAnswer, SelectionAnswer> = {
  toValue: (answer) => answer ?? none,
  toAnswer: (answer) => answer,
}

export function SelectionView({ block, headingLevel, headingId, mode, disabled }: ViewProps<SelectionSpec>) {
  const answer = useAnswerStore(block, mapping)
  const draft = useRef('')
  const otherId = block.options.find((option) => option.other)?.id
  const stores = useMemo(() => splitAnswer(answer, otherId, draft), [answer, otherId])
  const { error } = useBlockErrors(block)
  const level = block.title ? below(headingLevel) : headingLevel
  const choices = useChoices(block.options, level)
  const options = useMemo(
    () => choices.map((choice, at) => ({ ...choice, exclusive: block.options[at]?.exclusive, other: block.options[at]?.other })),
    [choices, block.options],
  )
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
      filter={block.filter}
      store={stores.selected}
      otherTextStore={stores.text}
      error={error}
      disabled={disabled}
      readOnly={mode === 'review'}
    />
  )
}
