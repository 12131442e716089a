import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Phase, type PhaseHandle, type PhaseProps } from 'phasekit'
import { type AnswerDocument, createAnswers } from 'phasekit/answers'
import { createRef, StrictMode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { form, phase, ranking, selection } from '../support/make-phase.js'

const blocks = [
  selection('pick', ['a', 'b'], { title: 'Pick some' }),
  ranking('rank', ['x', 'y'], { title: 'Rank them' }),
  form(
    'plan',
    [
      { id: 'why', label: 'Why?' },
      { id: 'how', label: 'How?' },
    ],
    { title: 'Plan' },
  ),
]
const way = { type: 'navigation', id: 'way', next: { label: 'Phase 2', id: 'phase-2' } } as const
const spec = phase([...blocks, way])
const withRequired = phase([
  ...blocks,
  form('must', [{ id: 'name', label: 'Name', required: true }], { title: 'Must' }),
  way,
])

function show(props: Partial<PhaseProps> = {}) {
  const onSubmit = vi.fn<NonNullable<PhaseProps['onSubmit']>>()
  const ref = createRef<PhaseHandle>()
  const answers = createAnswers(props.spec ?? spec)
  render(<Phase ref={ref} spec={spec} store={answers} onSubmit={onSubmit} {...props} />, { wrapper: StrictMode })
  return { user: userEvent.setup(), onSubmit, ref, answers }
}
const submit = () => screen.getByRole('button', { name: 'Submit' })
const next = () => screen.getByRole('button', { name: 'Next Phase 2' })
const asked = () => screen.queryByRole('group', { name: /questions? (is|are) not/ })
const anyway = () => screen.getByRole('button', { name: 'Submit anyway' })
const panel = () => screen.findByRole('heading', { name: 'Submitted' })
const state = () => document.querySelector('.pk-submit')?.getAttribute('data-state')

describe('a click on Submit with questions unanswered', () => {
  test('asks, submits nothing, and focuses the first button', async () => {
    const { user, onSubmit, answers } = show()
    await user.click(submit())
    expect(asked()).toHaveAccessibleName('3 of 3 questions are not answered.')
    expect(state()).toBe('unanswered')
    expect(screen.getByRole('button', { name: 'Go to first' })).toHaveFocus()
    expect(screen.queryByRole('button', { name: 'Submit' })).not.toBeInTheDocument()
    expect(onSubmit).not.toHaveBeenCalled()
    expect(answers.getDocument().status).toBe('draft')
    // Read once, as the name of the focused group. No status repeats it.
    for (const status of screen.getAllByRole('status')) expect(status).toBeEmptyDOMElement()
  })

  test('“Submit anyway” submits the answers as they are, once', async () => {
    const { user, onSubmit, answers } = show()
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await user.click(submit())
    expect(asked()).toHaveAccessibleName('2 of 3 questions are not answered.')
    await user.click(anyway())
    expect(await panel()).toHaveFocus()
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ answers: { pick: { type: 'selection', selected: ['a'] } } }),
    )
    expect(answers.getDocument().status).toBe('submitted')
    expect(asked()).not.toBeInTheDocument()
  })

  test('“Go to first” focuses the first unanswered question, and Submit returns', async () => {
    const { user } = show()
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    await user.click(submit())
    await user.click(screen.getByRole('button', { name: 'Go to first' }))
    expect(screen.getByRole('group', { name: 'Rank them' })).toContainElement(document.activeElement as HTMLElement)
    expect(submit()).toBeVisible()
    expect(asked()).not.toBeInTheDocument()
  })

  test('Escape closes the question and focuses Submit', async () => {
    const { user, onSubmit } = show()
    await user.click(submit())
    await user.keyboard('{Escape}')
    expect(submit()).toHaveFocus()
    expect(asked()).not.toBeInTheDocument()
    await user.keyboard('{Enter}')
    expect(asked()).toBeInTheDocument()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  test('has a text for one question and for a started one', async () => {
    const { user, answers } = show()
    act(() => {
      answers.set('rank', { type: 'ranking', order: ['x', 'y'], via: 'kept' })
      answers.set('plan', { type: 'form', fields: { why: 'so' } })
    })
    await user.click(submit())
    expect(asked()).toHaveAccessibleName('2 of 3 questions are not finished.')
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    expect(asked()).toHaveAccessibleName('One question is not finished.')
    expect(screen.getByRole('button', { name: 'Go to question' })).toBeVisible()
  })

  test('answers given meanwhile count, and the last one brings Submit back', async () => {
    const { user, onSubmit, answers } = show()
    act(() => {
      answers.set('rank', { type: 'ranking', order: ['x', 'y'], via: 'kept' })
      answers.set('plan', { type: 'form', fields: { why: 'so', how: 'thus' } })
    })
    await user.click(submit())
    expect(asked()).toHaveAccessibleName('One question is not answered.')
    await user.click(screen.getByRole('checkbox', { name: 'A' }))
    expect(asked()).not.toBeInTheDocument()
    await user.click(submit())
    expect(await panel()).toHaveFocus()
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  test('a held key does nothing', async () => {
    const { user, onSubmit } = show()
    submit().focus()
    await user.keyboard('{Enter>4/}')
    expect(asked()).toBeInTheDocument()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  test('the second half of a double click does nothing', async () => {
    const { user, onSubmit } = show()
    await user.click(submit())
    fireEvent.click(screen.getByRole('button', { name: 'Go to first' }), { detail: 2 })
    fireEvent.click(anyway(), { detail: 2 })
    expect(asked()).toBeInTheDocument()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  test('once submitted, no question is listed as open', async () => {
    const { user } = show()
    expect(screen.getByRole('list', { name: 'Still to do' })).toBeVisible()
    await user.click(submit())
    await user.click(anyway())
    await panel()
    expect(screen.queryByRole('list', { name: 'Still to do' })).not.toBeInTheDocument()
    expect(screen.getByText('0 of 3 answered')).toBeVisible()
  })
})

describe('problems come first', () => {
  test('a required question shows its problem before optional ones are asked about', async () => {
    const { user, onSubmit } = show({ spec: withRequired })
    await user.click(submit())
    expect(asked()).not.toBeInTheDocument()
    const summary = screen.getByRole('group', { name: 'One answer needs your attention' })
    expect(summary).toHaveFocus()
    expect(screen.queryByRole('list', { name: 'Still to do' })).not.toBeInTheDocument()
    await user.click(within(summary).getByRole('button', { name: /Name/ }))
    await user.keyboard('Ada')
    expect(screen.getByRole('list', { name: 'Still to do' })).toBeVisible()
    await user.click(submit())
    expect(asked()).toHaveAccessibleName('3 of 4 questions are not answered.')
    expect(onSubmit).not.toHaveBeenCalled()
  })

  test('the host validates while the question is open', async () => {
    const { user, ref, answers } = show({ spec: withRequired })
    act(() => answers.set('must', { type: 'form', fields: { name: 'Ada' } }))
    await user.click(submit())
    act(() => {
      answers.set('must', null)
      ref.current?.validate()
    })
    await waitFor(() => expect(asked()).not.toBeInTheDocument())
    expect(screen.getByRole('group', { name: 'One answer needs your attention' })).toBeVisible()
    expect(submit()).toBeVisible()
  })
})

describe('does not ask', () => {
  test('with everything answered', async () => {
    const { user, onSubmit, answers } = show()
    act(() => {
      answers.set('pick', { type: 'selection', selected: ['a'] })
      answers.set('rank', { type: 'ranking', order: ['x', 'y'], via: 'kept' })
      answers.set('plan', { type: 'form', fields: { why: 'so', how: 'thus' } })
    })
    await user.click(submit())
    await panel()
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  test('with `confirmUnanswered` false', async () => {
    const { user } = show({ confirmUnanswered: false })
    await user.click(submit())
    expect(await panel()).toHaveFocus()
  })

  test('by `ref.submit()`', async () => {
    const { ref } = show()
    await act(async () => expect(await ref.current?.submit()).toBe(true))
    expect(await panel()).toHaveFocus()
  })

  test('after a review', async () => {
    const { user } = show({ reviewBeforeSubmit: true })
    await user.click(screen.getByRole('button', { name: 'Review and submit' }))
    await user.click(submit())
    expect(await panel()).toHaveFocus()
  })

  test.each<[string, () => ReturnType<NonNullable<PhaseProps['onSubmit']>>, string]>([
    ['failed', () => false, 'Submit'],
    ['refused', () => ({ refused: 'Closed.' }), 'Submit'],
    ['queued', () => ({ queued: true }), 'Try again now'],
  ])('on a retry of what %s', async (is, result, name) => {
    const { user, onSubmit } = show()
    onSubmit.mockImplementationOnce(result)
    await user.click(submit())
    await user.click(anyway())
    await waitFor(() => expect(state()).toBe(is))
    expect(screen.getByRole('button', { name })).toHaveFocus()
    await user.click(screen.getByRole('button', { name }))
    await panel()
    expect(onSubmit).toHaveBeenCalledTimes(2)
  })
})

describe('a Next that submits', () => {
  const going = (props: Partial<PhaseProps> = {}) => {
    const onNavigate = vi.fn<NonNullable<PhaseProps['onNavigate']>>()
    return { onNavigate, ...show({ submitOn: 'next', onNavigate, ...props }) }
  }

  test('asks, then submits and navigates', async () => {
    const { user, onSubmit, onNavigate } = going()
    await user.click(next())
    expect(screen.getByRole('button', { name: 'Go to first' })).toHaveFocus()
    expect(onSubmit).not.toHaveBeenCalled()
    // The navigation did not fail, so it stays silent.
    for (const status of screen.getAllByRole('status')) expect(status).toBeEmptyDOMElement()
    await user.click(anyway())
    await waitFor(() => expect(onNavigate).toHaveBeenCalledOnce())
    expect(onSubmit).toHaveBeenCalledOnce()
    expect(asked()).not.toBeInTheDocument()
    // The host moves focus.
    expect(next()).toHaveFocus()
  })

  test('asks when it is a link as well', async () => {
    const { user, onSubmit, onNavigate } = going({ hrefFor: () => '/phases/2' })
    await user.click(screen.getByRole('link', { name: 'Next Phase 2' }))
    await user.click(anyway())
    await waitFor(() => expect(onNavigate).toHaveBeenCalledOnce())
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  test('Escape focuses Next', async () => {
    const { user } = going()
    await user.click(next())
    await user.keyboard('{Escape}')
    expect(next()).toHaveFocus()
  })

  test('does not ask on Previous, or where Next does not submit', async () => {
    const { user, onNavigate } = going({ submitOn: 'button' })
    await user.click(next())
    expect(onNavigate).toHaveBeenCalledOnce()
    expect(asked()).not.toBeInTheDocument()
  })

  test('shows why the host refused the answers, and does not navigate', async () => {
    const { user, onSubmit, onNavigate } = going()
    onSubmit.mockReturnValue({ refused: 'The course is closed.' })
    await user.click(next())
    await user.click(anyway())
    expect(await screen.findByText(/The course is closed\./)).toBeVisible()
    expect(onNavigate).not.toHaveBeenCalled()
    expect(document.querySelector('.pk-phase-nav')).not.toHaveAttribute('data-refused')
  })

  test('without a target focuses the result', async () => {
    const { user } = going({ onNavigate: undefined })
    await user.click(next())
    await user.click(anyway())
    expect(await panel()).toHaveFocus()
  })
})

describe('submitted', () => {
  const submitted = (): AnswerDocument => {
    const answers = createAnswers(spec)
    answers.set('pick', { type: 'selection', selected: ['a'] })
    answers.submit()
    return answers.getDocument()
  }

  test('the panel shows time and next step, takes focus, and no status repeats it', async () => {
    const { user, answers } = show({ confirmUnanswered: false, lang: 'en' })
    await user.click(submit())
    const heading = await panel()
    expect(heading).toHaveFocus()
    expect(heading).toHaveAttribute('tabindex', '-1')
    expect(heading.closest('[role="status"], [aria-live]')).toBeNull()
    for (const status of screen.getAllByRole('status')) expect(status).toBeEmptyDOMElement()
    const at = answers.getDocument().submittedAt ?? ''
    const written = new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
    expect(screen.getByText(written)).toHaveAttribute('datetime', at)
    expect(screen.getByText(/can no longer be changed/)).toBeVisible()
  })

  test('a later visit shows the panel and moves no focus', () => {
    show({ store: createAnswers(spec, { document: submitted() }) })
    expect(screen.getByRole('heading', { name: 'Submitted' })).toBeVisible()
    expect(document.body).toHaveFocus()
  })

  test('the panel takes no focus when the host shows another phase at once', async () => {
    const user = userEvent.setup()
    const focused: string[] = []
    document.addEventListener('focusin', ({ target }) => focused.push((target as HTMLElement).className))
    const props = { confirmUnanswered: false, defaultAnswers: undefined }
    const { rerender } = render(<Phase spec={spec} {...props} onSubmit={() => {}} />)
    rerender(
      <Phase
        spec={spec}
        {...props}
        onSubmit={() =>
          rerender(<Phase spec={{ ...spec, id: 'phase-2', title: 'Another' }} {...props} onSubmit={() => {}} />)
        }
      />,
    )
    await user.click(submit())
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Another' })).toHaveFocus())
    expect(focused).not.toContain('pk-submitted-title')
  })

  test('a queued submission sent later moves no focus and is announced', async () => {
    const onSubmit = vi.fn<NonNullable<PhaseProps['onSubmit']>>(() => ({ queued: true }))
    const user = userEvent.setup()
    render(
      <>
        <input aria-label="Chat" />
        <Phase spec={spec} confirmUnanswered={false} onSubmit={onSubmit} />
      </>,
    )
    await user.click(submit())
    await waitFor(() => expect(state()).toBe('queued'))
    await user.click(screen.getByRole('textbox', { name: 'Chat' }))
    onSubmit.mockImplementation(() => undefined)
    act(() => void window.dispatchEvent(new Event('online')))
    await waitFor(() => expect(state()).toBe('submitted'))
    expect(screen.getByRole('textbox', { name: 'Chat' })).toHaveFocus()
    expect(screen.getAllByRole('status').map((each) => each.textContent)).toContain('Submitted')
  })
})
