'use client'

// A definition and a view hold functions, which a server component cannot pass on.
import { Phase, useCustomAnswer } from 'phasekit'
import { blocks, poll } from './blocks.js'

function Poll({ block }) {
  const { value, setValue } = useCustomAnswer(poll, block)
  return block.data.options.map(({ id, text }) => (
    <button key={id} type="button" aria-pressed={value === id} onClick={() => setValue(id)}>
      {text}
    </button>
  ))
}

const views = { poll: Poll }

export function Lesson({ spec }) {
  return <Phase spec={spec} blocks={blocks} views={views} />
}
