import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ChangeDetails, MultiSelect, type MultiSelectProps } from 'phasekit'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'

const sounds = [
  { id: 'hum', text: 'A hum' },
  { id: 'piping', text: 'Piping' },
  { id: 'knock', text: 'A knock' },
  { id: 'none', text: 'Nothing at all', exclusive: true },
  { id: 'away', text: 'I was not there', exclusive: true },
]

function setup(props: Partial<MultiSelectProps> = {}) {
  const onValueChange = vi.fn<(value: string[], details: ChangeDetails) => void>()
  render(
    <>
      <MultiSelect title="Sounds" options={sounds} onValueChange={onValueChange} {...props} />
      <button type="button">After</button>
    </>,
  )
  const group = screen.getByRole(props.multiple === false ? 'radiogroup' : 'group')
  return { user: userEvent.setup(), group, values: () => onValueChange.mock.calls.map(([value]) => value) }
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const status = () => screen.getByRole('status')

describe('an exclusive option', () => {
  test('clears the others, announces it, and restores them when it is cleared', async () => {
    const { user, values, group } = setup({ defaultValue: ['hum', 'knock'] })
    await user.click(box('Nothing at all'))
    expect(status()).toHaveTextContent('2 other choices cleared. Clear “Nothing at all” to restore them. 1 selected')
    expect(group.querySelector('.pk-options-aside')).toHaveTextContent('2 other choices cleared.')
    await user.click(box('Nothing at all'))
    expect(status()).toHaveTextContent('2 choices restored. 2 selected')
    expect(group.querySelector('.pk-options-aside')).toBeNull()
    expect(values()).toEqual([['none'], ['hum', 'knock']])
  })

  test('is cleared by any other option, with an announcement', async () => {
    const { user, values } = setup({ defaultValue: ['none'] })
    await user.click(box('Piping'))
    expect(values()).toEqual([['piping']])
    expect(status()).toHaveTextContent('“Nothing at all” cleared. 1 selected')
  })

  test('passes on cleared options to the next exclusive option', async () => {
    const { user, values } = setup({ defaultValue: ['hum'] })
    await user.click(box('Nothing at all'))
    await user.click(box('I was not there'))
    expect(status()).toHaveTextContent('1 other choice cleared. Clear “I was not there” to restore it.')
    await user.click(box('I was not there'))
    expect(values()).toEqual([['none'], ['away'], ['hum']])
  })

  test('has a description before it is chosen', () => {
    setup()
    expect(box('Nothing at all')).toHaveAccessibleDescription(/Choosing this clears the others\./)
    expect(box('A hum')).not.toHaveAccessibleDescription(/clears/)
  })

  test('stays available at `max`, and does not count towards it', async () => {
    const { user, values, group } = setup({ min: 2, max: 2, required: true, defaultValue: ['hum', 'piping'] })
    expect(box('A knock')).toHaveAttribute('aria-disabled', 'true')
    expect(box('Nothing at all')).not.toHaveAttribute('aria-disabled')
    await user.click(box('Nothing at all'))
    await user.click(screen.getByRole('button', { name: 'After' }))
    expect(group).not.toHaveAttribute('data-invalid')
    expect(values()).toEqual([['none']])
  })

  test('an external value that combines it with others is kept, and corrected by any choice', async () => {
    const { user, values, group } = setup({ defaultValue: ['hum', 'none'] })
    expect(screen.getAllByRole('checkbox', { checked: true })).toEqual([box('A hum'), box('Nothing at all')])
    expect(group).not.toHaveAttribute('data-invalid')
    await user.click(box('Piping'))
    expect(values()).toEqual([['hum', 'piping']])
    expect(group).not.toHaveAttribute('data-invalid')
  })

  test('cannot restore options after the host changes the value', async () => {
    const heard: string[][] = []
    function Host() {
      const [value, setValue] = useState<string[]>(['hum'])
      return (
        <>
          <MultiSelect
            title="Sounds"
            options={sounds}
            value={value}
            onValueChange={(next) => {
              heard.push(next)
              setValue(next)
            }}
          />
          <button type="button" onClick={() => setValue([])}>
            Empty
          </button>
          <button type="button" onClick={() => setValue(['none'])}>
            None
          </button>
        </>
      )
    }
    const user = userEvent.setup()
    render(<Host />)
    await user.click(box('Nothing at all'))
    await user.click(screen.getByRole('button', { name: 'Empty' }))
    await user.click(screen.getByRole('button', { name: 'None' }))
    await user.click(box('Nothing at all'))
    expect(heard).toEqual([['none'], []])
  })

  test('cannot restore options after the host rejects the choice', async () => {
    const { user, group } = setup({ value: ['hum'] })
    await user.click(box('Nothing at all'))
    expect(box('A hum')).toBeChecked()
    expect(group.querySelector('.pk-options-aside')).toBeNull()
  })

  test('is a plain radio in a single choice', async () => {
    const { user, values } = setup({ multiple: false, defaultValue: ['hum'] })
    await user.click(screen.getByRole('radio', { name: 'Nothing at all' }))
    expect(values()).toEqual([['none']])
    expect(screen.getByRole('radio', { name: 'Nothing at all' })).not.toHaveAccessibleDescription(/clears/)
  })
})
