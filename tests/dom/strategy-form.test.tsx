import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type FormField, type FormValue, StrategyForm, type StrategyFormProps } from 'phasekit'
import { StrictMode, useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { UiContext } from '../../src/ui/ui-context.js'

const text: FormField = { id: 'name', control: 'text', label: 'Name' }
const area: FormField = { id: 'area', control: 'number', label: 'Area' }
const select: FormField = {
  id: 'soil',
  control: 'select',
  label: 'Soil',
  options: [
    { id: 'sand', text: 'Sandy' },
    { id: 'clay', text: 'Clay' },
  ],
}
const radio: FormField = {
  id: 'light',
  control: 'radio',
  label: 'Light',
  options: [
    { id: 'full', text: 'All day' },
    { id: 'half', text: 'Half the day' },
  ],
}
const checkbox: FormField = { id: 'shared', control: 'checkbox', label: 'Shared' }
const scale: FormField = {
  id: 'sure',
  control: 'scale',
  label: 'Sure',
  min: 1,
  max: 3,
  minLabel: 'Not at all',
  maxLabel: 'Quite',
}
const date: FormField = { id: 'day', control: 'date', label: 'Sown on' }
const every = [{ title: 'The garden', fields: [text, area, select, radio, scale, date, checkbox] }]

/** Asserts the names of these elements, in this order. */
function areNamed(elements: HTMLElement[], names: string[]) {
  expect(elements).toHaveLength(names.length)
  for (const [at, element] of elements.entries()) expect(element).toHaveAccessibleName(names[at])
}

/** A form with these fields, and the events that the host receives. */
function setup(fields: FormField[], props: Partial<StrategyFormProps> = {}) {
  const onValueChange = vi.fn()
  const onFieldBlur = vi.fn()
  const view = render(
    <StrategyForm groups={[{ fields }]} onValueChange={onValueChange} onFieldBlur={onFieldBlur} {...props} />,
  )
  return {
    ...view,
    user: userEvent.setup(),
    onValueChange,
    onFieldBlur,
    value: () => onValueChange.mock.lastCall?.[0] as FormValue | undefined,
  }
}

describe('labels', () => {
  test('each control is named by its label, each group by its title', () => {
    setup([], { groups: every })
    expect(screen.getByRole('group', { name: 'The garden' })).toContainElement(
      screen.getByRole('textbox', { name: 'Name' }),
    )
    expect(screen.getByRole('textbox', { name: 'Area' })).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'Soil' })).toBeVisible()
    expect(screen.getByRole('radiogroup', { name: 'Light' })).toContainElement(
      screen.getByRole('radio', { name: 'All day' }),
    )
    expect(screen.getByRole('checkbox', { name: 'Shared' })).toBeVisible()
    expect(screen.getByRole('radiogroup', { name: 'Sure' })).toContainElement(screen.getByRole('radio', { name: '2' }))
    expect(screen.getByRole('group', { name: 'Sown on' })).toContainElement(
      screen.getByRole('textbox', { name: 'Month' }),
    )
  })

  test('headings are one level below the title, or at its level without one', () => {
    const { rerender } = setup([], { groups: every, title: 'A plan', headingLevel: 3 })
    expect(screen.getByRole('heading', { name: 'A plan', level: 3 })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'The garden', level: 4 })).toBeVisible()
    rerender(<StrategyForm groups={every} headingLevel={3} />)
    expect(screen.getByRole('heading', { name: 'The garden', level: 3 })).toBeVisible()
  })

  test('the placeholder is a hint, shown once and never in the field', () => {
    setup([{ ...text, hint: 'As its sign says.', placeholder: 'Rose Lane 4' }])
    const field = screen.getByRole('textbox', { name: 'Name' })
    expect(field).not.toHaveAttribute('placeholder')
    expect(field).toHaveAccessibleDescription('As its sign says. Rose Lane 4')
    expect(screen.getAllByText('Rose Lane 4')).toHaveLength(1)
  })

  test('states the limits of a field up front', () => {
    setup([
      { ...text, maxLength: 40 },
      { ...area, min: 1, max: 10, step: 1 },
    ])
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('Up to 40 characters')
    expect(screen.getByRole('textbox', { name: 'Area' })).toHaveAccessibleDescription('A whole number from 1 to 10')
  })

  test('a required field has a mark that is explained once, and a required state', () => {
    setup([{ ...text, required: true }, { ...radio, required: true }, checkbox])
    expect(screen.getAllByText('Required fields are marked with an asterisk (*).')).toHaveLength(1)
    expect(screen.getByRole('textbox', { name: 'Name' })).toBeRequired()
    expect(screen.getByRole('radiogroup', { name: 'Light' })).toBeRequired()
    expect(screen.getByRole('checkbox', { name: 'Shared' })).not.toBeRequired()
  })
})

