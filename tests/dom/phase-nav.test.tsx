import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { PhaseNav, type PhaseNavProps } from 'phasekit'
import { describe, expect, test, vi } from 'vitest'

const way = { previous: { label: 'Plan the walk', id: 'plan' }, next: { label: 'Draw the map', id: 'map' } }

const back = () => screen.getByRole('button', { name: 'Previous Plan the walk' })
const on = () => screen.getByRole('button', { name: 'Next Draw the map' })
const nav = () => screen.getByRole('navigation')
const REFUSED = 'That page could not be opened. Try again.'

/** A promise that the test settles. */
function pending<T>() {
  let resolve!: (value: T) => void
  let reject!: (reason?: unknown) => void
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

describe('targets', () => {
  test('omits a missing target', () => {
    render(<PhaseNav next={way.next} onNavigate={vi.fn()} />)
    expect(screen.getAllByRole('button')).toEqual([on()])
  })

  test('renders nothing if both are missing', () => {
    const { container } = render(<PhaseNav onNavigate={vi.fn()} />)
    expect(container).toBeEmptyDOMElement()
  })

  test('is named by `label`', () => {
    render(<PhaseNav {...way} label="Course" />)
    expect(nav()).toHaveAccessibleName('Course')
  })
})

describe('navigating', () => {
  test('passes the target', async () => {
    const onNavigate = vi.fn()
    render(<PhaseNav {...way} onNavigate={onNavigate} />)
    await userEvent.click(back())
    await userEvent.click(on())
    expect(onNavigate.mock.calls).toEqual([
      [{ direction: 'previous', ...way.previous }],
      [{ direction: 'next', ...way.next }],
    ])
    expect(nav()).not.toHaveAttribute('data-refused')
  })

  test('is not possible while disabled', async () => {
    const onNavigate = vi.fn()
    render(<PhaseNav {...way} onNavigate={onNavigate} hrefFor={() => '/somewhere'} disabled />)
    expect(screen.queryByRole('link')).toBeNull()
    await userEvent.click(on())
    expect(onNavigate).not.toHaveBeenCalled()
  })

  test('waits for the host, keeps labels and focus, and ignores a second click meanwhile', async () => {
    const answer = pending<boolean>()
    const onNavigate = vi.fn(() => answer.promise)
    render(<PhaseNav {...way} onNavigate={onNavigate} />)
    await userEvent.dblClick(on())
    await userEvent.click(back())
    await userEvent.click(on())
    expect(onNavigate).toHaveBeenCalledTimes(1)
    expect(nav()).toHaveAttribute('aria-busy', 'true')
    expect(on()).toHaveAttribute('aria-disabled', 'true')
    expect(on()).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent('One moment…')
    await act(async () => answer.resolve(true))
    expect(nav()).not.toHaveAttribute('aria-busy')
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    await userEvent.click(on())
    expect(onNavigate).toHaveBeenCalledTimes(2)
  })
})

describe('a refusal', () => {
  const later = async (settle: (answer: ReturnType<typeof pending<boolean>>) => void, props: PhaseNavProps = way) => {
    const answer = pending<boolean>()
    render(<PhaseNav {...props} onNavigate={() => answer.promise} />)
    await userEvent.click(on())
    await act(async () => settle(answer))
  }

  test.each([
    ['`false` at once', () => false],
    ['`false` later', () => Promise.resolve(false)],
    ['a rejection', () => Promise.reject()],
  ])('is shown and announced after %s', async (_, onNavigate) => {
    render(<PhaseNav {...way} onNavigate={onNavigate} />)
    await userEvent.click(on())
    expect(screen.getByRole('status')).toHaveTextContent(REFUSED)
    expect(screen.getByRole('status')).toHaveClass('pk-error')
    expect(nav()).toHaveAttribute('data-refused')
    expect(on()).not.toHaveAttribute('aria-disabled')
    expect(on()).toHaveFocus()
  })

  test.each([
    ['at once', (refused: string) => ({ refused })],
    ['later', (refused: string) => Promise.resolve({ refused })],
  ])('shows the host’s reason, given %s', async (_, refuse) => {
    render(<PhaseNav {...way} onNavigate={() => refuse('That phase is not among the open files.')} />)
    await userEvent.click(on())
    expect(screen.getByRole('status')).toHaveTextContent('That phase is not among the open files.')
    expect(nav()).toHaveAttribute('data-refused')
    expect(on()).toHaveFocus()
  })

  test('without a reason states that the page could not be opened', async () => {
    render(<PhaseNav {...way} onNavigate={() => ({ refused: '' })} />)
    await userEvent.click(on())
    expect(screen.getByRole('status')).toHaveTextContent(REFUSED)
  })

  test('is not assumed from a router’s result object', async () => {
    const onNavigate = () => Promise.resolve({ status: 'done' } as unknown as undefined)
    render(<PhaseNav {...way} onNavigate={onNavigate} />)
    await userEvent.click(on())
    expect(nav()).not.toHaveAttribute('data-refused')
  })

  test('ends with the next attempt', async () => {
    const onNavigate = vi.fn<() => boolean>().mockReturnValueOnce(false).mockReturnValue(true)
    render(<PhaseNav {...way} onNavigate={onNavigate} />)
    await userEvent.click(on())
    await userEvent.click(on())
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    expect(nav()).not.toHaveAttribute('data-refused')
  })

  test.each([
    [
      'an exception',
      (error: Error) => {
        throw error
      },
    ],
    ['a rejection with an error', (error: Error) => Promise.reject(error)],
  ])('follows from %s, which is reported', async (_, leave) => {
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    const slip = new Error('a slip of the host')
    render(<PhaseNav {...way} onNavigate={() => leave(slip)} />)
    await userEvent.click(on())
    expect(screen.getByRole('status')).toHaveTextContent(REFUSED)
    expect(report).toHaveBeenCalledExactlyOnceWith(slip)
    vi.unstubAllGlobals()
  })

  test('does nothing after unmounting', async () => {
    const answer = pending<boolean>()
    const { unmount } = render(<PhaseNav {...way} onNavigate={() => answer.promise} />)
    await userEvent.click(on())
    unmount()
    await act(async () => answer.resolve(false))
  })

  test('uses the host’s strings', async () => {
    await later((answer) => answer.resolve(false), { ...way, strings: { 'phaseNav.refused': 'Not yet.' } })
    expect(screen.getByRole('status')).toHaveTextContent('Not yet.')
  })
})

describe('links', () => {
  const hrefFor: PhaseNavProps['hrefFor'] = ({ id }) => id && `/phases/${id}`
  const link = () => screen.getByRole('link', { name: 'Next Draw the map' })

  /** Clicks without leaving the test's page; returns whether the browser would have navigated. */
  const follows = async (click: () => Promise<void>) => {
    let followed = false
    const last = (event: Event) => {
      followed = !event.defaultPrevented
      event.preventDefault()
    }
    window.addEventListener('click', last, { once: true })
    await click()
    window.removeEventListener('click', last)
    return followed
  }

  test('lead to the URL of the target', async () => {
    render(<PhaseNav {...way} hrefFor={hrefFor} />)
    expect(link()).toHaveAttribute('href', '/phases/map')
    expect(await follows(() => userEvent.click(link()))).toBe(true)
  })

  test('leave plain clicks to the host', async () => {
    const onNavigate = vi.fn()
    render(<PhaseNav {...way} hrefFor={hrefFor} onNavigate={onNavigate} />)
    expect(await follows(() => userEvent.click(link()))).toBe(false)
    expect(onNavigate).toHaveBeenCalledTimes(1)
  })

  test.each(['Control', 'Meta', 'Shift'])('leave clicks with %s to the browser', async (key) => {
    const onNavigate = vi.fn()
    const user = userEvent.setup()
    render(<PhaseNav {...way} hrefFor={hrefFor} onNavigate={onNavigate} />)
    await user.keyboard(`{${key}>}`)
    expect(await follows(() => user.click(link()))).toBe(true)
    expect(onNavigate).not.toHaveBeenCalled()
  })

  test('are buttons for targets without a URL if the host can navigate', () => {
    render(<PhaseNav previous={{ label: 'Plan the walk' }} next={way.next} hrefFor={hrefFor} onNavigate={vi.fn()} />)
    expect(back()).toBeVisible()
    expect(link()).toBeVisible()
  })

  test('are omitted for targets without a URL if the host cannot', () => {
    render(<PhaseNav previous={{ label: 'Plan the walk' }} next={way.next} hrefFor={hrefFor} />)
    expect(screen.queryByText('Plan the walk')).toBeNull()
    expect(link()).toBeVisible()
  })

  test('never run script', () => {
    render(<PhaseNav {...way} hrefFor={() => 'javascript:alert(1)'} onNavigate={vi.fn()} />)
    expect(screen.queryByRole('link')).toBeNull()
    expect(on()).toBeVisible()
  })
})
