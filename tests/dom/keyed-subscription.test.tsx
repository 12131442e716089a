import { act, render, screen } from '@testing-library/react'
import { MultiSelect, StrategyForm, type ValueStore } from 'phasekit'
import { describe, expect, test, vi } from 'vitest'
import { createKeyedSubscription } from '../../src/ui/store/keyed-subscription.js'

/** A store that counts its listeners. */
function store<T>(initial: T) {
  let value = initial
  const listeners = new Set<() => void>()
  const made: ValueStore<T> = {
    get: () => value,
    getServer: () => initial,
    set: (next) => {
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { ...made, listeners }
}

const ids = (count: number) => Array.from({ length: count }, (_, at) => `x${at}`)

describe('watchPieces', () => {
  const byLetter = (before: string, after: string) =>
    [...new Set(before + after)].filter((each) => before.includes(each) !== after.includes(each))

  test('notifies listeners whose part changed, once each', () => {
    const word = store('ab')
    const watch = createKeyedSubscription(word, byLetter)
    const [a, b, c] = [vi.fn(), vi.fn(), vi.fn()]
    watch('a', a)
    watch('b', b)
    watch('c', c)
    word.set('bc', { reason: 'input' })
    expect([a, b, c].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1])
  })

  test('notifies all listeners when the change is unknown', () => {
    const word = store('ab')
    const watch = createKeyedSubscription(word, () => null)
    const [a, b] = [vi.fn(), vi.fn()]
    watch('a', a)
    watch('b', b)
    word.set('', { reason: 'input' })
    expect([a, b].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
  })

  test('unsubscribes with its last listener and compares afresh with the next one', () => {
    const word = store('ab')
    const watch = createKeyedSubscription(word, byLetter)
    const first = watch('a', vi.fn())
    first()
    first()
    expect(word.listeners.size).toBe(0)
    word.set('c', { reason: 'input' })
    const a = vi.fn()
    watch('a', a)
    word.set('cd', { reason: 'input' })
    expect(a).not.toHaveBeenCalled()
    word.set('ad', { reason: 'input' })
    expect(a).toHaveBeenCalledTimes(1)
  })
})

test('a selection has as many subscriptions with hundreds of options as with two', () => {
  const listening = (count: number) => {
    const chosen = store<string[]>([])
    render(<MultiSelect title="Many" options={ids(count).map((id) => ({ id, text: id }))} store={chosen} />)
    return chosen.listeners.size
  }
  expect(listening(300)).toBe(listening(2))
})

test('a form of many fields has one subscription, and a new value still shows', () => {
  const values = store<Record<string, string | number | boolean>>({})
  const { container } = render(
    <StrategyForm groups={[{ fields: ids(40).map((id) => ({ id, control: 'text', label: id })) }]} store={values} />,
  )
  expect(values.listeners.size).toBe(1)
  act(() => values.set({ x7: 'seven' }, { reason: 'input' }))
  expect([...container.querySelectorAll('input')].map(({ value }) => value).join()).toMatch(/^,{7}seven,{32}$/)
})

test('all options lock at the maximum and unlock again', () => {
  const chosen = store<string[]>([])
  render(<MultiSelect title="Some" max={1} options={ids(3).map((id) => ({ id, text: id }))} store={chosen} />)
  const locked = () =>
    screen.getAllByRole('checkbox').filter((box) => box.getAttribute('aria-disabled') === 'true').length
  act(() => chosen.set(['x1'], { reason: 'input' }))
  expect(locked()).toBe(2)
  act(() => chosen.set([], { reason: 'input' }))
  expect(locked()).toBe(0)
})