describe('values', () => {
  test('nothing is chosen before the learner chooses', () => {
    setup([select, radio])
    expect(screen.getByRole('combobox')).toHaveDisplayValue('Choose…')
    for (const each of screen.getAllByRole('radio')) expect(each).not.toBeChecked()
  })

  test('a select stores the id of its option, and clears it again', async () => {
    const { user, value, onValueChange } = setup([select])
    await user.selectOptions(screen.getByRole('combobox'), 'Clay')
    expect(onValueChange).toHaveBeenLastCalledWith(
      { soil: 'clay' },
      expect.objectContaining({ reason: 'input', field: 'soil' }),
    )
    await user.selectOptions(screen.getByRole('combobox'), 'Choose…')
    expect(value()).toEqual({})
  })

  test('equal options of two fields keep their own ids', async () => {
    const yes = { text: 'Yes' }
    const { user, value } = setup([
      { ...radio, id: 'a', label: 'First', options: [{ ...yes, id: 'first-yes' }] },
      { ...radio, id: 'b', label: 'Second', options: [{ ...yes, id: 'second-yes' }] },
    ])
    await user.click(within(screen.getByRole('radiogroup', { name: 'Second' })).getByRole('radio', { name: 'Yes' }))
    expect(value()).toEqual({ b: 'second-yes' })
    expect(within(screen.getByRole('radiogroup', { name: 'First' })).getByRole('radio')).not.toBeChecked()
  })

  test('a radio choice moves by arrows, wraps around, and can be cleared', async () => {
    const { user, value } = setup([radio])
    await user.tab()
    await user.keyboard('{ArrowUp}')
    expect(screen.getByRole('radio', { name: 'Half the day' })).toBeChecked()
    expect(value()).toEqual({ light: 'half' })
    await user.click(screen.getByRole('button', { name: 'Clear choice' }))
    expect(value()).toEqual({})
    expect(screen.getByRole('radio', { name: 'Half the day' })).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent('Choice cleared')
  })

  test('a checkbox that was checked and unchecked is false, an untouched one is absent', async () => {
    const { user, value } = setup([checkbox])
    await user.click(screen.getByRole('checkbox'))
    expect(value()).toEqual({ shared: true })
    await user.click(screen.getByRole('checkbox'))
    expect(value()).toEqual({ shared: false })
  })

  test('an emptied text is absent', async () => {
    const { user, value } = setup([text], { defaultValue: { name: 'a' } })
    await user.type(screen.getByRole('textbox'), '{Backspace}')
    expect(value()).toEqual({})
  })

  test('entries without a field are kept', async () => {
    const { user, value } = setup([text], { defaultValue: { elsewhere: 'kept' } })
    await user.type(screen.getByRole('textbox'), 'a')
    expect(value()).toEqual({ elsewhere: 'kept', name: 'a' })
  })

  test('a store from outside is read and written, field by field', async () => {
    let current: FormValue = { name: 'a' }
    const listeners = new Set<() => void>()
    const set = vi.fn((next: FormValue) => {
      current = next
      for (const listener of listeners) listener()
    })
    const store = {
      get: () => current,
      getServer: () => current,
      set,
      subscribe: (listener: () => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    const { user } = setup([text], { store })
    await user.type(screen.getByRole('textbox'), 'b')
    expect(set).toHaveBeenCalledWith({ name: 'ab' }, expect.objectContaining({ reason: 'input', field: 'name' }))
    expect(screen.getByRole('textbox')).toHaveValue('ab')
  })

  test('a host that rejects a change keeps its value', async () => {
    const { user, onValueChange } = setup([text, radio], { value: { name: 'a' } })
    await user.type(screen.getByRole('textbox'), 'b')
    await user.click(screen.getByRole('radio', { name: 'All day' }))
    expect(onValueChange).toHaveBeenCalledTimes(2)
    expect(screen.getByRole('textbox')).toHaveValue('a')
    expect(screen.getByRole('radio', { name: 'All day' })).not.toBeChecked()
  })

  test('one edit is emitted once under StrictMode, and none by mounting', async () => {
    const onValueChange = vi.fn()
    render(
      <StrictMode>
        <StrategyForm groups={every} defaultValue={{ name: 'a' }} onValueChange={onValueChange} />
      </StrictMode>,
    )
    expect(onValueChange).not.toHaveBeenCalled()
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'b')
    expect(onValueChange).toHaveBeenCalledTimes(1)
  })
})

describe('numbers', () => {
  function Host({ lang = 'en', onValue }: { lang?: string; onValue: (value: FormValue) => void }) {
    const [value, setValue] = useState<FormValue>({})
    const change = (next: FormValue) => {
      setValue(next)
      onValue(next)
    }
    return (
      <UiContext.Provider value={useLang(lang)}>
        <StrategyForm groups={numbers} value={value} onValueChange={change} />
        <button type="button" onClick={() => setValue({ area: 7.25 })}>
          Other device
        </button>
      </UiContext.Provider>
    )
  }
  const numbers = [{ fields: [area] }]
  const useLang = (lang: string) => useState({ lang })[0]
  const mount = (lang?: string) => {
    const onValue = vi.fn()
    render(<Host lang={lang} onValue={onValue} />)
    return { user: userEvent.setup(), onValue, field: screen.getByRole('textbox', { name: 'Area' }) }
  }

  test('keep what was typed while the value is a number', async () => {
    const { user, onValue, field } = mount()
    await user.type(field, '1.50')
    expect(field).toHaveValue('1.50')
    expect(onValue).toHaveBeenLastCalledWith({ area: 1.5 })
    // "1", "1.", "1.5", "1.50": the value changed twice.
    expect(onValue).toHaveBeenCalledTimes(2)
  })

  test('follow a value from outside', async () => {
    const { user, field } = mount('de')
    await user.type(field, '1,50')
    await user.click(screen.getByRole('button', { name: 'Other device' }))
    expect(field).toHaveValue('7,25')
  })

  test('that are invalid are kept as typed, with an error on blur', async () => {
    const { user, onValue, field } = mount()
    await user.type(field, '12 cm')
    expect(onValue).toHaveBeenLastCalledWith({ area: '12 cm' })
    expect(field).not.toBeInvalid()
    await user.tab()
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription('Enter a number, such as 12 or 3.5.')
    expect(screen.getByRole('status')).toHaveTextContent('Area Enter a number')
    await user.type(field, '{Backspace}{Backspace}{Backspace}')
    expect(field).toHaveValue('12')
    expect(field).not.toBeInvalid()
  })

  test.each([
    [{ min: 1 }, '0', 'Enter a number, 1 or more.'],
    [{ max: 10 }, '11', 'Enter a number, 10 or less.'],
    [{ step: 1 }, '1.5', 'Enter a whole number.'],
    [{ min: 1, step: 2 }, '2', 'Enter a number, 1 or more, in steps of 2, counted from 1.'],
    [{ min: 1.2, max: 1.5, step: 0.05 }, '1.23', 'Enter a number from 1.2 to 1.5, in steps of 0.05.'],
    [{ min: 10, max: 20 }, 'x', 'Enter a number from 10 to 20.'],
  ])('out of range (%o) are validated on blur', async (bounds, typed, message) => {
    const { user } = setup([{ ...area, ...bounds }])
    const field = screen.getByRole('textbox')
    await user.type(field, typed)
    await user.tab()
    expect(field).toHaveAccessibleDescription(message)
  })
})

describe('scales', () => {
  const points = () => screen.getAllByRole('radio')

  test('have a radio for each point, and the ends are in the names of the first and the last', () => {
    setup([scale, { ...scale, id: 'bare', label: 'Bare', minLabel: undefined, maxLabel: undefined }])
    areNamed(points(), ['1 Not at all', '2', '3 Quite', '1', '2', '3'])
    for (const point of points()) expect(point).not.toBeChecked()
  })

  test('store a number, 0 included, and show it again', async () => {
    const { user, value, unmount } = setup([{ ...scale, min: 0, max: 1, step: 0.5 }])
    await user.click(screen.getByRole('radio', { name: '0 Not at all' }))
    expect(value()).toEqual({ sure: 0 })
    await user.click(screen.getByRole('radio', { name: '0.5' }))
    expect(value()).toEqual({ sure: 0.5 })
    unmount()
    setup([scale], { defaultValue: { sure: 3 } })
    expect(screen.getByRole('radio', { name: '3 Quite' })).toBeChecked()
  })

  test('move by arrows as radios do, and can be cleared', async () => {
    const { user, value } = setup([{ ...scale, required: true }])
    expect(screen.getByRole('radiogroup')).toBeRequired()
    await user.tab()
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowRight}{ArrowLeft}')
    expect(value()).toEqual({ sure: 3 })
    await user.click(screen.getByRole('button', { name: 'Clear choice' }))
    expect(value()).toEqual({})
    expect(screen.getByRole('radio', { name: '3 Quite' })).toHaveFocus()
  })

  test('a value that is no point of the scale is shown as none', () => {
    setup([scale], { defaultValue: { sure: 7 } })
    for (const point of points()) expect(point).not.toBeChecked()
    expect(points()[0]).not.toHaveAttribute('tabindex', '-1')
  })
})

