import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ChangeDetails, MultiSelect, type MultiSelectProps, type ValueStore } from 'phasekit'
import { StrictMode, useState } from 'react'
import { describe, expect, test, vi } from 'vitest'

const tools = [
  { id: 'compass', text: 'Compass' },
  { id: 'tape', text: 'Tape measure' },
  { id: 'level', text: 'Spirit level' },
]

/** A MultiSelect between two buttons, to enter and leave it by Tab. */
function setup(props: Partial<MultiSelectProps> = {}) {
  const onValueChange = vi.fn<(value: string[], details: ChangeDetails) => void>()
  const user = userEvent.setup()
  const { container } = render(
    <>
      <button type="button">Before</button>
      <MultiSelect title="Tools" options={tools} onValueChange={onValueChange} {...props} />
      <button type="button">After</button>
    </>,
  )
  const values = () => onValueChange.mock.calls.map(([value]) => value)
  return { user, onValueChange, values, group: container.querySelector('fieldset')! }
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
const status = () => screen.getByRole('status')

describe('several', () => {
  test('emits the ids in the order of the options', async () => {
    const { user, values, onValueChange } = setup()
    await user.click(box('Spirit level'))
    await user.click(box('Compass'))
    await user.click(box('Spirit level'))
    expect(values()).toEqual([['level'], ['compass', 'level'], ['compass']])
    expect(onValueChange).toHaveBeenCalledWith(['level'], expect.objectContaining({ reason: 'input' }))
  })

  test('works with Tab and Space alone', async () => {
    const { user, values } = setup()
    await user.tab()
    await user.tab()
    expect(box('Compass')).toHaveFocus()
    await user.keyboard(' ')
    await user.tab()
    await user.keyboard(' ')
    expect(values().at(-1)).toEqual(['compass', 'tape'])
  })

  test('shows and announces how many are chosen', async () => {
    const { user, group } = setup({ max: 3 })
    expect(group).toHaveTextContent('0 of 3 selected')
    await user.click(box('Compass'))
    expect(group).toHaveTextContent('1 of 3 selected')
    expect(status()).toHaveTextContent('1 of 3 selected')
  })

  test('chooses by a click on the details of an option, but not by one on a link in them', async () => {
    const options = [
      {
        id: 'tape',
        text: 'Tape',
        details: (
          <>
            Five metres. <a href="#lend">Where to borrow</a>
          </>
        ),
      },
    ]
    const { user } = setup({ options })
    await user.click(screen.getByRole('link'))
    expect(box('Tape')).not.toBeChecked()
    await user.click(screen.getByText(/Five metres/))
    expect(box('Tape')).toBeChecked()
    await user.click(screen.getByText('Tape'))
    expect(box('Tape')).not.toBeChecked()
  })

  test('describes an option by its details, and names it by its label alone', () => {
    setup({ options: [{ id: 'tape', text: 'Tape', details: 'Five metres.' }] })
    expect(box('Tape')).toHaveAccessibleDescription(/^Five metres\.\s*$/)
  })

  test('keeps options with equal labels apart', async () => {
    const options = [
      { id: 'one', text: 'Yes' },
      { id: 'two', text: 'Yes' },
    ]
    const { user, values } = setup({ options })
    await user.click(screen.getAllByRole('checkbox')[1] as HTMLElement)
    expect(values()).toEqual([['two']])
    expect(screen.getAllByRole('checkbox')[0]).not.toBeChecked()
  })

  test('ignores ids without an option, and omits them from the next value', async () => {
    const { user, values } = setup({ defaultValue: ['ghost', 'level', 'level', '__proto__'] })
    expect(screen.getAllByRole('checkbox', { checked: true })).toEqual([box('Spirit level')])
    await user.click(box('Compass'))
    expect(values()).toEqual([['compass', 'level']])
  })

  test('ignores a disabled option', async () => {
    const { user, values } = setup({
      options: [...tools, { id: 'drone', text: 'Drone', disabled: true, details: 'Broken.' }],
    })
    await user.click(box('Drone'))
    await user.click(screen.getByText('Broken.'))
    expect(values()).toEqual([])
  })
})

describe('at `max`', () => {
  test('the others stay focusable, are marked disabled and state why', async () => {
    const { user, values } = setup({ max: 1, defaultValue: ['compass'] })
    expect(box('Tape measure')).toHaveAttribute('aria-disabled', 'true')
    expect(box('Tape measure')).toBeEnabled()
    expect(box('Compass')).not.toHaveAttribute('aria-disabled')
    await user.click(box('Tape measure'))
    expect(box('Tape measure')).toHaveFocus()
    expect(box('Tape measure')).not.toBeChecked()
    expect(status()).toHaveTextContent('You can choose only 1. Clear it to choose another.')
    expect(values()).toEqual([])
  })

  test('repeats the announcement on each attempt', async () => {
    const { user } = setup({ max: 1, defaultValue: ['compass'] })
    await user.click(box('Tape measure'))
    const first = status().firstElementChild
    await user.click(box('Spirit level'))
    expect(status().firstElementChild).not.toBe(first)
  })

  test('the others unlock when one is cleared', async () => {
    const { user, values } = setup({ max: 1, defaultValue: ['compass'] })
    await user.click(box('Compass'))
    await user.click(box('Tape measure'))
    expect(values()).toEqual([[], ['tape']])
  })

  test('a value that has too many can be corrected', async () => {
    const { user, values } = setup({ max: 1, defaultValue: ['compass', 'tape'] })
    await user.click(box('Tape measure'))
    expect(values()).toEqual([['compass']])
  })
})

describe('validation', () => {
  test('waits until focus leaves the group', async () => {
    const { user, group } = setup({ min: 2 })
    await user.click(box('Compass'))
    await user.click(box('Tape measure'))
    await user.click(box('Tape measure'))
    expect(group).not.toHaveAttribute('data-invalid')
    await user.click(screen.getByRole('button', { name: 'After' }))
    expect(group).toHaveAttribute('data-invalid')
    expect(group).toHaveAccessibleDescription('Choose at least 2 options.')
    expect(group).not.toHaveTextContent('Choose at least 2.')
    expect(status()).toHaveTextContent('Choose at least 2 options.')
  })

  test('removes the error as soon as the answer is corrected', async () => {
    const { user, group } = setup({ min: 2 })
    await user.click(box('Compass'))
    await user.click(screen.getByRole('button', { name: 'After' }))
    expect(group).toHaveTextContent('Choose at least 2 options.')
    await user.click(box('Tape measure'))
    expect(group).toHaveAccessibleDescription('Choose at least 2.')
    await user.click(box('Compass'))
    expect(group).not.toHaveAttribute('data-invalid')
  })

  test.each([
    ['several', { required: true, min: 2 }],
    ['one', { required: true, multiple: false }],
    ['several that hold too few from before', { required: true, min: 2, defaultValue: ['tape'] }],
  ])('shows no error for an untouched question: %s', async (_, props) => {
    const { user, group } = setup(props)
    for (let stop = 0; stop < 6; stop++) await user.tab()
    expect(group).not.toHaveAttribute('data-invalid')
    expect(status()).toBeEmptyDOMElement()
  })

  test('leaves a missing choice to the host', async () => {
    const { user, group } = setup({ required: true, min: 2 })
    await user.click(box('Compass'))
    await user.click(box('Compass'))
    await user.click(screen.getByRole('button', { name: 'After' }))
    expect(group).not.toHaveAttribute('data-invalid')
  })

  test('shows no error for an optional question without a choice', async () => {
    const { user, group } = setup({ min: 2 })
    await user.click(box('Compass'))
    await user.click(box('Compass'))
    await user.click(screen.getByRole('button', { name: 'After' }))
    expect(group).not.toHaveAttribute('data-invalid')
  })

  test('does not treat a pressed label as leaving', async () => {
    const { user, group } = setup({ min: 2 })
    await user.click(box('Compass'))
    await user.pointer({ keys: '[MouseLeft>]', target: screen.getByText('Tape measure') })
    act(() => box('Compass').blur())
    expect(group).not.toHaveAttribute('data-invalid')
  })

  test('is left to a host that passes `error`', () => {
    const { group } = setup({ error: 'Ask for help.', required: true })
    expect(group).toHaveAttribute('data-invalid')
    // The error states no limits, so the hint stays.
    expect(group).toHaveAccessibleDescription('Choose at least 1. Ask for help.')
  })
})

describe('one', () => {
  const one = { multiple: false } as const

  test('replaces the choice', async () => {
    const { user, values } = setup(one)
    await user.click(radio('Compass'))
    await user.click(radio('Spirit level'))
    expect(values()).toEqual([['compass'], ['level']])
    expect(radio('Compass')).not.toBeChecked()
  })

  test('is one tab stop: the chosen one, or the first', async () => {
    const { user } = setup({ ...one, defaultValue: ['tape'] })
    await user.tab()
    await user.tab()
    expect(radio('Tape measure')).toHaveFocus()
    await user.tab()
    expect(screen.getByRole('button', { name: 'Clear choice' })).toHaveFocus()
  })

  test('moves and chooses with the arrows, wraps around and skips disabled options', async () => {
    const options = [{ id: 'zero', text: 'None', disabled: true }, ...tools]
    const { user, values } = setup({ ...one, options })
    await user.tab()
    await user.tab()
    expect(radio('Compass')).toHaveFocus()
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowDown}{ArrowUp}{ArrowLeft}')
    expect(values()).toEqual([['tape'], ['level'], ['compass'], ['level'], ['tape']])
    expect(radio('Tape measure')).toHaveFocus()
  })

  test('can be cleared, and keeps focus in place', async () => {
    const { user, onValueChange } = setup({ ...one, defaultValue: ['tape'] })
    await user.click(screen.getByRole('button', { name: 'Clear choice' }))
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith([], expect.objectContaining({ reason: 'reset' }))
    expect(screen.queryByRole('button', { name: 'Clear choice' })).toBeNull()
    expect(radio('Tape measure')).toHaveFocus()
    expect(radio('Tape measure')).not.toBeChecked()
    expect(status()).toHaveTextContent('Choice cleared')
    await user.tab({ shift: true })
    await user.tab()
    expect(radio('Tape measure')).toHaveFocus()
  })

  test('exposes required and invalid states, as radio groups can', () => {
    const { group } = setup({ ...one, required: true, error: 'Choose an option.' })
    expect(group).toBeRequired()
    expect(group).toBeInvalid()
    expect(group).toHaveAccessibleDescription('Choose an option.')
  })

  test('shows one of several given ids', () => {
    setup({ ...one, defaultValue: ['level', 'compass'] })
    expect(screen.getAllByRole('radio', { checked: true })).toEqual([radio('Compass')])
  })
})

