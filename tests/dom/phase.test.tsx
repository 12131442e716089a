import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  Phase,
  PhaseBlock,
  type PhaseHandle,
  type PhaseProps,
  PhaseRoot,
  useCustomAnswer,
  type ViewProps,
} from 'phasekit'
import { type AnswerDocument, type AnswerEvent, createAnswers } from 'phasekit/answers'
import { type CustomSpec, defineBlock } from 'phasekit/spec'
import { createRef, StrictMode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { form, phase, ranking, selection } from '../support/make-phase.js'

const blocks = [
  selection('pick', ['a', 'b', 'c'], { title: 'Pick some', required: true }),
  ranking('rank', ['x', 'y', 'z'], { heading: 'Rank them' }),
  form(
    'plan',
    [
      { id: 'why', label: 'Why?' },
      { id: 'how', label: 'How?', required: true },
    ],
    { heading: 'Plan' },
  ),
]
const spec = phase(blocks)
const withNav = phase([...blocks, { type: 'navigation', id: 'nav', next: { label: 'Phase 2', id: 'phase-2' } }])

function show(props: Partial<PhaseProps> = {}) {
  const events: AnswerEvent[] = []
  const documents: AnswerDocument[] = []
  const all: PhaseProps = {
    spec,
    onAnswer: (event) => events.push(event),
    onAnswersChange: (document) => documents.push(document),
    ...props,
  }
  const view = render(<Phase {...all} />, { wrapper: StrictMode })
  const user = userEvent.setup()
  return {
    events,
    documents,
    user,
    ...view,
    again: (more: Partial<PhaseProps>) => view.rerender(<Phase {...all} {...more} />),
  }
}

const kinds = (events: AnswerEvent[]) =>
  events.map((event) => `${event.kind} ${event.block}${event.type === 'form' && event.field ? `/${event.field}` : ''}`)

describe('answering', () => {
  test('mounting emits nothing, with or without saved answers, under StrictMode', () => {
    const saved = createAnswers(spec)
    saved.set('pick', { type: 'selection', selected: ['b'] })
    const { events, documents, unmount } = show({ defaultAnswers: saved.getDocument() })
    expect(screen.getByRole('checkbox', { name: 'B' })).toBeChecked()
    unmount()
    expect(events).toEqual([])
    expect(documents).toEqual([])
  })

  test('each edit is one change; leaving the block commits once', async () => {
    const { events, documents, user } = show()
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await user.click(screen.getByRole('checkbox', { name: 'C' }))
    expect(kinds(events)).toEqual(['change pick', 'change pick'])
    await user.click(screen.getByRole('textbox', { name: /Why/ }))
    expect(kinds(events)).toEqual(['change pick', 'change pick', 'commit pick'])
    expect(documents.at(-1)?.answers).toEqual({ pick: { type: 'selection', selected: ['a', 'c'] } })
  })

  test('a press on the text of a block does not leave it; a press outside does', async () => {
    const { events, user } = show()
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await user.click(screen.getByText('Pick some'))
    expect(document.body).toHaveFocus()
    await user.click(screen.getByText('B'))
    expect(kinds(events)).toEqual(['change pick', 'change pick'])
    await user.click(screen.getByText('Pick some'))
    await user.click(screen.getByRole('heading', { name: 'Plan' }))
    expect(kinds(events)).toEqual(['change pick', 'change pick', 'commit pick'])
  })

  test('leaving a field commits that field', async () => {
    const { events, user } = show()
    await user.type(screen.getByRole('textbox', { name: /Why/ }), 'so')
    await user.tab()
    expect(kinds(events)).toEqual(['change plan/why', 'change plan/why', 'commit plan/why'])
    expect(events.at(-1)).toMatchObject({ fieldValue: 'so', value: { type: 'form', fields: { why: 'so' } } })
  })

  test('pending edits are committed once when the phase unmounts', async () => {
    const { events, user, unmount } = show()
    await user.type(screen.getByRole('textbox', { name: /Why/ }), 's')
    unmount()
    expect(kinds(events)).toEqual(['change plan/why', 'commit plan/why'])
  })

  test('hiding the page commits', async () => {
    const { events, user } = show()
    await user.type(screen.getByRole('textbox', { name: /Why/ }), 's')
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(kinds(events)).toEqual(['change plan/why', 'commit plan/why'])
    vi.restoreAllMocks()
  })

  test('a callback that throws loses no answer', async () => {
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    const ref = createRef<PhaseHandle>()
    const user = userEvent.setup()
    const boom = new Error('the host')
    const { unmount } = render(
      <Phase
        ref={ref}
        spec={spec}
        onAnswer={() => {
          throw boom
        }}
      />,
    )
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    expect(report).toHaveBeenCalledWith(boom)
    expect(ref.current?.getDocument().answers).toEqual({ pick: { type: 'selection', selected: ['a'] } })
    unmount()
    vi.unstubAllGlobals()
  })

  test('a store of the host is used and outlives the phase', async () => {
    const store = createAnswers(spec)
    const { user, events } = show({ store })
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    expect(store.get('pick')).toEqual({ type: 'selection', selected: ['a'] })
    act(() => store.set('pick', { type: 'selection', selected: ['b'] }))
    expect(screen.getByRole('checkbox', { name: 'B' })).toBeChecked()
    expect(events.at(-1)).toMatchObject({ reason: 'program' })
  })
})

describe('a new spec', () => {
  test('an edited phase keeps the answers and reports orphans', async () => {
    const onReconcile = vi.fn()
    const { user, again } = show({ onReconcile })
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await user.click(screen.getByRole('checkbox', { name: 'B' }))
    again({ spec: phase([selection('pick', ['b', 'c'], { title: 'Pick now' }), ...blocks.slice(1)]), onReconcile })
    expect(screen.getByRole('checkbox', { name: 'B' })).toBeChecked()
    expect(screen.queryByRole('checkbox', { name: 'A' })).toBeNull()
    // With the label that was shown, although nothing was committed.
    expect(onReconcile).toHaveBeenCalledExactlyOnceWith({
      entries: [
        { kind: 'orphaned', block: 'pick', id: 'a', question: 'Pick some', label: 'A' },
        { kind: 'reworded', block: 'pick', from: 'Pick some', question: 'Pick now' },
      ],
    })
  })

  test('another phase starts empty and focuses its title; the first mount moves no focus', async () => {
    const { user, again, events } = show()
    expect(document.body).toHaveFocus()
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    again({ spec: { ...phase(blocks, 'phase-2'), title: 'Another' } })
    expect(screen.getByRole('heading', { name: 'Another' })).toHaveFocus()
    expect(screen.getByRole('checkbox', { name: 'A' })).not.toBeChecked()
    expect(kinds(events)).toEqual(['change pick', 'commit pick'])
  })

  test('an unusable saved document is refused, and answering still works', () => {
    const onReconcile = vi.fn()
    show({ defaultAnswers: { version: 7 }, onReconcile })
    expect(onReconcile).toHaveBeenCalledExactlyOnceWith({ entries: [], refused: 'newer' })
    expect(screen.getByRole('checkbox', { name: 'A' })).toBeEnabled()
  })
})

describe('submitting', () => {
  test('with problems: nothing is sent, and a summary links to each', async () => {
    const onSubmit = vi.fn()
    const { user } = show({ onSubmit })
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    expect(onSubmit).not.toHaveBeenCalled()
    const summary = screen.getByRole('group', { name: /2 answers need your attention/ })
    expect(summary).toHaveFocus()
    await user.click(within(summary).getByRole('button', { name: /How/ }))
    expect(screen.getByRole('textbox', { name: /How/ })).toHaveFocus()
    expect(screen.getByRole('textbox', { name: /How/ })).toBeInvalid()
  })

  test('a problem disappears once it is corrected', async () => {
    const { user } = show({ onSubmit: vi.fn() })
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await user.type(screen.getByRole('textbox', { name: /How/ }), 'thus')
    expect(screen.getByRole('textbox', { name: /How/ })).toBeValid()
  })

  async function filled(onSubmit: PhaseProps['onSubmit']) {
    const result = show({ onSubmit, confirmUnanswered: false })
    await result.user.click(screen.getByRole('checkbox', { name: 'A' }))
    await result.user.type(screen.getByRole('textbox', { name: /How/ }), 'thus')
    return result
  }

  test('a double click submits once; then the phase shows the submitted answers', async () => {
    let accept = (): void => {}
    const onSubmit = vi.fn(() => new Promise<void>((resolve) => (accept = resolve)))
    const { user, events } = await filled(onSubmit)
    await user.dblClick(screen.getByRole('button', { name: 'Submit' }))
    expect(onSubmit).toHaveBeenCalledOnce()
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({
        answers: { pick: { type: 'selection', selected: ['a'] }, plan: { type: 'form', fields: { how: 'thus' } } },
      }),
    )
    expect(events.at(-1)).toMatchObject({ kind: 'commit' })
    await act(async () => accept())
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
    expect(screen.getByRole('heading', { name: 'Submitted' })).toHaveFocus()
  })

  test.each([
    ['a refusal with a reason', () => ({ refused: 'The course is closed.' }), /The course is closed/],
    ['a refusal', () => false, /could not be submitted/],
  ])('%s keeps everything and offers again', async (_, onSubmit, said) => {
    const { user } = await filled(onSubmit)
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    expect(await screen.findByText(said)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Submit' })).toBeEnabled()
    expect(screen.getByRole('textbox', { name: /How/ })).toHaveValue('thus')
  })
})

describe('navigation', () => {
  test('is rendered only with a target', () => {
    const { again } = show({ spec: withNav })
    expect(screen.queryByRole('navigation', { name: /phase/i })).toBeNull()
    again({ spec: withNav, onNavigate: () => {} })
    expect(screen.getByRole('button', { name: /Phase 2/ })).toBeVisible()
  })

  test('commits pending edits before it navigates', async () => {
    const order: string[] = []
    const { user } = show({
      spec: withNav,
      onAnswer: (event) => order.push(event.kind),
      onNavigate: (to) => {
        order.push(`to ${to.id}`)
      },
    })
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await user.click(screen.getByRole('button', { name: /Phase 2/ }))
    expect(order).toEqual(['change', 'commit', 'to phase-2'])
  })
})

describe('requireAnswers', () => {
  test('Next is blocked while a required answer is missing, and the summary links to it', async () => {
    const onNavigate = vi.fn()
    const { user } = show({ spec: withNav, onNavigate, requireAnswers: true })
    expect(screen.queryByRole('group', { name: /need your attention/ })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Next Phase 2' }))
    expect(onNavigate).not.toHaveBeenCalled()
    const summary = screen.getByRole('group', { name: '2 answers need your attention' })
    expect(summary).toHaveFocus()
    // The focused summary is read. The navigation does not repeat it.
    for (const status of screen.getAllByRole('status')) expect(status).toBeEmptyDOMElement()
    expect(screen.queryByRole('button', { name: 'Submit' })).not.toBeInTheDocument()
    await user.click(within(summary).getByRole('button', { name: 'How?' }))
    expect(screen.getByRole('textbox', { name: 'How?' })).toHaveFocus()
    await user.keyboard('On foot')
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await user.click(screen.getByRole('button', { name: 'Next Phase 2' }))
    await waitFor(() => expect(onNavigate).toHaveBeenCalledOnce())
  })

  test('never blocks Previous, nor a phase in review', async () => {
    const onNavigate = vi.fn()
    const both = phase([
      ...blocks,
      { type: 'navigation', id: 'nav', previous: { label: 'Phase 0' }, next: { label: 'Phase 2' } },
    ])
    const { user, again } = show({ spec: both, onNavigate, requireAnswers: true })
    await user.click(screen.getByRole('button', { name: 'Previous Phase 0' }))
    await waitFor(() => expect(onNavigate).toHaveBeenCalledOnce())
    again({ spec: both, onNavigate, requireAnswers: true, mode: 'review' })
    await user.click(screen.getByRole('button', { name: 'Next Phase 2' }))
    await waitFor(() => expect(onNavigate).toHaveBeenCalledTimes(2))
  })
})

describe('a block of the host', () => {
  const definition = defineBlock({
    name: 'poll',
    isAnswer: (value) => typeof value === 'string',
    redact: () => null,
  })
  const own = [definition]
  const poll: CustomSpec<string> = {
    type: 'custom',
    id: 'poll',
    name: 'poll',
    params: {},
    content: [{ type: 'paragraph', children: [{ type: 'text', value: 'A question' }] }],
    data: 'Yes',
  }

  function Poll({ block }: ViewProps<CustomSpec<string>>) {
    const { value, setValue } = useCustomAnswer(definition, block)
    return (
      <button type="button" aria-pressed={value === block.data} onClick={() => setValue(block.data)}>
        {block.data}
      </button>
    )
  }

  test('is rendered by its view and may have an answer', async () => {
    const { events, user } = show({ spec: phase([poll]), blocks: own, views: { poll: Poll } })
    await user.click(screen.getByRole('button', { name: 'Yes' }))
    expect(screen.getByRole('button', { name: 'Yes' })).toHaveAttribute('aria-pressed', 'true')
    expect(events).toMatchObject([
      { type: 'custom', name: 'poll', block: 'poll', value: { type: 'custom', name: 'poll', data: 'Yes' } },
    ])
  })

  test('without a view learners see its prose, authors also its name', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { again } = show({ spec: phase([poll]) })
    expect(screen.getByText('A question')).toBeVisible()
    expect(screen.queryByText('poll')).toBeNull()
    again({ spec: phase([poll]), mode: 'preview' })
    expect(screen.getByText('poll')).toBeVisible()
    expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('the block type "poll" is not defined here')])
  })

  test('shows code in the parser’s messages as code', () => {
    const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }
    const message = { ruleId: 'id', severity: 'warning' as const, message: 'Write `selection`, not "`".', position }
    show({ spec: phase([]), mode: 'preview', messages: [message] })
    expect(screen.getByText('selection')).toHaveClass('pk-code')
    expect(screen.getByRole('listitem')).toHaveTextContent('1:1 Write selection, not "`".')
  })

  test('that throws leaves the rest of the phase usable and calls `onError`', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const onError = vi.fn()
    const Broken = (): never => {
      throw new Error('broken view')
    }
    show({ spec: phase([poll, ...blocks]), blocks: own, views: { poll: Broken }, onError })
    expect(screen.getByText(/cannot be shown/)).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'A' })).toBeEnabled()
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ message: 'broken view' }), poll)
    vi.restoreAllMocks()
  })
})