describe('dates', () => {
  const box = (name: string) => screen.getByRole('textbox', { name })
  const typed = () => screen.getAllByRole('textbox').map((each) => (each as HTMLInputElement).value)

  test('are typed into three inputs and stored as one date', async () => {
    const { user, value } = setup([date])
    await user.type(box('Day'), '07')
    expect(value()).toEqual({ day: '--07' })
    await user.type(box('Month'), 'March')
    await user.type(box('Year'), '2026')
    expect(value()).toEqual({ day: '2026-03-07' })
    expect(typed()).toEqual(['07', 'March', '2026'])
  })

  test('that were cleared are no answer', async () => {
    const { user, value } = setup([date], { defaultValue: { day: '2026-03-07' } })
    expect(typed()).toEqual(['7', '3', '2026'])
    for (const each of screen.getAllByRole('textbox')) await user.clear(each)
    expect(value()).toEqual({})
  })

  test('that are invalid are kept as typed, with an error when the group is left', async () => {
    const { user, value } = setup([date, text])
    await user.type(box('Day'), '31')
    await user.tab()
    await user.keyboard('2')
    expect(box('Day')).not.toBeInvalid()
    await user.tab()
    await user.keyboard('2026')
    await user.tab()
    expect(value()).toEqual({ day: '2026-2-31' })
    expect(typed().slice(0, 3)).toEqual(['31', '2', '2026'])
    for (const name of ['Day', 'Month', 'Year']) expect(box(name)).toBeInvalid()
    expect(screen.getByRole('group', { name: 'Sown on' })).toHaveAccessibleDescription(
      'Enter a real date, such as 27 March 2026.',
    )
    expect(screen.getByRole('status')).toHaveTextContent('Sown on Enter a real date')
    await user.type(box('Day'), '{Backspace}{Backspace}28')
    expect(value()).toEqual({ day: '2026-02-28' })
    for (const name of ['Day', 'Month', 'Year']) expect(box(name)).not.toBeInvalid()
  })

  test.each([
    [['1', '', '2026'], 'Month', 'Enter the month as well.'],
    [['1', '1', '26'], 'Year', 'Enter the year with four digits.'],
    [['32', '1', '2026'], 'Day', 'Enter a real date, such as 27 March 2026.'],
  ])('only the input to correct is marked (%j)', async (parts, wrong, message) => {
    const { user } = setup([date])
    for (const [at, each] of screen.getAllByRole('textbox').entries()) {
      await user.click(each)
      if (parts[at]) await user.keyboard(parts[at])
    }
    await user.tab()
    for (const name of ['Day', 'Month', 'Year']) {
      if (name === wrong) expect(box(name)).toBeInvalid()
      else expect(box(name)).not.toBeInvalid()
    }
    expect(box(wrong)).toHaveAccessibleDescription(message)
  })

  test('state their limits in hint and error', async () => {
    const { user } = setup([{ ...date, minDate: '2026-03-01', maxDate: '2026-10-31' }])
    const group = screen.getByRole('group', { name: 'Sown on' })
    expect(group).toHaveAccessibleDescription('From 1 March 2026 to 31 October 2026')
    await user.type(box('Day'), '28')
    await user.type(box('Month'), '2')
    await user.type(box('Year'), '2026')
    await user.tab()
    expect(group).toHaveAccessibleDescription('Enter a date from 1 March 2026 to 31 October 2026.')
  })

  test('follow the order of the translation, or the default if it is invalid', () => {
    const { rerender } = render(
      <StrategyForm groups={[{ fields: [date] }]} strings={{ 'form.dateOrder': 'year month day' }} />,
    )
    areNamed(screen.getAllByRole('textbox'), ['Year', 'Month', 'Day'])
    rerender(<StrategyForm groups={[{ fields: [date] }]} strings={{ 'form.dateOrder': 'year month month' }} />)
    areNamed(screen.getAllByRole('textbox'), ['Day', 'Month', 'Year'])
  })

  test('pasted whole fill all inputs; a pasted part stays in its input', async () => {
    const { user, value } = setup([date])
    await user.click(box('Day'))
    await user.paste('27 March 2026')
    expect(value()).toEqual({ day: '2026-03-27' })
    expect(typed()).toEqual(['27', '3', '2026'])
    await user.clear(box('Year'))
    await user.click(box('Year'))
    await user.paste('2027')
    expect(value()).toEqual({ day: '2027-03-27' })
  })

  test('store a composition when it ends', () => {
    const { onValueChange } = setup([date], { defaultValue: { day: '2026-03-07' } })
    fireEvent.compositionStart(box('Day'))
    fireEvent.input(box('Day'), { target: { value: '２' } })
    fireEvent.input(box('Day'), { target: { value: '２８' } })
    expect(onValueChange).not.toHaveBeenCalled()
    fireEvent.compositionEnd(box('Day'))
    expect(onValueChange.mock.calls).toEqual([
      [{ day: '2026-03-28' }, expect.objectContaining({ reason: 'input', field: 'day' })],
    ])
  })

  test('accept a number from a host without crashing', () => {
    setup([date], { defaultValue: { day: 20260327 } })
    expect(typed()).toEqual(['', '', '20260327'])
  })
})

