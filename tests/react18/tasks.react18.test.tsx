/* One task for each component on React 18.2. Everything else of tests/dom runs there in `npm run test:all`. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { InfoCard, Instructions, MultiSelect, Phase, PhaseNav, RankList, StrategyForm } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { StrictMode } from 'react'
import { expect, test, vi } from 'vitest'

const strict = { wrapper: StrictMode }
const text = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'Read the gauge.' }] }]

test('Instructions and InfoCard show their content', () => {
  render(
    <>
      <Instructions content={text} />
      <InfoCard title="Gauge" content={text} />
    </>,
    strict,
  )
  expect(screen.getAllByText('Read the gauge.')).toHaveLength(2)
  expect(screen.getByRole('heading', { name: 'Gauge' })).toBeVisible()
})

test('MultiSelect takes a choice by mouse and another by keyboard', async () => {
  const onValueChange = vi.fn()
  const options = [
    { id: 'compass', text: 'Compass' },
    { id: 'tape', text: 'Tape measure' },
  ]
  render(<MultiSelect title="Tools" options={options} onValueChange={onValueChange} />, strict)
  const user = userEvent.setup()
  await user.click(screen.getByRole('checkbox', { name: 'Compass' }))
  await user.tab()
  await user.keyboard(' ')
  expect(onValueChange.mock.lastCall?.[0]).toEqual(['compass', 'tape'])
})

test('RankList moves an item by its button and by keys', async () => {
  const onValueChange = vi.fn()
  const items = [
    { id: 'oslo', text: 'Oslo' },
    { id: 'lima', text: 'Lima' },
    { id: 'rome', text: 'Rome' },
  ]
  const { container } = render(<RankList title="Cities" items={items} onValueChange={onValueChange} />, strict)
  const order = () =>
    [...container.querySelectorAll('[data-rank-item]')].map((row) => row.getAttribute('data-rank-item'))
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Move down: Oslo' }))
  expect(order()).toEqual(['lima', 'oslo', 'rome'])
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(order()).toEqual(['lima', 'rome', 'oslo'])
  expect(onValueChange).toHaveBeenCalledTimes(2)
})

test('StrategyForm takes a text, a choice and a number, and shows a limit that is not kept', async () => {
  const onValueChange = vi.fn()
  render(
    <StrategyForm
      title="Garden"
      groups={[
        {
          fields: [
            { id: 'name', control: 'text', label: 'Name' },
            { id: 'soil', control: 'radio', label: 'Soil', options: [{ id: 'clay', text: 'Clay' }] },
            { id: 'area', control: 'number', label: 'Area', max: 9 },
          ],
        },
      ]}
      onValueChange={onValueChange}
    />,
    strict,
  )
  const user = userEvent.setup()
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ours')
  await user.click(screen.getByRole('radio', { name: 'Clay' }))
  await user.type(screen.getByRole('textbox', { name: 'Area' }), '12')
  await user.tab()
  expect(onValueChange.mock.lastCall?.[0]).toMatchObject({ name: 'Ours', soil: 'clay' })
  expect(screen.getByRole('textbox', { name: 'Area' })).toBeInvalid()
})

test('PhaseNav asks the host to go on', async () => {
  const onNavigate = vi.fn()
  render(<PhaseNav next={{ label: 'Draw the map', id: 'map' }} onNavigate={onNavigate} />, strict)
  await userEvent.setup().click(screen.getByRole('button', { name: /Draw the map/ }))
  expect(onNavigate).toHaveBeenCalledOnce()
})

test('Phase is answered, submitted and shown as submitted', async () => {
  const { spec } = parsePhase('# Walk\n\n## Why?\n\n{type: form}\n\n**Reason**\n\n{type: text}\n')
  const onSubmit = vi.fn()
  const { container } = render(<Phase spec={spec} onSubmit={onSubmit} />, strict)
  const user = userEvent.setup()
  await user.type(within(container).getByRole('textbox'), 'Because')
  await user.click(screen.getByRole('button', { name: /Submit/ }))
  expect(await screen.findByText(/^Submitted/)).toBeVisible()
  expect(onSubmit).toHaveBeenCalledOnce()
})
