import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { type LifecycleEvent, Phase, type PhaseHandle, type PhaseProps } from 'phasekit'
import { type Answers, createAnswers } from 'phasekit/answers'
import { createRef, StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createShownProblems, type ShownProblems } from '../../src/context/shown-problems.js'
import { Session } from '../../src/phase/lifecycle/session.js'
import { bringIntoView, FakeObserver, fakeView, logFaults, setVisibility } from '../support/fake-view.js'
import { form, phase, selection } from '../support/make-phase.js'

const blocks = [
  selection('pick', ['a', 'b', 'c'], { title: 'Pick some', required: true, min: 2 }),
  form(
    'plan',
    [
      { id: 'why', label: 'Why?', minLength: 3, required: true },
      { id: 'how', label: 'How?' },
    ],
    { heading: 'Plan' },
  ),
]
const spec = phase(blocks)
const withNav = phase([...blocks, { type: 'navigation', id: 'nav', next: { label: 'Phase 2', id: 'phase-2' } }])

beforeEach(() => fakeView())
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function show(props: Partial<PhaseProps> = {}) {
  const log: LifecycleEvent[] = []
  const all: PhaseProps = { spec, onLifecycle: (event) => log.push(event), ...props }
  const view = render(<Phase {...all} />, { wrapper: StrictMode })
  const user = userEvent.setup()
  return { log, user, ...view, again: (more: Partial<PhaseProps>) => view.rerender(<Phase {...all} {...more} />) }
}

const frame = (id: string) => document.querySelector(`[data-block-id="${id}"]`)
const see = (id: string, ratio = 1, height?: number) => act(() => bringIntoView(frame(id), ratio, height))
const short = (log: LifecycleEvent[]) =>
  log.map((event) => {
    switch (event.type) {
      case 'seen':
        return `seen ${event.block}`
      case 'problem':
        return `problem ${event.block}${event.field ? `/${event.field}` : ''}: ${event.problems.map(({ code }) => code)}`
      case 'left':
        return `left: ${event.reason}`
      default:
        return event.type
    }
  })

describe('a session', () => {
  test('is not emitted by mounting alone, under StrictMode', async () => {
    const { log, unmount } = show()
    await act(async () => {})
    expect(FakeObserver.all.size).toBe(1)
    unmount()
    expect(log).toEqual([])
    expect(FakeObserver.all.size).toBe(0)
  })

  test('starts when the phase is in view, and each block is seen once', () => {
    const { log } = show()
    act(() => bringIntoView(document.querySelector('.pk-phase'), 0.01))
    see('pick', 0.49)
    see('pick', 0.5)
    see('pick', 0)
    see('pick', 1)
    see('plan')
    expect(short(log)).toEqual(['started', 'seen pick', 'seen plan'])
    expect(log[0]).toMatchObject({ resumed: false, phase: 'phase-1', activeMs: 0 })
  })

  test('a block taller than the window is seen once it fills half of it', () => {
    const { log } = show()
    see('plan', 0.04, 6000)
    expect(short(log)).toEqual([])
    see('plan', 0.05, 6000)
    expect(short(log)).toEqual(['started', 'seen plan'])
  })

  test('sees blocks that are added later', async () => {
    const { log, again } = show()
    see('pick')
    again({ spec: phase([...blocks, form('more', [{ id: 'what' }])]) })
    await waitFor(() =>
      expect([...FakeObserver.all].some(({ targets }) => targets.has(frame('more') as Element))).toBe(true),
    )
    see('more')
    expect(short(log)).toEqual(['started', 'seen pick', 'seen more'])
  })

  test('`resumed` is true with saved answers', () => {
    const saved = createAnswers(spec)
    saved.set('pick', { type: 'selection', selected: ['a'] })
    const { log } = show({ defaultAnswers: saved.getDocument() })
    see('pick')
    expect(log[0]).toMatchObject({ type: 'started', resumed: true })
  })

  test('starts before the first edit, and `resumed` is then false', async () => {
    const { log, user } = show()
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    expect(log).toMatchObject([{ type: 'started', resumed: false }])
  })

  test('falls back to focus without IntersectionObserver', async () => {
    vi.unstubAllGlobals()
    const real = Object.getOwnPropertyDescriptor(window, 'IntersectionObserver')
    if (real) Reflect.deleteProperty(window, 'IntersectionObserver')
    try {
      const { log, user, unmount } = show()
      expect(log).toEqual([])
      await user.tab()
      await user.click(screen.getByRole('textbox', { name: /Why/ }))
      await user.click(screen.getByRole('checkbox', { name: 'A' }))
      expect(short(log).filter((each) => !each.startsWith('problem'))).toEqual(['started', 'seen pick', 'seen plan'])
      unmount()
    } finally {
      if (real) Object.defineProperty(window, 'IntersectionObserver', real)
    }
  })

  test('counts active time', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0)
    const { log } = show()
    see('pick')
    now.mockReturnValue(10_000)
    document.dispatchEvent(new Event('scroll'))
    now.mockReturnValue(15_000)
    see('plan')
    now.mockReturnValue(3_000)
    act(() => setVisibility('hidden'))
    expect(log.map(({ activeMs }) => activeMs)).toEqual([0, 0, 5000, 5000])
  })
})

