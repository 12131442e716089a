import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type FormField, StrategyForm } from 'phasekit'
import { describe, expect, test, vi } from 'vitest'

const first: FormField = { id: 'first', control: 'text', label: 'First', hint: 'About the first.', minLength: 3 }
const second: FormField = { id: 'second', control: 'text', label: 'Second', hint: 'About the second.', minLength: 3 }

function setup() {
  const left: string[] = []
  const view = render(
    // Focusable ancestors exist in pages, for skip links.
    <main tabIndex={-1}>
      <StrategyForm
        groups={[{ fields: [first] }, { title: 'More', fields: [second] }]}
        onFieldBlur={(field) => left.push(field)}
      />
      <p>Outside</p>
    </main>,
  )
  const user = userEvent.setup()
  const press = (text: string) => user.pointer({ keys: '[MouseLeft]', target: screen.getByText(text) })
  return { ...view, user, left, press, box: (name: string) => screen.getByRole('textbox', { name }) }
}

describe('a field is blurred', () => {
  test('once, on the way to a field of another group', async () => {
    const { user, left, box } = setup()
    await user.click(box('First'))
    expect(left).toEqual([])
    await user.click(box('Second'))
    expect(left).toEqual(['first'])
    await user.click(screen.getByText('Outside'))
    expect(left).toEqual(['first', 'second'])
  })

  test('immediately by a press on the text of another', async () => {
    const { user, left, press, box } = setup()
    await user.click(box('First'))
    await press('About the second.')
    expect(left).toEqual(['first'])
    await press('About the first.')
    expect(left).toEqual(['first'])
  })

  test('after a press on its own text by the next press elsewhere, and only once', async () => {
    const { user, left, press, box } = setup()
    await user.click(box('First'))
    await press('About the first.')
    expect(box('First')).not.toHaveFocus()
    expect(left).toEqual([])
    await press('About the second.')
    expect(left).toEqual(['first'])
    await press('Outside')
    expect(left).toEqual(['first'])
  })

  test('after a press on its own text by the next focus elsewhere', async () => {
    const { user, left, press, box } = setup()
    await user.click(box('First'))
    await press('About the first.')
    act(() => box('Second').focus())
    expect(left).toEqual(['first'])
  })

  test('not when its own label returns focus, and then once', async () => {
    const { user, left, press, box } = setup()
    await user.click(box('First'))
    await press('About the first.')
    await press('First')
    expect(box('First')).toHaveFocus()
    await press('Outside')
    expect(left).toEqual(['first'])
  })

  test('not when the window loses the focus', async () => {
    const { user, left, box } = setup()
    await user.click(box('First'))
    fireEvent.blur(box('First'))
    expect(box('First')).toHaveFocus()
    expect(left).toEqual([])
  })

  test('when its control loses focus after a touch scroll on it', async () => {
    const { user, left, box } = setup()
    await user.click(box('First'))
    fireEvent.pointerDown(box('First'))
    fireEvent.pointerCancel(box('First'))
    act(() => box('First').blur())
    expect(left).toEqual(['first'])
  })

  test('not when it is removed while focus is undetermined', async () => {
    const { user, left, press, box, rerender } = setup()
    await user.click(box('First'))
    await press('About the first.')
    rerender(<p>Outside</p>)
    await press('Outside')
    expect(left).toEqual([])
  })

  test('not when its group was removed by then', async () => {
    const { user, left, press, box, rerender } = setup()
    await user.click(box('First'))
    await press('About the first.')
    rerender(
      <main tabIndex={-1}>
        <StrategyForm groups={[{ title: 'More', fields: [second] }]} onFieldBlur={(field) => left.push(field)} />
        <p>Outside</p>
      </main>,
    )
    await press('Outside')
    expect(left).toEqual([])
  })
})

test('each field shows its own problem until it is corrected', async () => {
  const { user, box } = setup()
  await user.type(box('First'), 'a')
  await user.type(box('Second'), 'b')
  expect(box('First')).toBeInvalid()
  expect(box('Second')).toBeValid()
  await user.click(screen.getByText('Outside'))
  expect(box('Second')).toBeInvalid()
  await user.type(box('First'), 'bcd')
  expect(box('First')).toBeValid()
  expect(box('Second')).toBeInvalid()
})

test('a problem is announced once, not each time a field is left', async () => {
  const { user, box } = setup()
  const said = vi.fn()
  new MutationObserver(() => said(screen.getByRole('status').textContent)).observe(screen.getByRole('status'), {
    childList: true,
    subtree: true,
  })
  await user.type(box('First'), 'a')
  await user.click(box('Second'))
  await user.click(box('First'))
  await user.click(box('Second'))
  expect(said.mock.calls).toEqual([[expect.stringContaining('First')]])
})
