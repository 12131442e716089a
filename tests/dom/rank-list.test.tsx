import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ChangeDetails, RankList, type RankValue, type ValueStore } from 'phasekit'
import { type ComponentProps, StrictMode, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'

const cities = [
  { id: 'oslo', text: 'Oslo' },
  { id: 'lima', text: 'Lima' },
  { id: 'rome', text: 'Rome' },
  { id: 'kyiv', text: 'Kyiv' },
]
const answer = ['rome', 'oslo', 'kyiv', 'lima']

const shown = (root: Element = document.body) =>
  [...root.querySelectorAll('[data-rank-item]')].map((row) => row.getAttribute('data-rank-item'))
const pool = () =>
  [...document.querySelectorAll('[data-rank-choice]')].map((row) => row.getAttribute('data-rank-choice'))
const said = () => screen.getByRole('status').textContent?.trim()
const button = (name: string | RegExp) => screen.getByRole('button', { name })

type Props = Partial<ComponentProps<typeof RankList>>
const setup = (props: Props = {}) => {
  const onValueChange = vi.fn<(value: string[] | null, details: ChangeDetails) => void>()
  const view = render(
    <StrictMode>
      <RankList title="Cities" items={cities} onValueChange={onValueChange} {...props} />
    </StrictMode>,
  )
  return { ...view, onValueChange, user: userEvent.setup() }
}

describe('RankList', () => {
  it('is described by its prompt and its error', () => {
    setup({ prompt: 'Warmest first.', required: true, error: 'Please rank these.' })
    expect(screen.getByRole('group', { name: 'Cities (required)' })).toHaveAccessibleDescription(
      'Warmest first. Please rank these.',
    )
  })

  it('renders a row without details as a number, its text and its controls', () => {
    setup({ items: cities.map(({ id, text }) => ({ id, text })) })
    for (const row of document.querySelectorAll('li[data-rank-item]')) {
      expect([...row.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
        ...['span', 'div', 'span'],
        ...Array.from({ length: 4 }, () => 'button'),
      ])
    }
  })

  it('keeps the other rows when the host removes one', () => {
    const items = Array.from({ length: 70 }, (_, at) => ({ id: `i${at}`, text: `Item ${at}` }))
    const { rerender } = render(<RankList title="Many" items={items} />)
    const before = new Map(
      [...document.querySelectorAll('li[data-rank-item]')].map((row) => [row.getAttribute('data-rank-item'), row]),
    )
    rerender(<RankList title="Many" items={items.toSpliced(2, 1)} />)
    const after = [...document.querySelectorAll('li[data-rank-item]')]
    expect(after).toHaveLength(69)
    for (const row of after) expect(before.get(row.getAttribute('data-rank-item'))).toBe(row)
  })

  it('is a named group that contains a list with one row per item', () => {
    setup()
    const list = within(screen.getByRole('group', { name: 'Cities' })).getByRole('list')
    expect(within(list).getAllByRole('listitem')).toHaveLength(4)
    expect(list).toHaveAttribute('role', 'list')
    for (const row of document.querySelectorAll('li[data-rank-item]')) {
      for (const part of [
        '[data-rank-text]',
        'button[data-rank-handle]',
        'button[data-rank-up]',
        'button[data-rank-down]',
      ]) {
        expect(row.querySelectorAll(part), part).toHaveLength(1)
      }
    }
  })

  it('is named by its label, or by a heading of the page, without a title', () => {
    render(
      <>
        <h2 id="above">Above</h2>
        <RankList items={cities} labelledBy="above" />
        <RankList items={cities} label="Towns" />
      </>,
    )
    expect(screen.getByRole('group', { name: 'Above' })).toBeInTheDocument()
    expect(screen.getByRole('group', { name: 'Towns' })).toBeInTheDocument()
  })

  it('names its buttons by the item and not by the position', () => {
    setup()
    for (const { name } of screen
      .getAllByRole('button')
      .map((element) => ({ name: element.getAttribute('aria-label') ?? '' }))) {
      expect(name).not.toMatch(/\d/)
    }
  })

  it('shows ranks as pending until there is an answer', async () => {
    const { user } = setup()
    const group = screen.getByRole('group', { name: 'Cities' })
    expect(group).toHaveAttribute('data-pending')
    expect(group).toHaveTextContent('Drag to reorder. If the order is already right, confirm it.')
    await user.click(button('Move up: Lima'))
    expect(group).not.toHaveAttribute('data-pending')
    expect(group).toHaveAttribute('data-answered')
    expect(group).not.toHaveTextContent('confirm')
    expect(shown()).toEqual(['lima', 'oslo', 'rome', 'kyiv'])
    expect([...document.querySelectorAll('.pk-rank-number')].map((number) => number.textContent)).toEqual(
      expect.arrayContaining(['1', '2', '3', '4']),
    )
  })
})

describe('moving', () => {
  it('moves by one with the buttons, keeps focus, and announces it once', async () => {
    const { user, onValueChange } = setup()
    await user.click(button('Move up: Rome'))
    expect(shown()).toEqual(['oslo', 'rome', 'lima', 'kyiv'])
    expect(said()).toBe('Rome, moved to position 2 of 4')
    expect(button('Move up: Rome')).toHaveFocus()
    expect(onValueChange.mock.calls).toEqual([
      [['oslo', 'rome', 'lima', 'kyiv'], expect.objectContaining({ reason: 'input', via: 'moved' })],
    ])
  })

  it('keeps the buttons at the ends focusable, changes nothing there and announces why', async () => {
    const { user, onValueChange } = setup()
    const up = button('Move up: Oslo')
    expect(up).toHaveAttribute('aria-disabled', 'true')
    expect(up).toBeEnabled()
    await user.click(up)
    expect(said()).toBe('Oslo is already first')
    await user.click(button('Move down: Kyiv'))
    expect(said()).toBe('Kyiv is already last')
    expect(onValueChange).not.toHaveBeenCalled()
  })

  it('repeats an announcement when the same thing happens again', async () => {
    const { user } = setup()
    const up = button('Move up: Oslo')
    await user.click(up)
    const first = screen.getByRole('status').firstElementChild
    const firstText = first?.textContent
    await user.click(up)
    expect(screen.getByRole('status').firstElementChild).not.toBe(first)
    expect(screen.getByRole('status').textContent).not.toBe(firstText)
    expect(said()).toBe('Oslo is already first')
  })

  it('never moves the focused row in the document', async () => {
    const { user } = setup()
    const row = button('Move up: Rome').closest('li')
    const removed: Node[] = []
    const observer = new MutationObserver((records) =>
      removed.push(...records.flatMap((record) => [...record.removedNodes])),
    )
    observer.observe(document.querySelector('ol')!, { childList: true })
    await user.click(button('Move up: Rome'))
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    removed.push(...observer.takeRecords().flatMap((record) => [...record.removedNodes]))
    observer.disconnect()
    expect(shown()).toEqual(['rome', 'oslo', 'lima', 'kyiv'])
    expect(removed).not.toContain(row)
    expect(removed.length).toBeGreaterThan(0)
  })
})

describe('the keyboard', () => {
  it('has one tab stop in the list, at the controls of one row', async () => {
    const { user } = setup()
    await user.tab()
    expect(button('Reorder: Oslo')).toHaveFocus()
    await user.tab()
    await user.tab()
    await user.tab()
    expect(button('Move to: Oslo')).toHaveFocus()
    await user.tab()
    expect(button('Confirm this order')).toHaveFocus()
    await user.tab({ shift: true })
    expect(button('Move to: Oslo')).toHaveFocus()
  })

  it('moves between rows by arrow keys, on the same control', async () => {
    const { user } = setup()
    await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(button('Reorder: Lima')).toHaveFocus()
    await user.tab()
    await user.keyboard('{End}')
    expect(button('Move up: Kyiv')).toHaveFocus()
    await user.keyboard('{Home}{ArrowUp}')
    expect(button('Move up: Oslo')).toHaveFocus()
  })

  it('lifts, carries and drops; the answer changes at the drop', async () => {
    const { user, onValueChange } = setup()
    button('Reorder: Oslo').focus()
    await user.keyboard(' ')
    expect(said()).toBe('Oslo, picked up from position 1 of 4')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(said()).toBe('Oslo, position 3 of 4')
    expect(shown()).toEqual(['lima', 'rome', 'oslo', 'kyiv'])
    expect(onValueChange).not.toHaveBeenCalled()
    await user.keyboard('{Enter}')
    expect(said()).toBe('Oslo, moved to position 3 of 4')
    expect(onValueChange).toHaveBeenCalledOnce()
    expect(button('Reorder: Oslo')).toHaveFocus()
  })

  it('keeps the order when Escape is pressed, and stops the event', async () => {
    const onKeyDown = vi.fn()
    const { user, onValueChange } = setup({ onKeyDown })
    button('Reorder: Oslo').focus()
    await user.keyboard('{Enter}{End}')
    expect(shown()).toEqual(['lima', 'rome', 'kyiv', 'oslo'])
    onKeyDown.mockClear()
    await user.keyboard('{Escape}')
    expect(shown()).toEqual(['oslo', 'lima', 'rome', 'kyiv'])
    expect(said()).toBe('Oslo, back at position 1 of 4')
    expect(onValueChange).not.toHaveBeenCalled()
    expect(onKeyDown).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    expect(onKeyDown).toHaveBeenCalledOnce()
  })

  it('drops the lifted item when focus moves elsewhere', async () => {
    const { user, onValueChange } = setup()
    button('Reorder: Oslo').focus()
    await user.keyboard(' {ArrowDown}')
    await user.tab()
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(
      ['lima', 'oslo', 'rome', 'kyiv'],
      expect.objectContaining({ reason: 'input', via: 'moved' }),
    )
  })

  it('changes nothing when an item is dropped where it was', async () => {
    const { user, onValueChange } = setup()
    button('Reorder: Oslo').focus()
    await user.keyboard(' {ArrowDown}{ArrowUp} ')
    expect(onValueChange).not.toHaveBeenCalled()
    expect(said()).toBe('Oslo, back at position 1 of 4')
  })

  it('moves without lifting when Alt is held, on any control', async () => {
    const { user } = setup()
    button('Move down: Rome').focus()
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}')
    expect(shown()).toEqual(['rome', 'oslo', 'lima', 'kyiv'])
    expect(button('Move down: Rome')).toHaveFocus()
  })

  it('lifts once while the key is held down', () => {
    setup()
    const handle = button('Reorder: Oslo')
    handle.focus()
    fireEvent.keyDown(handle, { key: ' ' })
    expect(fireEvent.keyDown(handle, { key: ' ', repeat: true })).toBe(false)
    expect(said()).toBe('Oslo, picked up from position 1 of 4')
  })

  it('cancels a lift when the order changes from outside', async () => {
    const { user, rerender } = setup({ value: null })
    button('Reorder: Oslo').focus()
    await user.keyboard(' {ArrowDown}')
    rerender(
      <StrictMode>
        <RankList title="Cities" items={cities} value={answer} />
      </StrictMode>,
    )
    expect(shown()).toEqual(answer)
    expect(document.querySelector('[data-lifted]')).toBeNull()
  })
})