describe('naming', () => {
  test('by the title, as a heading if a level is given', () => {
    const { group } = setup({ headingLevel: 4 })
    expect(group).toHaveAccessibleName('Tools')
    expect(within(group).getByRole('heading', { level: 4, name: 'Tools' })).toBeVisible()
  })

  test('by an element of the page when there is no title', () => {
    render(
      <>
        <h2 id="outside">Equipment</h2>
        <MultiSelect labelledBy="outside" prompt="What do you take along?" options={tools} />
      </>,
    )
    const group = screen.getByRole('group', { name: 'Equipment' })
    expect(group).toHaveAccessibleDescription('What do you take along? Choose all that apply.')
  })

  test('by the prompt when there is nothing else', () => {
    render(<MultiSelect prompt="What do you take along?" options={tools} />)
    expect(screen.getByRole('group', { name: 'What do you take along?' })).toHaveAccessibleDescription(
      'Choose all that apply.',
    )
  })

  test.each([
    [{ min: 2, max: 3 }, 'Choose 2 to 3.'],
    [{ min: 2, max: 2 }, 'Choose 2.'],
    [{ min: 2 }, 'Choose at least 2.'],
    [{ max: 2 }, 'Choose up to 2.'],
    [{ required: true }, 'Choose at least 1.'],
    [{ required: true, max: 2 }, 'Choose 1 to 2.'],
  ])('states the limits: %o', (props, hint) => {
    expect(setup(props).group).toHaveTextContent(hint)
  })
})