describe('length', () => {
  const short = { ...text, maxLength: 30 }

  test('is counted from 80 % of the limit, and announced then, at 20, 10, 0 and above the limit', async () => {
    const { user } = setup([short])
    const field = screen.getByRole('textbox')
    await user.type(field, 'x'.repeat(23))
    expect(field).toHaveAccessibleDescription('Up to 30 characters')
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    await user.type(field, 'x')
    expect(field).toHaveAccessibleDescription('Up to 30 characters 6 characters left')
    expect(screen.getByRole('status')).toHaveTextContent('6 characters left')
    await user.type(field, 'x')
    expect(field).toHaveAccessibleDescription('Up to 30 characters 5 characters left')
    expect(screen.getByRole('status')).toHaveTextContent('6 characters left')
  })

  test('never truncates a paste: all of it stays, with an error', async () => {
    const { user, value } = setup([short])
    const field = screen.getByRole('textbox')
    await user.click(field)
    await user.paste('x'.repeat(45))
    expect(value()).toEqual({ name: 'x'.repeat(45) })
    expect(field).not.toHaveAttribute('maxlength')
    expect(screen.getByRole('status')).toHaveTextContent('15 characters too many')
    await user.tab()
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription('Write no more than 30 characters. You have written 45.')
  })

  test('too short is no error while typing', async () => {
    const { user } = setup([{ ...text, minLength: 5 }])
    const field = screen.getByRole('textbox')
    await user.type(field, 'abc')
    expect(field).not.toBeInvalid()
    await user.tab()
    expect(field).toHaveAccessibleDescription('Write at least 5 characters. You have written 3.')
    await user.type(field, 'de')
    expect(field).not.toBeInvalid()
  })
})