describe('announcements and names', () => {
  it('each handle has the item and its position, the first also how to move it', async () => {
    const { user } = setup()
    await user.tab()
    expect(document.activeElement).toHaveAccessibleName('Reorder: Oslo')
    expect(document.activeElement).toHaveAccessibleDescription('1 of 4. Space or click to move')
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toHaveAccessibleName('Reorder: Lima')
    expect(document.activeElement).toHaveAccessibleDescription('2 of 4')
    await user.keyboard('{End}')
    expect(document.activeElement).toHaveAccessibleDescription('4 of 4')
  })

  it('each move has one announcement: a focused handle has no new description', async () => {
    const { user } = setup()
    const handle = button('Reorder: Lima')
    act(() => handle.focus())
    const descriptions: (string | null)[] = []
    const observer = new MutationObserver(() => descriptions.push(handle.getAttribute('aria-description')))
    observer.observe(handle, { attributeFilter: ['aria-description'] })
    await user.keyboard(' {ArrowDown}{ArrowDown}{ArrowUp} {Alt>}{ArrowUp}{ArrowUp}{/Alt}')
    expect(shown()).toEqual(['lima', 'oslo', 'rome', 'kyiv'])
    expect(new Set(descriptions)).toEqual(new Set([null]))
    observer.disconnect()
    await user.tab()
    expect(handle).toHaveAccessibleDescription('1 of 4. Space or click to move')
    expect(button('Reorder: Oslo')).toHaveAccessibleDescription('2 of 4')
  })

  it('ranked and unranked items have list names, and the first item a hint', () => {
    setup({ top: 3, defaultValue: ['rome'] })
    expect(screen.getByRole('list', { name: 'Your ranking, 1 of 3 ranked' })).toBeInTheDocument()
    expect(screen.getByRole('list', { name: 'Not ranked' })).toBeInTheDocument()
    expect(button('Rank: Oslo')).toHaveAccessibleDescription('Pick your top 3, in order.')
    expect(button('Rank: Lima')).not.toHaveAccessibleDescription()
  })

  it('empty positions are listed, with the number of ranked items', async () => {
    const { user } = setup({ top: 3 })
    const places = (name?: string) =>
      within(screen.getAllByRole('list', name === undefined ? {} : { name })[name === undefined ? 1 : 0]!)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
    expect(places('Your ranking, 0 of 3 ranked')).toEqual(['Choice 1', 'Choice 2', 'Choice 3'])
    await user.click(button('Rank: Rome'))
    expect(screen.getByRole('list', { name: 'Your ranking, 1 of 3 ranked' })).toHaveTextContent('Rome')
    expect(places()).toEqual(['Choice 2', 'Choice 3'])
  })
})

