import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ChangeDetails, MultiSelect, type MultiSelectProps } from 'phasekit'
import { describe, expect, test, vi } from 'vitest'

const trees = [
  { id: 'lime', text: 'Large-leaved lime' },
  { id: 'oak', text: 'Pedunculate oak' },
  { id: 'ash', text: 'Ash' },
  { id: 'sallow', text: 'Goat willow (sallow)' },
  { id: 'other', text: 'Another one', other: true },
  { id: 'none', text: 'None of these', exclusive: true },
]

function setup(props: Partial<MultiSelectProps> = {}) {
  const onValueChange = vi.fn<(value: string[], details: ChangeDetails) => void>()
  const view = render(<MultiSelect title="Trees" options={trees} filter onValueChange={onValueChange} {...props} />)
  return { ...view, user: userEvent.setup(), values: () => onValueChange.mock.calls.map(([value]) => value) }
}

const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find an option' })
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const role = () => (screen.queryAllByRole('radio').length > 0 ? 'radio' : 'checkbox')
/** Rows in the accessibility tree. */
const shown = () => screen.getAllByRole<HTMLInputElement>(role()).map((input) => input.dataset['option'])
const status = () => screen.getByRole('status')

describe('the filter', () => {
  test('is rendered on request only, and never when read-only', () => {
    const { rerender } = setup({ filter: false })
    expect(screen.queryByRole('searchbox')).toBeNull()
    rerender(<MultiSelect title="Trees" options={trees} filter readOnly />)
    expect(screen.queryByRole('searchbox')).toBeNull()
    expect(screen.getAllByRole('listitem')).toHaveLength(trees.length)
  })

  test('shows matches and the `other` option, and announces the count once', async () => {
    const { user } = setup()
    expect(search()).toHaveAccessibleDescription('6 options')
    await user.type(search(), 'l')
    expect(shown()).toEqual(['lime', 'oak', 'sallow', 'other'])
    expect(status()).toHaveTextContent('3 of 6 options match.')
    const said = status().firstElementChild
    await user.type(search(), 'a')
    expect(shown()).toEqual(['lime', 'oak', 'other'])
    expect(search()).toHaveAccessibleDescription('2 of 6 options match.')
    expect(status().firstElementChild).not.toBe(said)
  })

  test('is silent if one more letter changes nothing', async () => {
    const { user } = setup()
    await user.type(search(), 'as')
    const said = status().firstElementChild
    expect(status()).toHaveTextContent('1 of 6 options matches.')
    await user.type(search(), 'h')
    expect(status().firstElementChild).toBe(said)
  })

  test('keeps chosen options visible, and states it', async () => {
    const { user } = setup({ defaultValue: ['ash', 'lime'] })
    await user.type(search(), 'oak')
    expect(shown()).toEqual(['lime', 'oak', 'ash', 'other'])
    expect(status()).toHaveTextContent('1 of 6 options matches. 2 selected options do not match but are still shown.')
  })

  test('keeps cleared options visible until the query changes', async () => {
    const { user } = setup({ defaultValue: ['ash'] })
    await user.type(search(), 'oak')
    await user.click(box('Ash'))
    expect(box('Ash')).toHaveFocus()
    expect(shown()).toContain('ash')
    await user.type(search(), '!')
    expect(shown()).toEqual(['other'])
    expect(status()).toHaveTextContent('No options match.')
  })

  test('shows restored options that do not match, and keeps them when cleared', async () => {
    const { user, values } = setup({ defaultValue: ['ash'] })
    await user.click(box('None of these'))
    await user.type(search(), 'none')
    expect(shown()).toEqual(['other', 'none'])
    await user.click(box('None of these'))
    expect(shown()).toEqual(['ash', 'other', 'none'])
    await user.click(box('Ash'))
    expect(shown()).toEqual(['ash', 'other', 'none'])
    expect(values()).toEqual([['none'], ['ash'], []])
  })

  test('shows options chosen by the host that do not match', async () => {
    const props = { title: 'Trees', options: trees, filter: true }
    const user = userEvent.setup()
    const { rerender } = render(<MultiSelect {...props} value={[]} />)
    await user.type(search(), 'oak')
    rerender(<MultiSelect {...props} value={['ash']} />)
    expect(shown()).toEqual(['oak', 'ash', 'other'])
  })

  test('is cleared by Escape, which goes no further', async () => {
    const onKeyDown = vi.fn()
    const user = userEvent.setup()
    render(
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for a dialog of the host
      <div onKeyDown={onKeyDown}>
        <MultiSelect title="Trees" options={trees} filter />
      </div>,
    )
    await user.type(search(), 'oak')
    onKeyDown.mockClear()
    await user.keyboard('{Escape}')
    expect(search()).toHaveValue('')
    expect(search()).toHaveFocus()
    expect(shown()).toHaveLength(trees.length)
    expect(status()).toHaveTextContent('All 6 options shown.')
    expect(onKeyDown).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    expect(onKeyDown).toHaveBeenCalledTimes(1)
  })

  test('leaves Escape to IME composition, and filters by its result', async () => {
    const { user } = setup()
    await user.type(search(), 'o')
    fireEvent.compositionStart(search())
    fireEvent.change(search(), { target: { value: 'oak' } })
    fireEvent.keyDown(search(), { key: 'Escape', isComposing: true })
    expect(search()).toHaveValue('oak')
    expect(shown()).toContain('sallow')
    fireEvent.compositionEnd(search())
    expect(shown()).toEqual(['oak', 'other'])
  })

  test('is cleared by a button that returns focus', async () => {
    const { user } = setup()
    expect(screen.queryByRole('button', { name: 'Show all options' })).toBeNull()
    await user.type(search(), 'oak')
    await user.click(screen.getByRole('button', { name: 'Show all options' }))
    expect(search()).toHaveFocus()
    expect(shown()).toHaveLength(trees.length)
  })

  test('is not emitted', async () => {
    const { user, values, container } = setup()
    await user.type(search(), 'oak')
    expect(values()).toEqual([])
    expect(container.querySelector('fieldset')).toHaveAttribute('data-filtered')
    expect(container.querySelectorAll('[name]')).toHaveLength(0)
  })

  test('leaves one tab stop among radios, and arrows skip hidden ones', async () => {
    const { user, values } = setup({ multiple: false })
    await user.type(search(), 'a')
    await user.clear(search())
    await user.type(search(), 'o')
    expect(shown()).toEqual(['oak', 'sallow', 'other', 'none'])
    await user.tab()
    await user.tab()
    const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
    expect(radio('Pedunculate oak')).toHaveFocus()
    expect(radio('Pedunculate oak')).toHaveAttribute('aria-posinset', '1')
    expect(radio('Pedunculate oak')).toHaveAttribute('aria-setsize', '4')
    await user.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}')
    expect(values()).toEqual([['sallow'], ['oak'], ['none']])
  })

  test('belongs to the group: moving to the options does not validate', async () => {
    const { user, container } = setup({ required: true })
    await user.type(search(), 'oak')
    await user.tab()
    await user.tab()
    expect(box('Pedunculate oak')).toHaveFocus()
    expect(container.querySelector('fieldset')).not.toHaveAttribute('data-invalid')
  })
})
