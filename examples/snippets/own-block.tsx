import { type AnswerEvent, type BlockOf, Phase, useAnswer, type ViewProps } from 'phasekit'
import { type BlockReader, parsePhase } from 'phasekit/parse'
import { useMemo } from 'react'

/** For the author: `{type: poll}` and a list. What is returned becomes the block's `data`. */
const poll: BlockReader = {
  read({ items, report }) {
    if (items.length < 2) report({ message: 'A poll needs two answers at least.' })
    return items.map(({ id, text }) => ({ id, text }))
  },
}

/** For the learner: a button for each answer. `data` may be any JSON; phasekit stores it with the other answers. */
function Poll({ block, headingId, mode, disabled }: ViewProps<BlockOf<'unknown'>>) {
  const { answer, setAnswer } = useAnswer(block)
  const options = (block.data ?? []) as { id: string; text: string }[]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend; the heading is the question
    <div role="group" aria-labelledby={headingId}>
      {options.map(({ id, text }) => (
        <button
          key={id}
          type="button"
          aria-pressed={answer?.data === id}
          disabled={disabled || mode !== 'answer'}
          onClick={() => setAnswer({ data: id })}
        >
          {text}
        </button>
      ))}
    </div>
  )
}

// Outside of the component: their identity stays, so nothing is drawn anew.
const blocks = { poll }
const views = { poll: Poll }

export function Lesson({ markdown, onAnswer }: { markdown: string; onAnswer: (event: AnswerEvent) => void }) {
  const { spec } = useMemo(() => parsePhase(markdown, { blocks }), [markdown])
  return <Phase spec={spec} views={views} onAnswer={onAnswer} />
}