describe('no sentence is read twice', () => {
  const sentencesOf = (text: string) =>
    text.split(/(?<=[.!?])\s+/).map((sentence) => sentence.replace(/[.\s]+$/, '').toLowerCase())
  const texts = () => [
    ...[...document.querySelectorAll('[aria-describedby]')].map((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join('. '),
    ),
    ...screen.getAllByRole('status').map((status) => status.textContent ?? ''),
  ]
  const sayNothingTwice = () => {
    for (const text of texts()) expect(sentencesOf(text)).toEqual([...new Set(sentencesOf(text))])
  }

  it.each<[string, string | undefined, string]>([
    ['the error repeats what is asked', 'Rank 2 items.', 'Rank 2 items.'],
    ['the error repeats a part of what is asked', 'Warmest first. Rank 2 items.', 'Rank 2 items.'],
    ['the error repeats the hint', undefined, 'Pick your top 2, in order.'],
    ['what is asked repeats the hint', 'Pick your top 2, in order.', 'Rank 2 items.'],
  ])('if %s, whatever the answer', async (_, prompt, error) => {
    for (const top of [undefined, 1, 2]) {
      for (const defaultValue of [null, ['rome'], answer]) {
        const { unmount, user } = setup({ top, prompt, error, defaultValue, required: true })
        sayNothingTwice()
        for (let turn = 0; turn < 4; turn++) {
          const buttons = screen
            .getAllByRole('button')
            .filter((each) => !each.matches('[data-rank-menu], [data-rank-handle]'))
          const pressed = buttons[(turn * 5) % buttons.length]
          if (pressed) await user.click(pressed)
          sayNothingTwice()
        }
        unmount()
      }
    }
  })

  it('but stays visible as an error', () => {
    setup({ prompt: 'Rank 2 items.', error: 'Rank 2 items.' })
    expect(screen.getByRole('group')).toHaveAccessibleDescription('Rank 2 items.')
    expect(screen.getAllByText('Rank 2 items.')).toHaveLength(2)
  })
})

describe('tooltips', () => {
  it('name the icon buttons on mouse hover, and leave no attribute behind', async () => {
    const { user } = setup({ top: 3, defaultValue: ['rome', 'oslo'] })
    expect(document.querySelector('[title]')).toBeNull()
    const tips: Record<string, string> = {
      'Reorder: Rome': 'Drag to reorder',
      'Move up: Rome': 'Move up (Alt+↑)',
      'Move down: Rome': 'Move down (Alt+↓)',
      'Remove: Rome': 'Remove from ranking',
      'Move to: Rome': 'Move to…',
    }
    for (const [name, tip] of Object.entries(tips)) {
      await user.hover(button(name))
      expect(button(name)).toHaveAttribute('title', tip)
      await user.unhover(button(name))
      expect(document.querySelector('[title]')).toBeNull()
    }
    await user.pointer({ keys: '[TouchA>]', target: button('Reorder: Rome') })
    expect(document.querySelector('[title]')).toBeNull()
  })
})

describe('the Move menu', () => {
  it('opens by a click on its button and on the handle, and lists the positions', async () => {
    const { user } = setup()
    await user.click(button('Move to: Lima'))
    const menu = await screen.findByRole('menu', { name: 'Move to: Lima' })
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map((item) => item.textContent),
    ).toEqual(['Move up', 'Move down', '1. Oslo', '2. Lima', '3. Rome', '4. Kyiv'])
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(button('Move to: Lima')).toHaveFocus()

    // The click of a screen reader: without pointer or key events.
    act(() => button('Reorder: Lima').click())
    expect(await screen.findByRole('menu', { name: 'Move to: Lima' })).toBeInTheDocument()
    expect(document.querySelector('[data-lifted]')).toBeNull()
  })

  it('moves to the chosen position and returns focus', async () => {
    const { user } = setup()
    await user.click(button('Move to: Lima'))
    await user.click(await screen.findByRole('menuitem', { name: '4. Kyiv' }))
    expect(shown()).toEqual(['oslo', 'rome', 'kyiv', 'lima'])
    expect(said()).toBe('Lima, moved to position 4 of 4')
    expect(button('Move to: Lima')).toHaveFocus()
    expect(screen.queryByRole('menu')).toBeNull()
  })
})

