import { render, act as settle } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Phase } from 'phasekit'
import type { BlockSpec } from 'phasekit/spec'
import { expect, test, vi } from 'vitest'
import { form, phase, ranking, selection } from '../support/make-phase.js'
import { hooksBetween, rendersOf } from '../support/render-counter.js'

const ids = (count: number) => Array.from({ length: count }, (_, at) => `x${at}`)

/**
 * What renders when the middle one of `count` is used, the second time, or the first, which takes "not answered yet"
 * off the block.
 */
async function rendered(
  block: BlockSpec,
  selector: string,
  count: number,
  act: (user: ReturnType<typeof userEvent.setup>) => Promise<void>,
  time: 'first' | 'second' = 'second',
) {
  const user = userEvent.setup()
  const { unmount, container } = render(<Phase spec={phase([block, selection('other', ['a', 'b'])])} />)
  container.querySelectorAll<HTMLElement>(selector)[count / 2]?.focus()
  expect(document.activeElement).not.toBe(document.body)
  if (time === 'second') await act(user)
  // The drag's code comes when focus does, and must not arrive in the middle of the counting.
  await settle(() => vi.dynamicImportSettled())
  const names = await rendersOf(() => act(user))
  unmount()
  return names
}

const field = (id: string) => ({ id, control: 'text' as const, multiline: true })

const cases: Record<string, { count: number; one: string; times: number; run: (count: number) => Promise<string[]> }> =
  {
    'a key stroke in a form of 500 fields': {
      count: 500,
      one: 'Field',
      times: 1,
      run: (count) =>
        rendered(form('f', ids(count).map(field)), 'input[type=text], textarea', count, (user) => user.keyboard('a')),
    },
    'a toggle in a selection of 1,000': {
      count: 1000,
      one: 'Option',
      times: 1,
      run: (count) => rendered(selection('s', ids(count)), '[type=checkbox]', count, (user) => user.keyboard(' ')),
    },
    'a move by button in a ranking of 500': {
      count: 500,
      one: 'Row',
      times: 2,
      run: (count) => rendered(ranking('r', ids(count)), '[data-rank-down]', count, (user) => user.keyboard('{Enter}')),
    },
    'the first move in a ranking of 500': {
      count: 500,
      one: 'Row',
      times: 2,
      run: (count) =>
        rendered(ranking('r', ids(count)), '[data-rank-down]', count, (user) => user.keyboard('{Enter}'), 'first'),
    },
    'a move by keys in a ranking of 500': {
      count: 500,
      one: 'Row',
      times: 2,
      run: (count) =>
        rendered(ranking('r', ids(count)), '[data-rank-handle]', count, (user) =>
          user.keyboard('{Alt>}{ArrowDown}{/Alt}'),
        ),
    },
  }

// jsdom takes its time to mount five hundred rows.
const timeout = 180_000

test.each(Object.entries(cases))(
  '%s renders as much as in a small one',
  { timeout },
  async (name, { count, one, times, run }) => {
    const small = await run(8)
    const large = await run(count)
    console.info(`${name}: ${large.length} components, ${large.join(' ')}`)
    expect(large.filter((each) => each === one)).toHaveLength(times)
    expect(large).toEqual(small)
  },
)

// A hook is kept for each field of hundreds: what all fields of a form need alike is the form's.
test('a field keeps six hooks at most', () => {
  const { container } = render(<Phase spec={phase([form('f', ids(3).map(field))])} />)
  const control = container.querySelector('input[type=text], textarea')!
  const hooks = hooksBetween(control, control.closest('.pk-form-group')!)
  expect(hooks).toBeGreaterThan(1)
  expect(hooks).toBeLessThanOrEqual(6)
})