/** Which listeners are on the document and the window, until the mocks are restored. */
function countListeners() {
  const count = new Map<string, number>()
  for (const target of [document, window]) {
    for (const [method, step] of [['addEventListener', 1] as const, ['removeEventListener', -1] as const]) {
      const real: (...args: never[]) => void = target[method]
      vi.spyOn(target, method).mockImplementation((...args: unknown[]) => {
        count.set(String(args[0]), (count.get(String(args[0])) ?? 0) + step)
        Reflect.apply(real, target, args)
      })
    }
  }
  return count
}

describe('listening', () => {
  const types = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'input', 'pageshow']

  test('without `onLifecycle` nothing is observed', () => {
    const count = countListeners()
    show({ onLifecycle: undefined })
    expect(FakeObserver.all.size).toBe(0)
    expect(types.filter((type) => count.has(type))).toEqual([])
  })

  test('stops with the session and with `onLifecycle`', () => {
    const count = countListeners()
    const { again, unmount } = show()
    const here = () => types.map((type) => count.get(type))
    expect(here()).toEqual(types.map(() => 1))
    again({ onLifecycle: undefined })
    expect(here()).toEqual(types.map(() => 0))
    expect(FakeObserver.all.size).toBe(0)
    again({})
    expect(here()).toEqual(types.map(() => 1))
    unmount()
    expect(here()).toEqual(types.map(() => 0))
  })
})

describe('problems', () => {
  test('are emitted when the learner leaves a field or a group, once until corrected', async () => {
    const { log, user } = show()
    see('pick')
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await user.click(screen.getByRole('textbox', { name: /Why/ }))
    await user.type(screen.getByRole('textbox', { name: /Why/ }), 'so')
    await user.tab()
    await user.click(screen.getByRole('textbox', { name: /Why/ }))
    await user.tab()
    const first = ['started', 'seen pick', 'problem pick: too-few', 'problem plan/why: too-short']
    expect(short(log)).toEqual(first)
    expect(log[3]).toMatchObject({
      problems: [{ block: 'plan', field: 'why', code: 'too-short', params: { minLength: 3, length: 2 } }],
    })
    await user.type(screen.getByRole('textbox', { name: /Why/ }), ' what')
    await user.clear(screen.getByRole('textbox', { name: /Why/ }))
    await user.type(screen.getByRole('textbox', { name: /Why/ }), 'no')
    await user.tab()
    expect(short(log)).toEqual([...first, 'problem plan/why: too-short'])
  })

  test('are emitted at submit, and a different problem is emitted again', async () => {
    const { log, user } = show({ onSubmit: () => {} })
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    see('pick')
    const first = ['started', 'seen pick', 'problem pick: required', 'problem plan/why: required']
    await waitFor(() => expect(short(log)).toEqual(first))
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await waitFor(() => expect(short(log)).toEqual([...first, 'problem pick: too-few']))
    await user.click(screen.getByRole('checkbox', { name: 'B' }))
    await user.type(screen.getByRole('textbox', { name: /Why/ }), 'because')
    expect(short(log).slice(4)).toEqual(['problem pick: too-few', 'problem plan/why: too-short', 'completed'])
  })
})

