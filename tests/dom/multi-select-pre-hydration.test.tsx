import { render, screen } from '@testing-library/react'
import { MultiSelect, type MultiSelectProps } from 'phasekit'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'

const tools = [
  { id: 'compass', text: 'Compass' },
  { id: 'tape', text: 'Tape measure' },
  { id: 'level', text: 'Spirit level' },
]

/** Server markup on which `act` runs before hydration. */
function hydrated(props: Partial<MultiSelectProps>, act: (inputs: HTMLInputElement[]) => void) {
  const onValueChange = vi.fn()
  const element = <MultiSelect title="Tools" options={tools} onValueChange={onValueChange} {...props} />
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(element)
  act([...container.querySelectorAll('input')])
  render(element, { container, hydrate: true })
  return onValueChange
}

describe('a choice made before hydration', () => {
  test('is an answer', () => {
    const onValueChange = hydrated({ defaultValue: ['tape'] }, (inputs) => {
      inputs[0]!.checked = true
      inputs[1]!.checked = false
    })
    expect(onValueChange.mock.calls.at(-1)).toEqual([['compass'], { reason: 'input' }])
    expect(screen.getAllByRole('checkbox', { checked: true })).toEqual([
      screen.getByRole('checkbox', { name: 'Compass' }),
    ])
  })

  test('is one of the radios, which a server cannot group', () => {
    const onValueChange = hydrated({ multiple: false, defaultValue: ['tape'] }, (inputs) => {
      inputs[0]!.checked = true
      inputs[2]!.checked = true
    })
    expect(onValueChange.mock.calls.at(-1)?.[0]).toEqual(['level'])
    expect(screen.getAllByRole('radio', { checked: true })).toEqual([
      screen.getByRole('radio', { name: 'Spirit level' }),
    ])
  })

  test('is subject to `max`', () => {
    const onValueChange = hydrated({ max: 1 }, (inputs) => {
      for (const input of inputs) input.checked = true
    })
    expect(onValueChange.mock.calls.map(([value]) => value)).toEqual([['compass']])
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1)
  })

  test('is not assumed from an answer that the page has and the server had not', () => {
    const server = ['tape']
    const restored = ['compass', 'level']
    const set = vi.fn()
    const store = { get: () => restored, getServer: () => server, set, subscribe: () => () => {} }
    hydrated({ store }, () => {})
    expect(set).not.toHaveBeenCalled()
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').map((box) => box.checked)).toEqual([true, false, true])
  })

  test('without input nothing is emitted', () => {
    expect(hydrated({ defaultValue: ['tape'] }, () => {})).not.toHaveBeenCalled()
  })
})
