import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Phase, PhaseBlock, PhaseRoot } from 'phasekit'
import { type AnswerEvent, createAnswers } from 'phasekit/answers'
import type { BlockSpec } from 'phasekit/spec'
import { describe, expect, test, vi } from 'vitest'
import { form, phase, selection } from '../support/make-phase.js'

const text = (id: string): BlockSpec => ({
  type: 'content',
  id,
  content: [{ type: 'paragraph', children: [{ type: 'text', value: 'Text' }] }],
})
const frame = (id: string) => document.querySelector(`[data-block-id="${id}"]`) as HTMLElement

describe('subscriptions of a block', () => {
  const watched = (blocks: BlockSpec[]) => {
    const store = createAnswers(phase(blocks))
    const watch = vi.spyOn(store, 'watch')
    render(<Phase spec={store.spec} store={store} />).unmount()
    return watch.mock.calls.map(([block]) => block)
  }

  test('its own answer, once for its frame, and not the whole document', () => {
    const many = Array.from({ length: 20 }, (_, at) => text(`text-${at}`))
    const calls = watched([selection('pick', ['a']), form('plan', [{ id: 'why' }]), ...many])
    expect(calls.filter((block) => block === 'text-7')).toHaveLength(1)
    const ofAll = calls.filter((block) => block === null)
    expect(ofAll).not.toHaveLength(0)
    expect(ofAll).toHaveLength(watched([text('alone')]).filter((block) => block === null).length)
  })
})

describe('leaving a block', () => {
  const commits = (onAnswer: ReturnType<typeof vi.fn<(event: AnswerEvent) => void>>) =>
    onAnswer.mock.calls.flatMap(([event]) => (event.kind === 'commit' ? [event.block] : []))
  const pick = (id: string) => selection(id, ['a', 'b'])
  const box = (id: string, name = 'A') => within(frame(id)).getByRole('checkbox', { name })

  test('reports the block that lost focus to another', async () => {
    const onAnswer = vi.fn<(event: AnswerEvent) => void>()
    render(<Phase spec={phase([pick('one'), pick('two')])} onAnswer={onAnswer} />)
    const user = userEvent.setup()
    await user.click(box('one'))
    await user.click(box('one', 'B'))
    expect(commits(onAnswer)).toEqual([])
    await user.click(box('two'))
    expect(commits(onAnswer)).toEqual(['one'])
  })

  test('reports nested blocks separately', async () => {
    const onAnswer = vi.fn<(event: AnswerEvent) => void>()
    const spec = phase([pick('outer'), pick('inner'), pick('last')])
    const BlockEnd = ({ block }: { block: BlockSpec }) => (block.id === 'outer' ? <PhaseBlock id="inner" /> : null)
    render(
      <PhaseRoot spec={spec} onAnswer={onAnswer} slots={{ blockEnd: BlockEnd }}>
        <PhaseBlock id="outer" />
        <PhaseBlock id="last" />
      </PhaseRoot>,
    )
    const user = userEvent.setup()
    const inner = frame('inner')
    expect(frame('outer')).toContainElement(inner)
    const outerBox = (name: string) => within(frame('outer')).getAllByRole('checkbox', { name })[0]!
    await user.click(outerBox('A'))
    await user.click(box('inner'))
    expect(commits(onAnswer)).toEqual([])
    // A press on text moves focus to the body, which does not leave the block.
    await user.click(within(inner).getByText('Title of inner'))
    expect(commits(onAnswer)).toEqual([])
    await user.click(outerBox('B'))
    expect(commits(onAnswer)).toEqual(['inner'])
    await user.click(box('last'))
    expect(commits(onAnswer)).toEqual(['inner', 'outer'])
  })

  test('the host’s handlers on a frame run first, then phasekit’s', async () => {
    const onAnswer = vi.fn<(event: AnswerEvent) => void>()
    const onBlur = vi.fn(() => expect(commits(onAnswer)).toEqual([]))
    render(
      <PhaseRoot spec={phase([pick('one')])} onAnswer={onAnswer}>
        <PhaseBlock id="one" onBlur={onBlur} />
        <button type="button">Outside</button>
      </PhaseRoot>,
    )
    const user = userEvent.setup()
    await user.click(box('one'))
    await user.click(screen.getByRole('button', { name: 'Outside' }))
    expect(onBlur).toHaveBeenCalled()
    expect(commits(onAnswer)).toEqual(['one'])
  })

  test('a removed block is not reported at the next press', () => {
    const spec = phase([pick('one'), pick('two')])
    const store = createAnswers(spec)
    const commit = vi.spyOn(store, 'commit')
    const show = (...ids: string[]) => (
      <PhaseRoot spec={spec} store={store}>
        {ids.map((id) => (
          <PhaseBlock key={id} id={id} />
        ))}
      </PhaseRoot>
    )
    const { rerender } = render(show('one', 'two'))
    const first = box('one')
    first.focus()
    fireEvent.pointerDown(frame('one'))
    first.blur()
    expect(commit).not.toHaveBeenCalledWith('one')
    rerender(show('two'))
    fireEvent.pointerDown(document.body)
    expect(commit).not.toHaveBeenCalledWith('one')
  })
})