describe('completing and submitting', () => {
  const complete = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await user.click(screen.getByRole('checkbox', { name: 'B' }))
    await user.type(screen.getByRole('textbox', { name: /Why/ }), 'because')
  }

  test('are each emitted once', async () => {
    const { log, user } = show({ onSubmit: () => {} })
    see('pick')
    await complete(user)
    await user.click(screen.getByRole('checkbox', { name: 'B' }))
    await user.click(screen.getByRole('checkbox', { name: 'C' }))
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(short(log)).toEqual(['started', 'seen pick', 'completed', 'submitted']))
  })

  test('a phase completed before or by the host emits no `completed`', async () => {
    const answers = createAnswers(spec)
    answers.set('pick', { type: 'selection', selected: ['a', 'b'] })
    const { log, user } = show({ store: answers })
    see('pick')
    act(() => answers.set('plan', { type: 'form', fields: { why: 'because' } }))
    await user.click(screen.getByRole('checkbox', { name: 'C' }))
    expect(short(log)).toEqual(['started', 'seen pick'])
    await user.click(screen.getByRole('checkbox', { name: 'C' }))
    await user.click(screen.getByRole('checkbox', { name: 'B' }))
    await user.click(screen.getByRole('checkbox', { name: 'C' }))
    expect(short(log)).toEqual(['started', 'seen pick', 'completed'])
  })

  test('a submitted document that is merged emits no `submitted`', () => {
    const elsewhere = createAnswers(spec)
    elsewhere.set('pick', { type: 'selection', selected: ['a', 'b'] })
    elsewhere.submit()
    const answers = createAnswers(spec)
    const { log } = show({ store: answers })
    see('pick')
    act(() => void answers.replace(elsewhere.getDocument()))
    expect(short(log)).toEqual(['started', 'seen pick'])
  })

  test('events of a hidden page are emitted when the learner returns', async () => {
    let accept = () => {}
    const { log, user } = show({ onSubmit: () => new Promise<void>((resolve) => (accept = resolve)) })
    see('pick')
    await complete(user)
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    act(() => setVisibility('hidden'))
    accept()
    await waitFor(() => expect(screen.getByText(/^Submitted/)).toBeVisible())
    expect(short(log).slice(2)).toEqual(['completed', 'left: hidden'])
    act(() => setVisibility('visible'))
    expect(short(log).slice(2)).toEqual(['completed', 'left: hidden', 'returned', 'submitted'])
  })
})

describe('leaving', () => {
  test('is emitted once, then only `returned`', () => {
    const { log } = show()
    see('pick')
    act(() => setVisibility('hidden'))
    see('plan')
    window.dispatchEvent(new Event('pagehide'))
    act(() => setVisibility('visible'))
    expect(short(log)).toEqual(['started', 'seen pick', 'left: hidden', 'returned', 'seen plan'])
  })

  test('a closed page emits `closed`, and its last commit emits no `returned`', async () => {
    const { log, user } = show()
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    window.dispatchEvent(new Event('pagehide'))
    see('pick')
    expect(short(log)).toEqual(['started', 'left: closed'])
    act(() => window.dispatchEvent(new Event('pageshow')))
    expect(short(log)).toEqual(['started', 'left: closed', 'returned', 'seen pick'])
  })

  test('a page that starts hidden starts the session when it is shown', () => {
    setVisibility('hidden')
    const { log } = show()
    see('pick')
    expect(log).toEqual([])
    act(() => setVisibility('visible'))
    expect(short(log)).toEqual(['started', 'seen pick'])
  })

  test('unmounting ends the session, after the last commit', async () => {
    const emitted: string[] = []
    const { user, unmount } = show({
      onLifecycle: (event) => emitted.push(event.type),
      onAnswer: (event) => emitted.push(event.kind),
    })
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    unmount()
    expect(emitted).toEqual(['change', 'started', 'commit', 'left'])
  })

  test.each<[string, string, () => void | boolean]>([
    ['navigated', 'accepts', () => {}],
    ['unmounted', 'refuses', () => false],
  ])('is %s when the host %s the way on', async (reason, _what, onNavigate) => {
    const { log, user, unmount } = show({ spec: withNav, onNavigate })
    see('pick')
    await user.click(screen.getByRole('button', { name: /Phase 2/ }))
    unmount()
    expect(short(log)).toEqual(['started', 'seen pick', `left: ${reason}`])
  })

  test('another phase ends one session and starts another', () => {
    const { log, again } = show()
    see('pick')
    again({ spec: phase(blocks, 'phase-2') })
    expect(short(log)).toEqual(['started', 'seen pick', 'left: navigated'])
    see('pick')
    expect(short(log).slice(3)).toEqual(['started', 'seen pick'])
    expect(log.map((event) => event.phase)).toEqual(['phase-1', 'phase-1', 'phase-1', 'phase-2', 'phase-2'])
    expect(FakeObserver.all.size).toBe(1)
  })
})

