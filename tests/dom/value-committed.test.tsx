import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MultiSelect, RankList, StrategyForm } from 'phasekit'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'

const input = (more: object = {}) => expect.objectContaining({ reason: 'input', event: expect.any(Event), ...more })

describe('MultiSelect', () => {
  const options = [
    { id: 'hum', text: 'A hum' },
    { id: 'else', text: 'Something else', other: true },
  ]

  test('commits a choice at once, by the event of the click', async () => {
    const onValueCommitted = vi.fn()
    const onValueChange = vi.fn()
    render(<MultiSelect title="Sounds" {...{ options, onValueChange, onValueCommitted }} />)
    await userEvent.setup().click(screen.getByRole('checkbox', { name: 'A hum' }))
    expect(onValueCommitted.mock.calls).toEqual([[['hum'], input()]])
    expect(onValueChange.mock.calls).toEqual(onValueCommitted.mock.calls)
    expect(onValueCommitted.mock.lastCall?.[1].event.target).toBe(screen.getByRole('checkbox', { name: 'A hum' }))
  })

  test('commits a cleared choice', async () => {
    const onValueCommitted = vi.fn()
    render(<MultiSelect title="Sounds" multiple={false} {...{ options, onValueCommitted }} defaultValue={['hum']} />)
    await userEvent.setup().click(screen.getByRole('button', { name: 'Clear choice' }))
    expect(onValueCommitted.mock.calls).toEqual([[[], input({ reason: 'reset' })]])
  })

  test('commits the text of "other" when the learner leaves it, once, and only after typing', async () => {
    const onOtherTextCommitted = vi.fn()
    render(<MultiSelect title="Sounds" {...{ options, onOtherTextCommitted }} defaultValue={['else']} />)
    const user = userEvent.setup()
    const field = screen.getByRole('textbox')
    await user.click(field)
    await user.tab()
    expect(onOtherTextCommitted).not.toHaveBeenCalled()
    await user.type(field, 'A bell')
    expect(onOtherTextCommitted).not.toHaveBeenCalled()
    await user.tab()
    await user.click(field)
    await user.tab()
    expect(onOtherTextCommitted.mock.calls).toEqual([['A bell', input()]])
  })
})

describe('StrategyForm', () => {
  const fields = [
    { id: 'name', control: 'text' as const, label: 'Name' },
    { id: 'day', control: 'date' as const, label: 'Day' },
    { id: 'shared', control: 'checkbox' as const, label: 'Shared' },
  ]

  test('commits what is typed when the learner leaves its field, and a choice at once', async () => {
    const onValueCommitted = vi.fn()
    render(<StrategyForm title="Garden" groups={[{ fields }]} onValueCommitted={onValueCommitted} />)
    const user = userEvent.setup()
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ours')
    expect(onValueCommitted).not.toHaveBeenCalled()
    await user.click(screen.getByRole('checkbox', { name: 'Shared' }))
    expect(onValueCommitted.mock.calls).toEqual([
      [{ name: 'Ours' }, input({ field: 'name' })],
      [{ name: 'Ours', shared: true }, input({ field: 'shared' })],
    ])
  })

  test('commits a date once, when all its parts are left', async () => {
    const onValueCommitted = vi.fn()
    render(<StrategyForm title="Garden" groups={[{ fields }]} onValueCommitted={onValueCommitted} />)
    const user = userEvent.setup()
    await user.type(screen.getByRole('textbox', { name: 'Day' }), '28')
    await user.tab()
    await user.keyboard('3')
    await user.tab()
    await user.keyboard('2026')
    expect(onValueCommitted).not.toHaveBeenCalled()
    await user.tab()
    expect(onValueCommitted.mock.calls).toEqual([[{ day: '2026-03-28' }, input({ field: 'day' })]])
  })

  test('commits nothing when a field is left as it was', async () => {
    const onValueCommitted = vi.fn()
    render(<StrategyForm title="Garden" groups={[{ fields }]} onValueCommitted={onValueCommitted} />)
    const user = userEvent.setup()
    await user.tab()
    await user.tab()
    expect(onValueCommitted).not.toHaveBeenCalled()
  })
})

describe('RankList', () => {
  const items = ['oslo', 'lima', 'rome'].map((id) => ({ id, text: id }))

  test.each([
    ['a button', (user: ReturnType<typeof userEvent.setup>) => user.click(button('Move down: oslo'))],
    [
      'keys',
      async (user: ReturnType<typeof userEvent.setup>) => {
        button('Reorder: oslo').focus()
        await user.keyboard(' {ArrowDown} ')
      },
    ],
    [
      'the menu',
      async (user: ReturnType<typeof userEvent.setup>) => {
        await user.click(button('Move to: oslo'))
        await user.click(await screen.findByRole('menuitem', { name: 'Move down' }))
      },
    ],
  ])('commits a move by %s at once, with its event', async (_, move) => {
    const onValueCommitted = vi.fn()
    const onValueChange = vi.fn()
    render(<RankList title="Cities" {...{ items, onValueChange, onValueCommitted }} />)
    await move(userEvent.setup())
    expect(onValueCommitted.mock.calls).toEqual([[['lima', 'oslo', 'rome'], input({ via: 'moved' })]])
    expect(onValueChange.mock.calls).toEqual(onValueCommitted.mock.calls)
  })

  test('says how each order came about: confirmed, moved, and what undo brings back', async () => {
    const vias: unknown[] = []
    function Host() {
      const [value, setValue] = useState<string[] | null>(null)
      return (
        <RankList
          title="Cities"
          items={items}
          value={value}
          onValueChange={(next, { reason, via }) => {
            vias.push([reason, via])
            setValue(next)
          }}
        />
      )
    }
    render(<Host />)
    const user = userEvent.setup()
    await user.click(button('Confirm this order'))
    await user.click(button('Move down: oslo'))
    await user.click(button('Undo'))
    expect(screen.getByRole('status')).toHaveTextContent(/^Undone/)
    await user.click(button('Start over'))
    expect(vias).toEqual([
      ['input', 'kept'],
      ['input', 'moved'],
      ['undo', 'kept'],
      ['reset', undefined],
    ])
  })

  test('takes an order that is a new array on each render, and never the host’s array itself', () => {
    const onValueChange = vi.fn()
    const order = Object.freeze(['rome', 'oslo', 'lima'])
    const view = () => <RankList title="Cities" items={items} value={[...order]} onValueChange={onValueChange} />
    const { rerender, container } = render(view())
    rerender(view())
    fireEvent.click(button('Move down: rome'))
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(['oslo', 'rome', 'lima'], input({ via: 'moved' }))
    // The host did not take the move over.
    expect(
      [...container.querySelectorAll('[data-rank-item]')].map((row) => row.getAttribute('data-rank-item')),
    ).toEqual([...order])
  })
})

function button(name: string) {
  return screen.getByRole('button', { name })
}
