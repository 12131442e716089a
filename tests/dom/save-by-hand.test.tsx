import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type AnswerDocument, type AnswerDocumentEvent, Phase, type PhaseProps } from 'phasekit'
import { createAnswers, mergeDocuments } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { localPort } from 'phasekit/storage'
import { StrictMode } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Lesson as ByHand } from '../../examples/snippets/save-by-hand.js'
import { Lesson as Submitting } from '../../examples/snippets/submit.js'
import { form, phase, selection } from '../support/make-phase.js'

const spec = phase([
  selection('pick', ['a', 'b'], { title: 'Pick some' }),
  form('plan', [{ id: 'why', label: 'Why?' }]),
])
const submitted = { type: 'status', status: 'submitted', at: expect.any(String) }

beforeEach(() => localStorage.clear())

/** A host that saves by hand, as in the README. `again` starts the next session. */
function host(props: Partial<PhaseProps> = {}) {
  const user = userEvent.setup()
  let saved: string | undefined
  const save = vi.fn((document: AnswerDocument, _: AnswerDocumentEvent) => {
    saved = JSON.stringify(document)
  })
  const visit = (more: Partial<PhaseProps> = {}) =>
    render(
      <Phase
        spec={spec}
        defaultAnswers={saved}
        onAnswersChange={save}
        confirmUnanswered={false}
        {...props}
        {...more}
      />,
      {
        wrapper: StrictMode,
      },
    )
  let view = visit()
  return {
    user,
    save,
    saved: (): AnswerDocument => JSON.parse(saved ?? 'null'),
    submit: () => user.click(screen.getByRole('button', { name: /Submit/ })),
    leave: () => view.unmount(),
    again(more?: Partial<PhaseProps>) {
      view.unmount()
      view = visit(more)
    },
  }
}
const state = () => document.querySelector('.pk-submit')?.getAttribute('data-state')
const why = () => screen.getByRole('textbox', { name: 'Why?' })

describe('a host that saves by hand', () => {
  test('receives the submission once, and the phase is still submitted after a reload', async () => {
    const onSubmit = vi.fn()
    const { user, save, saved, submit, again } = host({ onSubmit })
    await user.type(why(), 'so')
    await submit()
    expect(save.mock.calls.filter(([, event]) => event.type === 'status').map(([, event]) => event)).toEqual([
      submitted,
    ])
    expect(saved().status).toBe('submitted')
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(saved())
    save.mockClear()
    again()
    expect(document.querySelector('.pk-phase')).toHaveAttribute('data-mode', 'review')
    expect(screen.queryByRole('button', { name: 'Submit' })).toBeNull()
    expect(save).not.toHaveBeenCalled()
  })

  test('keeps a draft when the host refuses or fails', async () => {
    vi.stubGlobal('reportError', () => {})
    const results = [() => ({ refused: 'Too late.' }), () => false as const, () => Promise.reject(new Error('a bug'))]
    for (const onSubmit of results) {
      const { user, save, saved, submit, leave } = host({ onSubmit })
      await user.type(why(), 'so')
      await submit()
      await waitFor(() => expect(state()).toMatch(/refused|failed/))
      expect(saved()).toMatchObject({ status: 'draft' })
      expect(save.mock.calls.filter(([, event]) => event.type === 'status')).toEqual([])
      leave()
    }
    vi.unstubAllGlobals()
  })

  test('keeps a queued submission as a draft, and the next session sends it', async () => {
    const onSubmit = vi.fn<NonNullable<PhaseProps['onSubmit']>>(() => ({ queued: true }))
    const { user, save, saved, submit, again } = host({ onSubmit })
    await user.type(why(), 'so')
    await submit()
    await waitFor(() => expect(state()).toBe('queued'))
    expect(save.mock.lastCall?.[1]).toMatchObject({ type: 'status', status: 'draft' })
    expect(saved()).toMatchObject({ status: 'draft', queuedAt: expect.any(String) })
    save.mockClear()
    again()
    expect(state()).toBe('queued')
    expect(save).not.toHaveBeenCalled()
    onSubmit.mockImplementation(() => undefined)
    act(() => void window.dispatchEvent(new Event('online')))
    await waitFor(() => expect(state()).toBe('submitted'))
    expect(save.mock.calls.map(([, event]) => event)).toEqual([submitted])
    expect(saved()).toEqual(onSubmit.mock.lastCall?.[0])
    expect(saved().queuedAt).toBeUndefined()
  })

  test('receives a resolved conflict', async () => {
    const sides = ['mine', 'theirs'].map((text) => {
      const store = createAnswers(spec)
      store.set('plan', { type: 'form', fields: { why: text } }, { field: 'why' })
      return store.getDocument()
    })
    const both = mergeDocuments(spec, sides[0] as AnswerDocument, sides[1] as AnswerDocument).document
    for (const [name, left] of [
      ['Use this answer', both.conflicts?.[0]?.value],
      ['Keep my current answer', (both.answers.plan as { fields: Record<string, unknown> }).fields.why],
    ]) {
      const { user, save, saved, again, leave } = host()
      again({ defaultAnswers: both })
      await user.click(screen.getByRole('button', { name: String(name) }))
      expect(save).toHaveBeenCalled()
      expect(saved().conflicts).toBeUndefined()
      again()
      expect(why()).toHaveValue(String(left))
      expect(screen.queryByRole('button', { name: 'Use this answer' })).toBeNull()
      leave()
    }
  })

  test('receives the changes of its own store', () => {
    const answers = createAnswers(spec)
    const { save, saved, again } = host({ store: answers })
    act(() => answers.submit())
    expect(save.mock.calls.map(([, event]) => event)).toEqual([submitted])
    act(() => answers.reopen())
    expect(saved().status).toBe('draft')
    again()
    expect(save).toHaveBeenCalledTimes(2)
  })

  test('receives a submission that is accepted after unmount', async () => {
    let accept = () => {}
    const { user, save, saved, submit, leave } = host({
      onSubmit: () => new Promise<void>((resolve) => (accept = resolve)),
    })
    await user.type(why(), 'so')
    await submit()
    leave()
    save.mockClear()
    await act(async () => accept())
    expect(save.mock.calls.map(([, event]) => event)).toEqual([submitted])
    expect(saved().status).toBe('submitted')
  })
})