describe('input methods', () => {
  // user-event has no composition: these are Chromium's events for "か" typed as k, a.
  const compose = (field: HTMLElement, steps: string[], end: string) => {
    fireEvent.compositionStart(field)
    for (const step of steps) fireEvent.input(field, { target: { value: step } })
    fireEvent.compositionEnd(field, { target: { value: end } })
  }

  test.each(['text', 'textarea'] as const)(
    'text composed in a %s is shown immediately and stored at the end',
    (control) => {
      const { onValueChange } = setup([{ ...text, control }])
      const field = screen.getByRole('textbox')
      fireEvent.compositionStart(field)
      fireEvent.input(field, { target: { value: 'k' } })
      fireEvent.input(field, { target: { value: 'か' } })
      expect(field).toHaveValue('か')
      expect(onValueChange).not.toHaveBeenCalled()
      fireEvent.compositionEnd(field)
      expect(onValueChange).toHaveBeenCalledTimes(1)
      expect(onValueChange).toHaveBeenCalledWith(
        { name: 'か' },
        expect.objectContaining({ reason: 'input', field: 'name' }),
      )
      expect(field).toHaveValue('か')
    },
  )

  test('a canceled composition changes nothing', () => {
    const { onValueChange } = setup([text], { defaultValue: { name: 'a' } })
    compose(screen.getByRole('textbox'), ['ak', 'a'], 'a')
    expect(onValueChange).not.toHaveBeenCalled()
  })

  test('a composition that the browser never ends is stored on blur', () => {
    const { value, onFieldBlur } = setup([text])
    const field = screen.getByRole('textbox')
    field.focus()
    fireEvent.compositionStart(field)
    fireEvent.input(field, { target: { value: 'か' } })
    field.blur()
    expect(value()).toEqual({ name: 'か' })
    expect(onFieldBlur).toHaveBeenCalledWith('name')
  })
})