describe('the Move menu by keyboard', () => {
  const open = async (name = 'Move to: Lima', props: Props = {}) => {
    const view = setup(props)
    button(name).focus()
    await view.user.keyboard('{Enter}')
    await screen.findByRole('menu')
    return view
  }
  const focused = () => document.activeElement?.textContent

  it('starts at the first enabled item, and wraps around', async () => {
    const { user } = await open('Move to: Oslo')
    expect(focused()).toBe('Move down')
    await user.keyboard('{ArrowUp}')
    expect(focused()).toBe('Move up')
    await user.keyboard('{ArrowUp}')
    expect(focused()).toBe('4. Kyiv')
    await user.keyboard('{Home}')
    expect(focused()).toBe('Move up')
    await user.keyboard('{End}{ArrowDown}')
    expect(focused()).toBe('Move up')
  })

  it('finds items by their letters and positions by their number', async () => {
    const { user } = await open()
    await user.keyboard('m')
    expect(focused()).toBe('Move down')
    await user.keyboard('p')
    // "mp" matches nothing, so focus stays.
    expect(focused()).toBe('Move down')
    button('Move to: Lima').focus()
    await user.keyboard('{Escape}')
  })

  it('moves to the position whose number is typed', async () => {
    const { user } = await open()
    await user.keyboard('3{Enter}')
    expect(shown()).toEqual(['oslo', 'rome', 'lima', 'kyiv'])
    expect(button('Move to: Lima')).toHaveFocus()
  })

  it('marks the current position, which does nothing', async () => {
    const { user, onValueChange } = await open()
    const here = screen.getByRole('menuitem', { name: '2. Lima' })
    expect(here).toHaveAttribute('aria-current', 'true')
    expect(here).toHaveAttribute('aria-disabled', 'true')
    await user.keyboard('2{Enter}')
    expect(onValueChange).not.toHaveBeenCalled()
    expect(screen.getByRole('menu')).toBeInTheDocument()
  })

  it('closes on Escape, which goes no further, and on Tab, which continues from the button', async () => {
    const onKeyDown = vi.fn()
    document.addEventListener('keydown', onKeyDown)
    const { user } = await open()
    onKeyDown.mockClear()
    await user.keyboard('{Escape}')
    document.removeEventListener('keydown', onKeyDown)
    expect(onKeyDown).not.toHaveBeenCalled()
    expect(screen.queryByRole('menu')).toBeNull()
    expect(button('Move to: Lima')).toHaveFocus()
    await user.keyboard('{Enter}')
    await user.tab()
    expect(screen.queryByRole('menu')).toBeNull()
    expect(button('Confirm this order')).toHaveFocus()
  })

  it('chooses nothing while the key that opened it is held down', async () => {
    const { user, onValueChange } = await open()
    await user.keyboard('{Enter>3/}')
    expect(onValueChange).toHaveBeenCalledTimes(1)
  })

  it('closes when focus or a press moves elsewhere, and leaves focus there', async () => {
    const { user } = await open()
    act(() => button('Confirm this order').focus())
    expect(screen.queryByRole('menu')).toBeNull()
    expect(button('Confirm this order')).toHaveFocus()
    await user.click(button('Move to: Lima'))
    await user.click(document.body)
    expect(screen.queryByRole('menu')).toBeNull()
  })

  it('closes when its row is removed, or the list becomes disabled', async () => {
    const { rerender } = await open()
    rerender(<RankList title="Cities" items={cities} disabled />)
    expect(screen.queryByRole('menu')).toBeNull()
  })
})

