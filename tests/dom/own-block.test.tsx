import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Phase, type PhaseProps, useAnswer, useCustomAnswer, type ViewProps } from 'phasekit'
import { createAnswers } from 'phasekit/answers'
import { type CustomSpec, defineBlock } from 'phasekit/spec'
import { describe, expect, test, vi } from 'vitest'
import { phase } from '../support/make-phase.js'

const word = defineBlock({
  name: 'word',
  params: { required: 'boolean' },
  isAnswer: (value) => typeof value === 'string',
  check: (_, value) => (value.length < 3 ? ['Write at least three letters.'] : []),
  redact: () => null,
})
const blocks = [word]
const wordBlock = (params: CustomSpec['params'] = {}): CustomSpec => ({
  ...{ type: 'custom', id: 'word', name: 'word', heading: 'A word', params, content: [], data: null },
})

function Word({ block, headingId }: ViewProps<CustomSpec>) {
  const { value, setValue, error } = useCustomAnswer(word, block)
  return (
    <>
      <input
        aria-labelledby={headingId}
        aria-invalid={error !== undefined}
        value={value ?? ''}
        onChange={(event) => setValue(event.target.value)}
      />
      <button type="button">Spell it</button>
      {error && <p data-testid="error">{error}</p>}
    </>
  )
}

/** The same, with `useAnswer`. */
function BareWord({ block, headingId }: ViewProps<CustomSpec>) {
  const { answer, setAnswer } = useAnswer(block)
  return (
    <input
      aria-labelledby={headingId}
      value={typeof answer?.data === 'string' ? answer.data : ''}
      onChange={({ target }) => setAnswer({ type: 'custom', name: 'word', data: target.value })}
    />
  )
}

function show(params?: CustomSpec['params'], more?: Partial<PhaseProps>) {
  const { container } = render(
    <>
      <Phase spec={phase([wordBlock(params)])} blocks={blocks} views={{ word: Word }} {...more} />
      <button type="button">After</button>
    </>,
  )
  const frame = container.querySelector('[data-block-id="word"]')
  return {
    user: userEvent.setup(),
    input: screen.getByRole('textbox'),
    frame,
    error: () => screen.queryByTestId('error')?.textContent,
    leave: (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('button', { name: 'After' })),
  }
}

describe('the problem of a host’s block', () => {
  test('shows once the learner has edited the block and leaves it, as in a form, and is announced once', async () => {
    const { user, input, frame, error, leave } = show()
    await user.type(input, 'a')
    await user.tab()
    expect(error()).toBeUndefined()
    expect(frame).not.toHaveAttribute('data-invalid')

    await leave(user)
    expect(error()).toBe('Write at least three letters.')
    expect(frame).toHaveAttribute('data-invalid')
    expect(screen.getByRole('status')).toHaveTextContent('Write at least three letters.')

    await user.click(input)
    await leave(user)
    expect(screen.getByRole('status').textContent).toBe('Write at least three letters.')
  })

  test('is removed once corrected, and not shown again before the block is left', async () => {
    const { user, input, error, leave } = show()
    await user.type(input, 'ab')
    await leave(user)
    await user.type(input, 'c')
    expect(error()).toBeUndefined()
    await user.type(input, '{Backspace}')
    expect(error()).toBeUndefined()
    await leave(user)
    expect(error()).toBe('Write at least three letters.')
  })

  test('is not about a missing required answer before submit', async () => {
    const { user, input, error, leave } = show({ required: true }, { onSubmit: vi.fn() })
    await user.click(input)
    await leave(user)
    expect(error()).toBeUndefined()
    await user.type(input, 'a{Backspace}')
    await leave(user)
    expect(error()).toBeUndefined()
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    expect(error()).toBeDefined()
  })

  test('is not about a saved answer that the learner does not edit', async () => {
    const saved = createAnswers(phase([wordBlock()]), { blocks })
    saved.set('word', { type: 'custom', name: 'word', data: 'a' })
    const { user, input, error, leave } = show({}, { defaultAnswers: saved.getDocument() })
    expect(input).toHaveValue('a')
    await user.click(input)
    await leave(user)
    expect(error()).toBeUndefined()
  })

  test('emits a lifecycle event when it is shown', async () => {
    const onLifecycle = vi.fn()
    const { user, input, leave } = show({}, { onLifecycle })
    const problem = expect.objectContaining({ type: 'problem', block: 'word' })
    await user.type(input, 'a')
    expect(onLifecycle).not.toHaveBeenCalledWith(problem)
    await leave(user)
    expect(onLifecycle).toHaveBeenCalledWith(problem)
  })

  test('marks the frame of a view that uses `useAnswer` alone', async () => {
    const { user, input, frame, leave } = show({}, { views: { word: BareWord } })
    await user.type(input, 'a')
    await leave(user)
    expect(frame).toHaveAttribute('data-invalid')
  })
})