describe('leaving a field', () => {
  test('is emitted once per field, not between its radios', async () => {
    const { user, onFieldBlur } = setup([radio, text])
    await user.tab()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(onFieldBlur).not.toHaveBeenCalled()
    await user.tab()
    await user.tab()
    expect(onFieldBlur.mock.calls).toEqual([['light']])
    await user.tab()
    expect(onFieldBlur.mock.calls).toEqual([['light'], ['name']])
  })

  test('shows no error for an empty field', async () => {
    const { user } = setup([{ ...text, required: true }])
    await user.tab()
    await user.tab()
    expect(screen.getByRole('textbox')).not.toBeInvalid()
  })
})

describe('hints and errors', () => {
  const field = () => screen.getByRole('textbox')

  test('the author’s hint stays when an error states the limits, and the generated one is hidden', async () => {
    const { user } = setup([{ ...area, hint: 'Measured along the fence.', max: 10 }])
    expect(field()).toHaveAccessibleDescription('Measured along the fence. A number, 10 or less')
    await user.type(field(), '11')
    await user.tab()
    expect(field()).toHaveAccessibleDescription('Measured along the fence. Enter a number, 10 or less.')
    expect(screen.queryByText('A number, 10 or less')).toBeNull()
  })

  test('an error without limits keeps the generated hint', async () => {
    const { user } = setup([{ ...date, minDate: '2026-03-01' }])
    await user.type(screen.getByRole('textbox', { name: 'Day' }), '1')
    await user.tab()
    await user.tab()
    await user.tab()
    const group = screen.getByRole('group', { name: 'Sown on' })
    expect(group).toHaveAccessibleDescription('1 March 2026 or later Enter the day, the month and the year.')
  })

  test('the generated hint stays with a host’s error, which may state other limits', () => {
    setup([{ ...area, max: 10 }], { errors: { area: 'Ask the office.' } })
    expect(field()).toHaveAccessibleDescription('A number, 10 or less Ask the office.')
  })

  test.each([
    ['as the rule', { hint: 'Roughly. A number, 10 or less.' }, undefined, 'Roughly. A number, 10 or less.'],
    ['as the example', { hint: 'Such as 4', placeholder: 'such as 4.' }, undefined, 'Such as 4 A number, 10 or less'],
    ['as the error', { hint: 'Enter a number, 10 or less.' }, '11', 'Enter a number, 10 or less.'],
    ['as the host', { hint: 'Ask Kim.' }, 'host', 'Ask Kim. A number, 10 or less'],
  ])('a repeated sentence %s is read once', async (_, more, typed, description) => {
    const { user } = setup([{ ...area, max: 10, ...more }], typed === 'host' ? { errors: { area: 'Ask Kim.' } } : {})
    if (typed === '11') {
      await user.type(field(), typed)
      await user.tab()
    }
    expect(field()).toHaveAccessibleDescription(description)
  })

  test('an untouched field shows no error, whatever its value', async () => {
    const { user } = setup([{ ...area, required: true, max: 10 }], { defaultValue: { area: 11 } })
    await user.tab()
    await user.tab()
    expect(field()).not.toBeInvalid()
    await user.type(field(), '1')
    await user.tab()
    expect(field()).toBeInvalid()
  })
})