describe('a storage port', () => {
  test('saves a submission that is accepted after unmount', async () => {
    let accept = () => {}
    const props = {
      storage: localPort({ key: 'ada/1' }),
      onSubmit: () => new Promise<void>((resolve) => (accept = resolve)),
    }
    const { user, submit, leave, again } = host(props)
    await user.type(why(), 'so')
    await submit()
    leave()
    await act(async () => accept())
    again()
    expect(document.querySelector('.pk-phase')).toHaveAttribute('data-mode', 'review')
  })

  test('and a host that saves by hand each receive a change once, and nothing on the next session', async () => {
    const { user, save, saved, submit, again } = host({
      storage: localPort({ key: 'ada/1' }),
      onSubmit: () => undefined,
    })
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await submit()
    const events = save.mock.calls.map(([, event]) => (event.type === 'status' ? event.status : event.kind))
    expect(events).toEqual(['change', 'commit', 'submitted'])
    const revisions = save.mock.calls.map(([{ revision }]) => revision)
    expect(revisions).toEqual([1, 2, 3])
    const before = saved()
    save.mockClear()
    again()
    expect(save).not.toHaveBeenCalled()
    expect(saved()).toEqual(before)
  })
})

describe('the snippets of the README, together', () => {
  const tea = parsePhase(
    '# Tea\n\n## Your cup\n\n{type: selection, id: cup, required: true}\n\n- Green {#green}\n- Black {#black}\n',
  ).spec

  test('saving by hand and submitting: it stays submitted after a reload', async () => {
    const fetched = vi.fn<typeof fetch>().mockResolvedValue(new Response(null, { status: 204 }))
    vi.stubGlobal('fetch', fetched)
    let saved: string | undefined
    const save = (document: AnswerDocument) => {
      saved = JSON.stringify(document)
    }
    // A host that has both writes both snippets' props on one `<Phase>`.
    const both = () => <Phase {...ByHand({ spec: tea, saved, save }).props} {...Submitting({ spec: tea }).props} />
    const first = render(both())
    await userEvent.click(screen.getByRole('radio', { name: 'Green' }))
    await userEvent.click(screen.getByRole('button', { name: 'Submit' }))
    await screen.findByText(/^Submitted/)
    expect(JSON.parse(String(fetched.mock.calls[0]?.[1]?.body))).toEqual(JSON.parse(saved ?? 'null'))
    expect(JSON.parse(saved ?? 'null')).toMatchObject({ status: 'submitted' })
    first.unmount()

    render(both())
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Submit' })).toBeNull()
    expect(screen.getByText('Green')).toBeVisible()
    vi.unstubAllGlobals()
  })
})
