import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ChangeDetails, MultiSelect, type MultiSelectProps } from 'phasekit'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'

const sounds = [
  { id: 'hum', text: 'A hum' },
  { id: 'other', text: 'Something else', other: true },
  { id: 'none', text: 'Nothing at all', exclusive: true },
]

function setup(props: Partial<MultiSelectProps> = {}) {
  const onValueChange = vi.fn<(value: string[], details: ChangeDetails) => void>()
  const onOtherTextChange = vi.fn<(text: string, details: ChangeDetails) => void>()
  render(
    <>
      <MultiSelect title="Sounds" options={sounds} {...{ onValueChange, onOtherTextChange }} {...props} />
      <button type="button">After</button>
    </>,
  )
  const group = screen.getByRole(props.multiple === false ? 'radiogroup' : 'group')
  return {
    user: userEvent.setup(),
    group,
    onOtherTextChange,
    values: () => onValueChange.mock.calls.map(([value]) => value),
    texts: () => onOtherTextChange.mock.calls.map(([text]) => text),
  }
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Something else In your own words' })
const noField = () => screen.queryByRole('textbox')
const way = () => screen.getByRole('button', { name: 'After' })

describe('an `other` option', () => {
  test('has a field while it is chosen, which is next in the tab order and announced', async () => {
    const { user, onOtherTextChange } = setup()
    expect(noField()).toBeNull()
    await user.click(box('Something else'))
    expect(box('Something else')).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent('A text field follows. 1 selected')
    await user.tab()
    expect(field()).toHaveFocus()
    await user.keyboard('Moss')
    expect(onOtherTextChange).toHaveBeenLastCalledWith('Moss', expect.objectContaining({ reason: 'input' }))
    expect(field()).toHaveValue('Moss')
  })

  test('keeps its text when cleared and chosen again, also by an exclusive option', async () => {
    const { user, texts } = setup({ defaultValue: ['other'], defaultOtherText: 'Moss' })
    await user.click(box('Something else'))
    expect(noField()).toBeNull()
    await user.click(box('Something else'))
    expect(field()).toHaveValue('Moss')
    await user.click(box('Nothing at all'))
    expect(noField()).toBeNull()
    await user.click(box('Nothing at all'))
    expect(field()).toHaveValue('Moss')
    expect(texts()).toEqual([])
  })

  test('is not cleared by a click into its field', async () => {
    const { user, values } = setup({ defaultValue: ['other'] })
    await user.click(field())
    await user.click(screen.getByText('In your own words'))
    expect(values()).toEqual([])
    expect(field()).toHaveFocus()
  })

  test('emits nothing during IME composition', async () => {
    const { user, texts } = setup({ defaultValue: ['other'] })
    await user.click(field())
    fireEvent.compositionStart(field())
    fireEvent.change(field(), { target: { value: 'こ' } })
    fireEvent.change(field(), { target: { value: 'こけ' } })
    expect(texts()).toEqual([])
    expect(field()).toHaveValue('こけ')
    fireEvent.compositionEnd(field())
    expect(texts()).toEqual(['こけ'])
  })

  test('is controlled by `otherText`', async () => {
    const { user, texts } = setup({ defaultValue: ['other'], otherText: 'Mo' })
    await user.type(field(), 's')
    expect(texts()).toEqual(['Mos'])
    expect(field()).toHaveValue('Mo')
  })

  test('keeps the caret in place when the host follows', async () => {
    function Host() {
      const [text, setText] = useState('Ms')
      return (
        <MultiSelect
          title="Sounds"
          options={sounds}
          defaultValue={['other']}
          otherText={text}
          onOtherTextChange={setText}
        />
      )
    }
    render(<Host />)
    await userEvent.setup().type(field(), 'o', { initialSelectionStart: 1, initialSelectionEnd: 1 })
    expect(field()).toHaveValue('Mos')
    expect(field().selectionStart).toBe(2)
  })
})

describe('an `other` option without text', () => {
  test('is a problem of its field on blur if an answer is required', async () => {
    const { user, group } = setup({ required: true })
    await user.click(box('Something else'))
    await user.tab()
    expect(field()).toBeRequired()
    expect(field()).not.toBeInvalid()
    await user.click(way())
    expect(group).toHaveAttribute('data-invalid')
    expect(field()).toBeInvalid()
    expect(field()).toHaveAccessibleDescription('Write your own answer for “Something else”.')
    expect(screen.getByRole('status')).toHaveTextContent('Write your own answer for “Something else”.')
  })

  test('is corrected by the first letter, not by a space', async () => {
    const { user, group } = setup({ required: true })
    await user.click(box('Something else'))
    await user.click(way())
    await user.type(field(), ' ')
    expect(group).toHaveAttribute('data-invalid')
    await user.type(field(), 'M')
    expect(group).not.toHaveAttribute('data-invalid')
    await user.clear(field())
    expect(group).not.toHaveAttribute('data-invalid')
  })

  test('is a valid answer if none is required', async () => {
    const { user, group } = setup({ defaultValue: ['other'] })
    await user.click(field())
    await user.click(way())
    expect(group).not.toHaveAttribute('data-invalid')
    expect(field()).not.toBeRequired()
  })

  test('is marked at its field if the host passes an error', () => {
    setup({ required: true, defaultValue: ['other'], error: 'What was it?' })
    expect(field()).toBeInvalid()
    expect(field()).toHaveAccessibleDescription('What was it?')
  })
})

describe('one', () => {
  test('opens its field without moving the focus, and keeps its text', async () => {
    const { user, values } = setup({ multiple: false, defaultValue: ['hum'], defaultOtherText: 'Moss' })
    screen.getByRole('radio', { name: 'A hum' }).focus()
    await user.keyboard('{ArrowDown}')
    expect(values()).toEqual([['other']])
    expect(field()).toHaveValue('Moss')
    expect(screen.getByRole('radio', { name: 'Something else' })).toHaveFocus()
    await user.tab()
    expect(field()).toHaveFocus()
    await user.keyboard('{ArrowDown}{ArrowUp}')
    expect(values()).toEqual([['other']])
  })

  test('clearing returns focus to the radio, not to the field', async () => {
    const { user } = setup({ multiple: false, defaultValue: ['other'] })
    await user.click(screen.getByRole('button', { name: 'Clear choice' }))
    expect(screen.getByRole('radio', { name: 'Something else' })).toHaveFocus()
    expect(noField()).toBeNull()
  })
})

test('read-only, shows the text beside the option, only while it is chosen', () => {
  const props = { title: 'Sounds', options: sounds, readOnly: true, defaultOtherText: ' Moss ' }
  const { unmount } = render(<MultiSelect {...props} defaultValue={['other']} />)
  expect(within(screen.getByRole('list', { name: 'Selected' })).getByRole('listitem')).toHaveTextContent(
    /Something else\s*Moss/,
  )
  unmount()
  render(<MultiSelect {...props} defaultValue={['hum']} />)
  expect(screen.queryByText('Moss')).toBeNull()
})

test('if disabled, its field is too', () => {
  setup({ disabled: true, defaultValue: ['other'] })
  expect(field()).toBeDisabled()
})
