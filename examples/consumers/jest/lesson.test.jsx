import '@testing-library/jest-dom'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Phase, RankList } from 'phasekit'
import { parsePhase } from 'phasekit/parse'

test('a phase emits what the learner selects', async () => {
  const { spec } = parsePhase(
    '# Fruit\n\n## Which do you like?\n\n{type: selection, id: likes}\n\n- Pear {#pear}\n- Plum {#plum}\n',
  )
  const onAnswer = jest.fn()
  render(<Phase spec={spec} onAnswer={onAnswer} />)
  await userEvent.click(screen.getByLabelText('Plum'))
  expect(screen.getByLabelText('Plum')).toBeChecked()
  expect(onAnswer).toHaveBeenCalledWith(
    expect.objectContaining({ block: 'likes', value: { type: 'selection', selected: ['plum'] } }),
  )
})

test('a ranking moves by the keyboard, and loads its drag code without complaint', async () => {
  const onValueChange = jest.fn()
  const items = [
    { id: 'rain', text: 'Rain' },
    { id: 'wind', text: 'Wind' },
  ]
  render(<RankList title="Risks" items={items} onValueChange={onValueChange} />)
  act(() => screen.getByRole('button', { name: 'Reorder: Wind' }).focus())
  await userEvent.keyboard(' {ArrowUp} ')
  expect(onValueChange.mock.calls.at(-1)[0].order).toEqual(['wind', 'rain'])
})