describe('composition', () => {
  test('a host can place blocks itself', () => {
    render(
      <PhaseRoot spec={spec}>
        <PhaseBlock id="plan" />
      </PhaseRoot>,
    )
    expect(screen.getByRole('textbox', { name: /Why/ })).toBeVisible()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  test('an unknown block id throws', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() =>
      render(
        <PhaseRoot spec={spec}>
          <PhaseBlock id="nope" />
        </PhaseRoot>,
      ),
    ).toThrow(/^phasekit: there is no block "nope"/)
    vi.restoreAllMocks()
  })

  test('heading levels follow the phase', () => {
    show({ headingLevel: 3 })
    expect(screen.getByRole('heading', { level: 3, name: 'A phase' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 4, name: 'Plan' })).toBeVisible()
  })

  test('progress counts answers and links to the remaining questions', async () => {
    const { user } = show()
    expect(screen.getByText('0 of 3 answered')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    expect(screen.getByText('1 of 3 answered')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Plan' }))
    expect(screen.getByRole('textbox', { name: /Why/ })).toHaveFocus()
  })

  test('review shows answers as text', () => {
    const saved = createAnswers(spec)
    saved.set('plan', { type: 'form', fields: { how: 'thus' } })
    show({ defaultAnswers: saved.getDocument(), mode: 'review' })
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText('thus')).toBeVisible()
  })

  test('every string can be replaced', () => {
    show({ strings: { 'phase.submit': 'Abgeben', 'phase.progress': '{answered} von {total}' }, onSubmit: () => {} })
    expect(screen.getByRole('button', { name: 'Abgeben' })).toBeVisible()
    expect(screen.getByText('0 von 3')).toBeVisible()
  })
})
