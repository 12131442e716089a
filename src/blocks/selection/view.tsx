import { useMemo, useRef } from 'react'
import { getInitialAnswer } from '../../context/initial-answer.js'
import { usePhaseContext } from '../../context/phase-context.js'
import { nextHeadingLevel, renderProse } from '../../context/render-content.js'
import { useBlockErrors } from '../../context/use-block-errors.js'
import { useChoices } from '../../context/use-choices.js'
import type { ViewProps } from '../../context/view-props.js'
import { createAnswerStores } from './answer-stores.js'
import { MultiSelect } from './MultiSelect.js'
import type { SelectionAnswer, SelectionSpec } from './spec.js'

export function SelectionView({ block, headingLevel, headingId, mode, disabled }: ViewProps<SelectionSpec>) {
  const { answers, shownProblems: shown } = usePhaseContext()
  const draft = useRef('')
  const otherId = block.options.find((option) => option.other)?.id
  const stores = useMemo(
    () =>
      createAnswerStores(answers, block.id, getInitialAnswer(answers, block) as SelectionAnswer | null, otherId, draft),
    [answers, block, otherId],
  )
  const { error } = useBlockErrors(block)
  const level = block.title ? nextHeadingLevel(headingLevel) : headingLevel
  const choices = useChoices(block.options, level)
  const options = useMemo(
    () =>
      choices.map((choice, at) => ({
        ...choice,
        exclusive: block.options[at]?.exclusive,
        other: block.options[at]?.other,
      })),
    [choices, block.options],
  )
  return (
    <MultiSelect
      title={block.title}
      headingLevel={headingLevel}
      labelledBy={headingId}
      prompt={renderProse(block.prompt, level)}
      after={renderProse(block.after, level)}
      options={options}
      multiple={block.multiple}
      min={block.min}
      max={block.max}
      required={block.required}
      filter={block.filter}
      store={stores.selected}
      touched={shown.getTouched(block.id)}
      otherTextStore={stores.text}
      error={error}
      disabled={disabled}
      readOnly={mode === 'review'}
    />
  )
}