test('a callback that throws is reported, and answering still works', async () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const { user, unmount } = show({
    onLifecycle: () => {
      throw new Error('host')
    },
  })
  see('pick')
  await user.click(screen.getByRole('checkbox', { name: 'A' }))
  expect(screen.getByRole('checkbox', { name: 'A' })).toBeChecked()
  unmount()
  // Started, seen and left.
  expect(reported.mock.calls).toEqual([[new Error('host')], [new Error('host')], [new Error('host')]])
})

test('a callback that ends the session receives nothing afterwards', () => {
  const log: LifecycleEvent[] = []
  const ref = createRef<PhaseHandle>()
  const view = render(
    <Phase
      ref={ref}
      spec={spec}
      onLifecycle={(event) => {
        log.push(event)
        if (event.type === 'started') setVisibility('hidden')
      }}
    />,
    { wrapper: StrictMode },
  )
  see('pick')
  view.unmount()
  expect(short(log)).toEqual(['started', 'left: hidden'])
})

test(
  'whatever happens, in whatever order, the log has nothing twice, nothing ' +
    'out of order and no event of a visit that was none',
  async () => {
    const operations: Record<string, (answers: Answers, root: HTMLElement, n: number, shown: ShownProblems) => void> = {
      see: (_, root, n) => bringIntoView(root.querySelector(`[data-block-id="${n % 2 ? 'pick' : 'plan'}"]`), 0.7),
      unsee: (_, root, n) => bringIntoView(root.querySelector(`[data-block-id="${n % 2 ? 'pick' : 'plan'}"]`), 0),
      hide: () => setVisibility('hidden'),
      show: () => setVisibility('visible'),
      close: () => void window.dispatchEvent(new Event('pagehide')),
      open: () => void window.dispatchEvent(new Event('pageshow')),
      act: () => void document.dispatchEvent(new Event('keydown')),
      pick: (answers, _, n) =>
        answers.set(
          'pick',
          { type: 'selection', selected: ['a', 'b', 'c'].slice(n % 3) },
          { reason: n % 2 ? 'input' : 'program' },
        ),
      plan: (answers, _, n) =>
        answers.set('plan', n % 3 ? { type: 'form', fields: { why: 'because' } } : null, {
          reason: n % 2 ? 'input' : 'program',
        }),
      commit: (answers) => answers.commit(),
      submit: (answers) => answers.submit(),
      reopen: (answers) => answers.reopen(),
      leave: (_, __, n, shown) => shown.getTouched(n % 2 ? 'pick' : 'plan').leave(n % 2 ? '' : 'why', true),
      correct: (_, __, n, shown) => shown.getTouched(n % 2 ? 'pick' : 'plan').clearError(n % 2 ? '' : 'why'),
      reveal: (_, __, ___, shown) => shown.revealAll(),
    }
    const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(operations)), fc.nat()), { maxLength: 40 })
    // Chance seldom answers both questions as a learner, and the last line below wants each type of event.
    const examples: [steps: [name: string, n: number][]][] = [
      [['see', 'hide', 'show', 'reveal', 'pick', 'plan', 'submit'].map((name) => [name, 1])],
    ]
    const types = new Set<string>()
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        setVisibility('visible')
        const root = document.createElement('div')
        root.className = 'pk-phase'
        for (const block of blocks) {
          const child = document.createElement('div')
          child.dataset.blockId = block.id
          root.append(child)
        }
        document.body.append(root)
        const answers = createAnswers(spec)
        const log: LifecycleEvent[] = []
        const shown = createShownProblems(answers)
        const visit = new Session({ root, answers, shown, onEvent: (event) => log.push(event) })
        for (const [name, n] of all) {
          operations[name]?.(answers, root, n, shown)
          // The mutation observer has run by then.
          await Promise.resolve()
        }
        visit.end('unmounted')
        const before = log.length
        for (const name of ['see', 'pick', 'reveal', 'show', 'act']) operations[name]?.(answers, root, 1, shown)
        await Promise.resolve()
        root.remove()
        expect(logFaults(log)).toEqual([])
        expect(log.length).toBe(before)
        if (log.length > 0) expect(log.at(-1)?.type).toBe('left')
        for (const { type } of log) types.add(type)
      }),
      { numRuns: 300, examples },
    )
    expect([...types].sort()).toEqual(['completed', 'left', 'problem', 'returned', 'seen', 'started', 'submitted'])
    expect(FakeObserver.all.size).toBe(0)
  },
)