describe('no sentence is read twice', () => {
  test.each<[string, Partial<MultiSelectProps>, string]>([
    [
      'the hint that the author gave',
      { prompt: <p>Look closely. Choose all that apply.</p> },
      'Look closely. Choose all that apply.',
    ],
    [
      'the error that the author said before',
      { prompt: 'Ask Kim.', error: 'Ask Kim.' },
      'Ask Kim. Choose all that apply.',
    ],
    ['the hint that the host repeats as an error', { min: 2, error: 'choose at least  2' }, 'Choose at least 2.'],
  ])('%s', (_, props, description) => {
    expect(setup(props).group).toHaveAccessibleDescription(description)
  })

  test('the author’s hint stays, whatever the error', async () => {
    const { user, group } = setup({ min: 2, prompt: 'Take two at least, better three.' })
    await user.click(box('Compass'))
    await user.click(screen.getByRole('button', { name: 'After' }))
    expect(group).toHaveAccessibleDescription('Take two at least, better three. Choose at least 2 options.')
  })
})

describe('read-only and disabled', () => {
  test('read-only, separates chosen options from others and has no control', () => {
    setup({ readOnly: true, defaultValue: ['tape'] })
    expect(screen.queryByRole('checkbox')).toBeNull()
    const items = (list: HTMLElement) =>
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent)
    expect(items(screen.getByRole('list', { name: 'Selected' }))).toEqual(['Tape measure'])
    const rest = screen.getByText('2 not selected').closest('details') as HTMLDetailsElement
    expect(rest.open).toBe(false)
    expect(items(rest)).toEqual(['Compass', 'Spirit level'])
    expect(screen.queryByText('Not answered')).toBeNull()
  })

  test('read-only, states that there is no answer', () => {
    setup({ readOnly: true, multiple: true })
    expect(screen.getByText('Not answered')).toBeVisible()
  })

  test('disabled, ignores clicks and focus', async () => {
    const { user, values } = setup({ disabled: true })
    await user.click(screen.getByText('Compass'))
    await user.tab()
    await user.tab()
    expect(screen.getByRole('button', { name: 'After' })).toHaveFocus()
    expect(values()).toEqual([])
  })

  test('without options, asks nothing', () => {
    const { group } = setup({ options: [], required: true })
    expect(group).not.toHaveTextContent('Choose')
    expect(group).not.toHaveTextContent('selected')
    expect(group).toHaveTextContent('There are no options yet.')
  })
})