describe('the Move menu of a long list', () => {
  const wishes = Array.from({ length: 30 }, (_, index) => ({ id: `w${index + 1}`, text: `Wish ${index + 1}` }))
  const ask = async () => {
    const view = setup({ items: wishes })
    act(() => document.querySelector<HTMLElement>('[data-rank-item="w20"] [data-rank-menu]')?.click())
    const items = within(await screen.findByRole('menu')).getAllByRole('menuitem')
    expect(items.map((item) => item.textContent)).toEqual([
      'Move up',
      'Move down',
      'Move to top',
      'Move to bottom',
      'Move to position…',
    ])
    act(() => items.at(-1)?.click())
    return { ...view, field: screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Position, 1 to 30' }) }
  }

  it('asks for the position by its number', async () => {
    const { user, field } = await ask()
    expect(screen.getByRole('dialog', { name: 'Move to: Wish 20' })).toContainElement(field)
    expect(field).toHaveFocus()
    expect(field).toHaveValue(20)
    await user.clear(field)
    await user.type(field, '7{Enter}')
    expect(shown()[6]).toBe('w20')
    expect(said()).toBe('Wish 20, moved to position 7 of 30')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(document.querySelector('[data-rank-item="w20"] [data-rank-menu]'))
  })

  it('is not part of a form of the host: Enter does not submit it, an invalid number does not block it', async () => {
    const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
    render(
      <form onSubmit={onSubmit}>
        <RankList items={wishes} />
      </form>,
    )
    const user = userEvent.setup()
    act(() => document.querySelector<HTMLElement>('[data-rank-item="w20"] [data-rank-menu]')?.click())
    const item = await screen.findByRole('menuitem', { name: 'Move to position…' })
    act(() => item.click())
    const field = screen.getByRole('spinbutton')
    await user.clear(field)
    await user.type(field, '99{Enter}')
    expect(onSubmit).not.toHaveBeenCalled()
    expect(document.querySelector('form')?.checkValidity()).toBe(true)
    expect([...new FormData(document.querySelector('form')!).keys()]).toEqual([])
  })

  it.each(['0', '31', '2.5', ''])(
    'shows an error for "%s" until it is corrected',
    async (typed) => {
      const { user, field, onValueChange } = await ask()
      await user.clear(field)
      if (typed) await user.type(field, typed)
      await user.click(button('Move'))
      expect(field).toHaveAccessibleDescription('Enter a whole number from 1 to 30.')
      expect(field).toBeInvalid()
      expect(field).toHaveFocus()
      expect(said()).toBe('Enter a whole number from 1 to 30.')
      expect(onValueChange).not.toHaveBeenCalled()
      await user.clear(field)
      await user.type(field, '12')
      expect(field).not.toHaveAttribute('aria-invalid')
      await user.tab()
      expect(button('Move')).toHaveFocus()
      await user.keyboard('{Escape}')
      expect(screen.queryByRole('dialog')).toBeNull()
    },
    60_000,
  )
})

describe('when the focused element is removed', () => {
  const list = (items: typeof cities, props: Props = {}) => (
    <StrictMode>
      <RankList title="Cities" items={items} {...props} />
    </StrictMode>
  )

  it('moves focus to the same control of the next row', () => {
    const { rerender } = render(list(cities))
    button('Move down: Lima').focus()
    rerender(list(cities.filter(({ id }) => id !== 'lima')))
    expect(button('Move down: Rome')).toHaveFocus()
  })

  it('moves focus to the previous row if the last is removed, and to the group if no control is left', () => {
    const { rerender } = render(list(cities))
    button('Reorder: Kyiv').focus()
    rerender(list(cities.slice(0, 3)))
    expect(button('Reorder: Rome')).toHaveFocus()
    rerender(list(cities.slice(0, 1)))
    expect(screen.getByRole('group')).toHaveFocus()
  })

  it('does not move focus that the host has moved, or that was not in the list', () => {
    const page = (items: typeof cities) => (
      <>
        <input aria-label="Search" />
        {list(items)}
      </>
    )
    const { rerender } = render(page(cities))
    button('Reorder: Lima').focus()
    screen.getByRole('textbox').focus()
    rerender(page(cities.slice(2)))
    expect(screen.getByRole('textbox')).toHaveFocus()
  })

  it('keeps focus when rows are added, and moves it in and out of the pool', () => {
    const { rerender } = render(list(cities.slice(1), { top: 2, value: ['rome'] }))
    button('Rank: Kyiv').focus()
    rerender(list(cities.slice(0, 3), { top: 2, value: ['rome'] }))
    expect(button('Rank: Lima')).toHaveFocus()
    button('Remove: Rome').focus()
    rerender(list(cities, { top: 2, value: null }))
    expect(button('Rank: Oslo')).toHaveFocus()
  })
})

describe('confirm, undo and start over', () => {
  it('confirms the initial order as the answer, and moves focus to the next action', async () => {
    const { user, onValueChange } = setup()
    await user.click(button('Confirm this order'))
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(
      ['oslo', 'lima', 'rome', 'kyiv'],
      expect.objectContaining({ reason: 'input', via: 'kept' }),
    )
    expect(screen.queryByRole('button', { name: 'Confirm this order' })).toBeNull()
    expect(button('Undo')).toHaveFocus()
    expect(said()).toBe('Order confirmed')
  })

  it('undoes step by step, back to unanswered', async () => {
    const { user, onValueChange } = setup()
    await user.click(button('Move up: Rome'))
    await user.click(button('Move up: Rome'))
    await user.click(button('Undo'))
    expect(shown()).toEqual(['oslo', 'rome', 'lima', 'kyiv'])
    expect(said()).toBe('Undone. Rome, back at position 2 of 4')
    await user.click(button('Undo'))
    expect(onValueChange).toHaveBeenLastCalledWith(null, expect.objectContaining({ reason: 'undo' }))
    expect(screen.getByRole('group', { name: 'Cities' })).toHaveAttribute('data-pending')
    expect(said()).toBe('Undone. Not ranked yet')
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    // Not on Confirm: one press too many would give an answer.
    expect(button('Reorder: Rome')).toHaveFocus()
  })

  it('starts over, which can be undone', async () => {
    const { user, onValueChange } = setup({ defaultValue: answer })
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    await user.click(button('Start over'))
    expect(onValueChange).toHaveBeenLastCalledWith(null, expect.objectContaining({ reason: 'reset' }))
    expect(shown()).toEqual(['oslo', 'lima', 'rome', 'kyiv'])
    expect(button('Undo')).toHaveFocus()
    expect(said()).toBe('Back to the original order. Not ranked yet')
    await user.click(button('Undo'))
    expect(shown()).toEqual(answer)
    expect(said()).toBe('Undone. Your ranking is back')
  })

  it('announces what is undone, into the ranking and out of it', async () => {
    const { user } = setup({ top: 3, defaultValue: ['rome', 'kyiv'] })
    await user.click(button('Rank: Oslo'))
    await user.click(button('Undo'))
    expect(said()).toBe('Undone. Oslo, removed')
    await user.click(button('Remove: Rome'))
    await user.click(button('Undo'))
    expect(said()).toBe('Undone. Rome, back at position 1 of 2')
  })

  it('ignores a double click or a held key on the button that replaced the first', async () => {
    const { user, onValueChange } = setup()
    await user.click(button('Confirm this order'))
    fireEvent.click(button('Undo'), { detail: 2 })
    expect(said()).toBe('Order confirmed')
    button('Undo').focus()
    expect(fireEvent.keyDown(button('Undo'), { key: 'Enter', repeat: true })).toBe(false)
    await user.keyboard('{Enter}')
    expect(onValueChange).toHaveBeenLastCalledWith(null, expect.objectContaining({ reason: 'undo' }))
  })

  it('counts as moved once a confirmed order is changed', async () => {
    const { user, onValueChange } = setup()
    await user.click(button('Confirm this order'))
    await user.click(button('Move up: Lima'))
    expect(onValueChange).toHaveBeenLastCalledWith(
      ['lima', 'oslo', 'rome', 'kyiv'],
      expect.objectContaining({ reason: 'input' }),
    )
  })
})

describe('controlled, uncontrolled and store', () => {
  it('follows a controlled value, and does not announce a rejected change', async () => {
    const { user, onValueChange } = setup({ value: answer })
    await user.click(button('Move down: Rome'))
    expect(onValueChange).toHaveBeenCalledOnce()
    expect(shown()).toEqual(answer)
    expect(said()).toBe('')
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  it('announces a change that the host accepts', async () => {
    function Host() {
      const [value, setValue] = useState<string[] | null>(null)
      return <RankList items={cities} value={value} onValueChange={setValue} />
    }
    const user = userEvent.setup()
    render(<Host />)
    await user.click(button('Confirm this order'))
    expect(said()).toBe('Order confirmed')
    expect(button('Undo')).toHaveFocus()
  })

  it('reads and writes a store', async () => {
    let value: RankValue | null = { order: answer, via: 'moved' }
    const listeners = new Set<() => void>()
    const set = vi.fn((next: RankValue | null) => {
      value = next
      for (const listener of listeners) listener()
    })
    const store: ValueStore<RankValue | null> = {
      get: () => value,
      getServer: () => value,
      set,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    const { user, onValueChange } = setup({ store })
    await user.click(button('Move up: Oslo'))
    expect(set).toHaveBeenCalledExactlyOnceWith(
      { order: ['oslo', 'rome', 'kyiv', 'lima'], via: 'moved' },
      expect.objectContaining({ reason: 'input' }),
    )
    expect(onValueChange).not.toHaveBeenCalled()
    act(() => set(null))
    expect(shown()).toEqual(['oslo', 'lima', 'rome', 'kyiv'])
  })
})

describe('top items', () => {
  it('ranks chosen items in turn, and keeps focus in the pool', async () => {
    const { user, onValueChange } = setup({ top: 2 })
    expect(pool()).toEqual(['oslo', 'lima', 'rome', 'kyiv'])
    expect(screen.queryByRole('button', { name: 'Confirm this order' })).toBeNull()
    await user.click(button('Rank: Rome'))
    expect(onValueChange).toHaveBeenLastCalledWith(['rome'], expect.objectContaining({ reason: 'input' }))
    expect(said()).toBe('Rome, ranked 1 of 2')
    expect(screen.getByRole('group', { name: 'Cities' })).toHaveAttribute('data-partial')
    expect(button('Rank: Kyiv')).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(shown()).toEqual(['rome', 'kyiv'])
    expect(button('Rank: Lima')).toHaveFocus()
  })

  it('announces that all positions are filled, and changes nothing', async () => {
    const { user, onValueChange } = setup({ top: 2, defaultValue: ['rome', 'kyiv'] })
    expect(button('Rank: Oslo')).toHaveAttribute('aria-disabled', 'true')
    await user.click(button('Rank: Oslo'))
    expect(said()).toBe('You have ranked 2 items. Remove one to pick another.')
    expect(onValueChange).not.toHaveBeenCalled()
  })

  it('returns an item to its original position; removing the last one clears the answer', async () => {
    const { user, onValueChange } = setup({ top: 2, defaultValue: ['rome', 'kyiv'] })
    await user.click(button('Remove: Rome'))
    expect(pool()).toEqual(['oslo', 'lima', 'rome'])
    expect(said()).toBe('Rome, removed. 1 ranked')
    expect(button('Remove: Kyiv')).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(onValueChange).toHaveBeenLastCalledWith(null, expect.objectContaining({ reason: 'input' }))
    expect(button('Rank: Oslo')).toHaveFocus()
  })

  it('moves through the pool by arrow keys', async () => {
    const { user } = setup({ top: 2 })
    await user.tab()
    expect(button('Rank: Oslo')).toHaveFocus()
    await user.keyboard('{ArrowDown}{End}{ArrowUp}')
    expect(button('Rank: Rome')).toHaveFocus()
  })

  it('marks items ranked beyond the limit, and drops none', () => {
    setup({ top: 2, defaultValue: answer })
    expect(shown()).toEqual(answer)
    expect(document.querySelectorAll('[data-rank-item][data-over]')).toHaveLength(2)
    expect(screen.getByRole('group', { name: 'Cities' })).toHaveTextContent('Rank only 2 items. Remove the rest.')
  })
})

describe('props', () => {
  it('has no controls with one item', () => {
    setup({ items: cities.slice(0, 1), required: true })
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
    expect(screen.queryAllByRole('button')).toEqual([])
  })

  it('states that there are no items', () => {
    setup({ items: [] })
    expect(screen.getByText('There is nothing to rank.')).toBeInTheDocument()
    expect(screen.queryByRole('list')).toBeNull()
  })

  it('keeps items with equal texts apart', async () => {
    const twins = [
      { id: 'a', text: 'Same' },
      { id: 'b', text: 'Same' },
      { id: 'c', text: 'Other' },
    ]
    const { user } = setup({ items: twins })
    await user.click(screen.getAllByRole('button', { name: 'Move down: Same' })[0]!)
    expect(shown()).toEqual(['b', 'a', 'c'])
  })

  it('shows an item once when the host gives it twice', () => {
    setup({ items: [...cities, { id: 'oslo', text: 'Oslo again' }] })
    expect(shown()).toEqual(['oslo', 'lima', 'rome', 'kyiv'])
    expect(screen.getByText('Oslo')).toBeInTheDocument()
  })

  it('ranks items missing from an older answer only when chosen', async () => {
    const { user, onValueChange } = setup({ defaultValue: ['rome', 'gone', 'rome', 'oslo'] })
    expect(shown()).toEqual(['rome', 'oslo'])
    expect(pool()).toEqual(['lima', 'kyiv'])
    await user.click(button('Rank: Lima'))
    await user.click(button('Rank: Kyiv'))
    expect(onValueChange).toHaveBeenLastCalledWith(
      ['rome', 'oslo', 'lima', 'kyiv'],
      expect.objectContaining({ reason: 'input' }),
    )
    expect(pool()).toEqual([])
    expect(button('Reorder: Rome')).toHaveFocus()
  })

  it.each([{ order: 'abc' }, { order: [1, null, {}] }, {}, 'text', 7])('survives an invalid value: %j', (value) => {
    setup({ value: value as unknown as string[] })
    expect(shown()).toEqual(['oslo', 'lima', 'rome', 'kyiv'])
  })

  it('adds and removes rows and keeps the others', async () => {
    const { user, rerender } = setup()
    await user.click(button('Move up: Rome'))
    const rome = document.querySelector('[data-rank-item="rome"]')
    rerender(
      <StrictMode>
        <RankList title="Cities" items={[...cities.slice(1), { id: 'riga', text: 'Riga' }]} />
      </StrictMode>,
    )
    expect(shown()).toEqual(['rome', 'lima', 'kyiv'])
    expect(pool()).toEqual(['riga'])
    expect(document.querySelector('[data-rank-item="rome"]')).toBe(rome)
    await user.click(button('Rank: Riga'))
    expect(shown()).toEqual(['rome', 'lima', 'kyiv', 'riga'])
  })

  it('shows content and details in place of and below the text', () => {
    setup({ items: [{ id: 'x', text: 'H2O', content: <b>H₂O</b>, details: 'Water' }, ...cities] })
    expect(document.querySelector('[data-rank-item="x"] [data-rank-text]')).toHaveTextContent('H₂O')
    expect(screen.getByText('Water')).toBeInTheDocument()
    expect(button('Move down: H2O')).toBeInTheDocument()
  })

  it('renders only rows whose rank changed, whatever the length', async () => {
    const drawn: string[] = []
    // The content of a row is read whenever it renders.
    const items = Array.from({ length: 200 }, (_, index) => {
      const text = `Row ${index}`
      return {
        id: `row-${index}`,
        text,
        get content() {
          drawn.push(text)
          return text
        },
      }
    })
    render(<RankList items={items} />)
    const row = document.querySelector('[data-rank-item="row-150"]')!
    const user = userEvent.setup()
    // The first move removes the pending state of every row.
    act(() => row.querySelector<HTMLElement>('[data-rank-down]')?.click())
    act(() => row.querySelector<HTMLElement>('[data-rank-up]')?.focus())
    drawn.length = 0
    act(() => row.querySelector<HTMLElement>('[data-rank-up]')?.click())
    expect([...new Set(drawn)].sort()).toEqual(['Row 150', 'Row 151'])
    drawn.length = 0
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect([...new Set(drawn)].sort()).toEqual(['Row 150', 'Row 151'])
  })

  it('moves among two hundred rows', async () => {
    const { user } = setup({
      items: Array.from({ length: 200 }, (_, index) => ({ id: `row-${index}`, text: `Row ${index}` })),
    })
    document.querySelector<HTMLElement>('[data-rank-item="row-150"] [data-rank-down]')?.focus()
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(shown().slice(149, 153)).toEqual(['row-149', 'row-151', 'row-150', 'row-152'])
  })
})

describe('states', () => {
  it('is a numbered list when read-only', () => {
    setup({ readOnly: true, defaultValue: answer })
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['1Rome', '2Oslo', '3Kyiv', '4Lima'])
  })

  it('shows no order without an answer when read-only', () => {
    setup({ readOnly: true })
    expect(screen.getByText('Not ranked')).toBeInTheDocument()
    expect(shown()).toEqual([])
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['Oslo', 'Lima', 'Rome', 'Kyiv'])
  })

  it('does nothing while disabled, and keeps focus in place', async () => {
    const { user, onValueChange } = setup({ disabled: true })
    await user.click(button('Move up: Lima'))
    await user.click(button('Confirm this order'))
    await user.click(button('Move to: Lima'))
    button('Reorder: Lima').focus()
    await user.keyboard(' {ArrowDown}{Alt>}{ArrowDown}{/Alt}')
    expect(onValueChange).not.toHaveBeenCalled()
    expect(screen.queryByRole('menu')).toBeNull()
    expect(button('Reorder: Lima')).toHaveFocus()
    expect(screen.getByRole('group', { name: 'Cities' })).toHaveAttribute('aria-disabled', 'true')
  })

  it.each([{}, { top: 2 }, { value: answer }])('has no instructions while disabled, given %o', (props) => {
    setup({ ...props, disabled: true })
    const group = screen.getByRole('group', { name: 'Cities' })
    expect(group).not.toHaveTextContent(/drag|pick|press/i)
    for (const control of within(group).getAllByRole('button')) {
      expect(control).not.toHaveAccessibleDescription(/drag|pick|press|click/i)
      fireEvent.pointerOver(control, { pointerType: 'mouse' })
      expect(control).not.toHaveAttribute('title')
    }
  })

  it('describes the group by its error', () => {
    setup({ error: 'Put the cities in order.' })
    const group = screen.getByRole('group', { name: 'Cities' })
    expect(group).toHaveAttribute('data-invalid')
    expect(group).toHaveAccessibleDescription(/Put the cities in order\./)
  })
})
