import { nextHeadingLevel, renderProse } from '../../context/render-content.js'
import { type AnswerMapping, useAnswerStore } from '../../context/use-answer-store.js'
import { useBlockErrors } from '../../context/use-block-errors.js'
import { useChoices } from '../../context/use-choices.js'
import type { ViewProps } from '../../context/view-props.js'
import { RankList, type RankValue } from './RankList.js'
import type { RankingAnswer, RankingSpec } from './spec.js'

const mapping: AnswerMapping<RankingAnswer, RankValue | null> = {
  toValue: (answer) => answer,
  toAnswer: (value) => value && { ...value, type: 'ranking' },
}

export function RankingView({ block, headingLevel, headingId, mode, disabled }: ViewProps<RankingSpec>) {
  const store = useAnswerStore(block, mapping)
  const { error } = useBlockErrors(block)
  const level = block.title ? nextHeadingLevel(headingLevel) : headingLevel
  const items = useChoices(block.items, level)
  return (
    <RankList
      title={block.title}
      headingLevel={headingLevel}
      labelledBy={headingId}
      prompt={renderProse(block.prompt, level)}
      after={renderProse(block.after, level)}
      items={items}
      top={block.top}
      required={block.required}
      store={store}
      error={error}
      disabled={disabled}
      readOnly={mode === 'review'}
    />
  )
}