/** An external store. */
function createStore(initial: string[]): ValueStore<string[]> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    getServer: () => initial,
    set(next) {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Options that detect renders: an iterable is iterated each time its row renders. */
function countedOptions(size: number) {
  const rendered: string[] = []
  const options = Array.from({ length: size }, (_, at) => {
    const id = `o${at}`
    const details: Iterable<string> = {
      [Symbol.iterator]: () => {
        rendered.push(id)
        return [`Option ${at}`][Symbol.iterator]()
      },
    }
    return { id, text: `Option ${at}`, details }
  })
  return { options, rendered }
}

function Controlled(props: MultiSelectProps) {
  const [value, setValue] = useState(['o5'])
  return <MultiSelect {...props} value={value} onValueChange={setValue} />
}

test('a row with text only is a label with its control', () => {
  const { container } = render(<MultiSelect title="Tools" options={[{ id: 'a', text: 'Compass' }]} />)
  expect([...container.querySelectorAll('.pk-options *')].map(({ localName }) => localName)).toEqual(['label', 'input'])
})

describe('rendering', () => {
  const { options, rendered } = countedOptions(200)
  const nth = (at: number) => document.querySelectorAll('input')[at] as HTMLInputElement

  test.each([
    ['its own value', <MultiSelect key="" prompt="Which?" options={options} defaultValue={['o5']} />],
    ['a store of the host', <MultiSelect key="" prompt="Which?" options={options} store={createStore(['o5'])} />],
    ['a value of the host', <Controlled key="" prompt="Which?" options={options} />],
  ])('with %s, a toggle renders one option of two hundred', async (_, element) => {
    const user = userEvent.setup()
    render(element)
    rendered.length = 0
    await user.click(nth(7))
    expect(nth(7)).toBeChecked()
    expect(rendered).toEqual(['o7'])
  })

  test('a single choice renders the old and the new option', async () => {
    const user = userEvent.setup()
    render(<MultiSelect prompt="Which?" multiple={false} options={options} defaultValue={['o5']} />)
    rendered.length = 0
    await user.click(nth(7))
    expect(rendered.sort()).toEqual(['o5', 'o7'])
  })

  test('an exclusive option renders itself and those that it clears or restores', async () => {
    const user = userEvent.setup()
    const last = options.length - 1
    const marked = options.map((option, at) => ({ ...option, exclusive: at === last }))
    render(<MultiSelect prompt="Which?" options={marked} defaultValue={['o5', 'o9']} />)
    rendered.length = 0
    await user.click(nth(last))
    expect(rendered.sort()).toEqual(['o199', 'o5', 'o9'])
    rendered.length = 0
    await user.click(nth(last))
    expect(rendered.sort()).toEqual(['o199', 'o5', 'o9'])
    rendered.length = 0
    await user.click(nth(7))
    expect(rendered).toEqual(['o7'])
  })

  test('a letter of the other text renders no option', async () => {
    const user = userEvent.setup()
    const marked = options.map((option, at) => ({ ...option, other: at === 3 }))
    render(<MultiSelect prompt="Which?" options={marked} required defaultValue={['o3']} />)
    rendered.length = 0
    await user.type(screen.getByRole('textbox'), 'Moss')
    expect(rendered).toEqual([])
  })

  test('a letter in the filter renders options that appear or disappear, and a toggle then renders one', async () => {
    const user = userEvent.setup()
    render(<MultiSelect prompt="Which?" options={options} filter defaultValue={['o5']} />)
    await user.type(screen.getByRole('searchbox'), '19')
    rendered.length = 0
    await user.type(screen.getByRole('searchbox'), '9')
    // Of “19”, “119” and “190” to “199” only the last disappears; the chosen one was never hidden.
    expect(rendered.sort()).toEqual(['o119', 'o19', ...Array.from({ length: 9 }, (_, at) => `o19${at}`)].sort())
    rendered.length = 0
    // The first input is the filter.
    await user.click(nth(200))
    expect(rendered).toEqual(['o199'])
  })

  test('options that keep their identity are not rendered again with their host', () => {
    const { rerender } = render(<MultiSelect prompt="Which?" options={options} />)
    rendered.length = 0
    rerender(<MultiSelect prompt="Which now?" options={options} />)
    expect(rendered).toEqual([])
  })

  test('under StrictMode emits a change once', async () => {
    const onValueChange = vi.fn()
    render(
      <StrictMode>
        <MultiSelect title="Tools" options={tools} onValueChange={onValueChange} />
      </StrictMode>,
    )
    await userEvent.setup().click(box('Compass'))
    expect(onValueChange).toHaveBeenCalledTimes(1)
  })
})
