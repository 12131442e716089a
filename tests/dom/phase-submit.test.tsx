import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Phase, type PhaseProps } from 'phasekit'
import { type AnswerDocument, createAnswers } from 'phasekit/answers'
import { StrictMode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { form, phase, selection } from '../support/make-phase.js'

const spec = phase([
  selection('pick', ['a', 'b'], { title: 'Pick some' }),
  form('plan', [{ id: 'why', label: 'Why?', required: true }], { heading: 'Plan' }),
])

afterEach(() => void vi.restoreAllMocks())

function show(props: Partial<PhaseProps> = {}) {
  const answers = createAnswers(spec)
  // All optional questions are answered, so no confirmation opens.
  answers.set('pick', { type: 'selection', selected: ['a'] })
  const view = render(<Phase spec={spec} store={answers} {...props} />, { wrapper: StrictMode })
  return { answers, user: userEvent.setup(), ...view }
}
const why = () => screen.getByRole('textbox', { name: /Why/ })
const state = () => document.querySelector('.pk-submit')?.getAttribute('data-state')
const offline = () => Promise.reject(new TypeError('Failed to fetch'))

describe('submitting', () => {
  test('the phase has `data-pk-submittable` while there is a Submit button', async () => {
    const submittable = () => document.querySelector('.pk-phase')?.hasAttribute('data-pk-submittable')
    const { user } = show({ onSubmit: () => undefined })
    expect(submittable()).toBe(true)
    await user.type(why(), 'so')
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(state()).toBe('submitted'))
    expect(screen.queryByRole('button', { name: 'Submit' })).toBeNull()
    expect(submittable()).toBe(false)
  })

  test('without a Submit button the phase does not have it', () => {
    show({ onSubmit: () => undefined, submitOn: 'next' })
    expect(document.querySelector('.pk-phase')).not.toHaveAttribute('data-pk-submittable')
  })

  test('a double click submits once, and the accepted document is stored', async () => {
    let accept = () => {}
    const onSubmit = vi.fn((_: AnswerDocument) => new Promise<void>((resolve) => (accept = resolve)))
    const { answers, user } = show({ onSubmit })
    await user.type(why(), 'so')
    await user.dblClick(screen.getByRole('button', { name: 'Submit' }))
    expect(onSubmit).toHaveBeenCalledTimes(1)
    expect(state()).toBe('submitting')
    await act(async () => accept())
    expect(state()).toBe('submitted')
    expect(answers.getDocument()).toMatchObject({ status: 'submitted', answers: onSubmit.mock.calls[0]?.[0].answers })
  })

  test('edited while the host decides: the edit is sent before the document is submitted', async () => {
    const accepts: (() => void)[] = []
    const onSubmit = vi.fn((_: AnswerDocument) => new Promise<void>((resolve) => accepts.push(resolve)))
    const { answers, user } = show({ onSubmit })
    await user.type(why(), 'so')
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await user.type(why(), ' and so')
    accepts[0]?.()
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2))
    expect(answers.getDocument().status).toBe('draft')
    accepts[1]?.()
    await waitFor(() => expect(state()).toBe('submitted'))
    expect(answers.getDocument()).toMatchObject({
      status: 'submitted',
      answers: { plan: { type: 'form', fields: { why: 'so and so' } } },
    })
    expect(onSubmit.mock.lastCall?.[0].answers).toEqual(answers.getDocument().answers)
  })

  test('made invalid while the host decides: it is not submitted, and the problem is shown', async () => {
    let accept = () => {}
    const { answers, user } = show({ onSubmit: () => new Promise<void>((resolve) => (accept = resolve)) })
    await user.type(why(), 'so')
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await user.clear(why())
    accept()
    await waitFor(() => expect(state()).toBe('invalid'))
    expect(answers.getDocument().status).toBe('draft')
  })

  test('a refusal keeps the answers, shows the reason and allows another try', async () => {
    const onSubmit = vi
      .fn<NonNullable<PhaseProps['onSubmit']>>()
      .mockResolvedValueOnce({ refused: 'The course is closed.' })
    const { answers, user } = show({ onSubmit })
    await user.type(why(), 'so')
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(state()).toBe('refused'))
    expect(screen.getByText(/The course is closed\./)).toBeVisible()
    expect(why()).toHaveValue('so')
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(answers.getDocument().status).toBe('submitted'))
  })
})

describe('offline', () => {
  test('it is queued, shown as such, and sent when the network is back', async () => {
    const onSubmit = vi.fn<NonNullable<PhaseProps['onSubmit']>>(offline)
    const { answers, user } = show({ onSubmit })
    await user.type(why(), 'so')
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(state()).toBe('queued'))
    expect(screen.getByText(/will be submitted when you are back online/)).toBeVisible()
    expect(answers.getDocument()).toMatchObject({ status: 'draft', queuedAt: expect.any(String) })
    onSubmit.mockImplementation(() => undefined)
    act(() => void window.dispatchEvent(new Event('online')))
    await waitFor(() => expect(state()).toBe('submitted'))
    expect(answers.getDocument().queuedAt).toBeUndefined()
  })

  test('it is sent on the next visit', async () => {
    const first = show({ onSubmit: offline })
    await first.user.type(why(), 'so')
    await first.user.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(state()).toBe('queued'))
    const saved = first.answers.getDocument()
    first.unmount()
    vi.useFakeTimers()
    const store = createAnswers(spec, { document: saved })
    const onSubmit = vi.fn()
    show({ store, onSubmit })
    expect(state()).toBe('queued')
    expect(onSubmit).not.toHaveBeenCalled()
    await act(() => vi.advanceTimersByTimeAsync(1000))
    vi.useRealTimers()
    expect(onSubmit).toHaveBeenCalledTimes(1)
    expect(store.getDocument().status).toBe('submitted')
  })

  test('other failures are not retried automatically', async () => {
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    const { user } = show({ onSubmit: () => Promise.reject(new Error('a bug')) })
    await user.type(why(), 'so')
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(state()).toBe('failed'))
    expect(report).toHaveBeenCalledTimes(1)
    vi.unstubAllGlobals()
  })
})

describe('review', () => {
  test('shows answers as text, orphaned answers and conflicts', () => {
    const answers = createAnswers(spec)
    answers.set('pick', { type: 'selection', selected: ['a'] })
    answers.set('plan', { type: 'form', fields: { why: 'so' } })
    answers.commit()
    answers.submit()
    const edited = phase([selection('pick', ['b'], { title: 'Pick some' }), ...spec.blocks.slice(1)])
    render(<Phase spec={edited} defaultAnswers={answers.getDocument()} mode="review" />)
    expect(screen.getByText('so')).toBeVisible()
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
    expect(screen.getByRole('heading', { name: 'Earlier answers' })).toBeVisible()
    expect(screen.getByText('A')).toBeVisible()
  })
})