describe('errors of the host', () => {
  test('are shown at their field, which is described and marked invalid', () => {
    const { container } = setup([text, radio], { errors: { light: 'Please answer this.' } })
    expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription('Please answer this.')
    expect(screen.getByRole('radiogroup')).toBeInvalid()
    expect(screen.getByRole('textbox')).not.toBeInvalid()
    expect(container.firstElementChild).toHaveAttribute('data-invalid')
  })

  test('replace the form’s own error', async () => {
    const { user } = setup([area], { errors: { area: 'A number, please.' } })
    await user.type(screen.getByRole('textbox'), 'x')
    await user.tab()
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription('A number, please.')
  })

  test('for the whole form describe the form', () => {
    setup([text], { title: 'A plan', error: 'Could not be saved.' })
    expect(screen.getByRole('group', { name: 'A plan' })).toHaveAccessibleDescription('Could not be saved.')
  })
})

describe('disabled and read-only', () => {
  test('disabled, every control is', () => {
    setup([], { groups: every, disabled: true, defaultValue: { light: 'full' } })
    for (const role of ['textbox', 'combobox', 'radio', 'checkbox'])
      for (const control of screen.getAllByRole(role)) expect(control).toBeDisabled()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  test('read-only, answers are text beside their questions', () => {
    const values: FormValue = { name: 'Ours', area: 12.5, soil: 'clay', sure: 1, day: '2026-03-27', shared: false }
    setup([], { groups: every, readOnly: true, defaultValue: values })
    const said = screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent])
    expect(said).toEqual([
      ['Name', 'Ours'],
      ['Area', '12.5'],
      ['Soil', 'Clay'],
      ['Light', 'Not answered'],
      ['Sure', '1 on a scale from 1 (Not at all) to 3 (Quite)'],
      ['Sown on', '27 March 2026'],
      ['Shared', 'No'],
    ])
    for (const role of ['textbox', 'combobox', 'radio', 'checkbox', 'button', 'status'])
      expect(screen.queryByRole(role)).not.toBeInTheDocument()
  })

  test('read-only, a learner can ask to change an answer if the host offers it', async () => {
    const onChangeRequest = vi.fn()
    const { user } = setup([text, date], { readOnly: true, onChangeRequest })
    const [first, second] = screen.getAllByRole('button')
    expect(first).toHaveAccessibleName('Change: Name')
    expect(first).toHaveTextContent('Change')
    await user.click(second as HTMLElement)
    expect(onChangeRequest.mock.calls).toEqual([['day']])
  })

  test('read-only, prose between fields stays where it was', () => {
    setup([text, { ...area, before: 'Measure first.' }], { readOnly: true })
    const prose = screen.getByText('Measure first.')
    expect(prose.compareDocumentPosition(screen.getByText('Name')) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy()
    expect(prose.compareDocumentPosition(screen.getByText('Area')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    expect(prose.closest('dl')).toBeNull()
  })
})
