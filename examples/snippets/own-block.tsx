import { type AnswerEvent, type CustomSpec, Phase, useCustomAnswer, type ViewProps } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { useId, useMemo } from 'react'
import { blocks, type PollData, poll } from './poll.js'

/** A button for each option. */
function Poll({ block, headingId, mode, disabled }: ViewProps<CustomSpec<PollData>>) {
  const { value, setValue, error } = useCustomAnswer(poll, block)
  const errorId = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend; the heading is the question
    <div role="group" aria-labelledby={headingId} aria-describedby={error && errorId}>
      {error && <p id={errorId}>{error}</p>}
      {block.data.options.map(({ id, text }) => (
        <button
          key={id}
          type="button"
          aria-pressed={value === id}
          disabled={disabled || mode !== 'answer'}
          onClick={() => setValue(id)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}

// Outside of the component: a new object would render every block again.
const views = { poll: Poll }

export function Lesson({ markdown, onAnswer }: { markdown: string; onAnswer: (event: AnswerEvent) => void }) {
  const { spec } = useMemo(() => parsePhase(markdown, { blocks }), [markdown])
  return <Phase spec={spec} blocks={blocks} views={views} onAnswer={onAnswer} />
}
