import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Phase, type PhaseProps } from 'phasekit'
import type { AnswerDocument, AnswerEvent } from 'phasekit/answers'
import { definePort, localPort, StorageError } from 'phasekit/storage'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { form, phase, selection } from '../support/make-phase.js'

const spec = phase([
  selection('pick', ['a', 'b'], { title: 'Pick some' }),
  form('plan', [
    { id: 'why', label: 'Why?' },
    { id: 'how', label: 'How?' },
  ]),
])

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

function show(props: Partial<PhaseProps>) {
  const events: AnswerEvent[] = []
  const all: PhaseProps = { spec, onAnswer: (event) => events.push(event), ...props }
  const view = render(<Phase {...all} />, { wrapper: StrictMode })
  return {
    events,
    user: userEvent.setup(),
    ...view,
    again: (more: Partial<PhaseProps>) => view.rerender(<Phase {...all} {...more} />),
  }
}
const why = () => screen.getByRole('textbox', { name: /Why/ })
const saveState = () => document.querySelector('.pk-save')?.getAttribute('data-state')

describe('on this device', () => {
  test('answers are restored without an event and shown as saved', async () => {
    const first = show({ storage: localPort({ key: 'ada/1' }) })
    await first.user.type(why(), 'because')
    await first.user.click(screen.getByRole('checkbox', { name: 'A' }))
    await first.user.tab()
    await waitFor(() => expect(saveState()).toBe('saved'))
    first.unmount()
    const { events } = show({ storage: localPort({ key: 'ada/1' }) })
    expect(why()).toHaveValue('because')
    expect(screen.getByRole('checkbox', { name: 'A' })).toBeChecked()
    expect(screen.getByText('Saved on this device')).toBeVisible()
    expect(events).toEqual([])
  })

  test('a port created in each render is the same port', async () => {
    const { user, again } = show({ storage: localPort({ key: 'ada/1' }) })
    await user.type(why(), 'one')
    again({ storage: localPort({ key: 'ada/1' }) })
    await user.type(why(), ' two')
    expect(why()).toHaveValue('one two')
  })

  test('another learner on the same machine sees and loses nothing', async () => {
    const { user, again } = show({ storage: localPort({ key: 'ada/1' }) })
    await user.type(why(), 'a secret')
    again({ storage: localPort({ key: 'bob/1' }) })
    expect(why()).toHaveValue('')
    await user.type(why(), 'mine')
    again({ storage: localPort({ key: 'ada/1' }) })
    expect(why()).toHaveValue('a secret')
    again({ storage: localPort({ key: 'bob/1' }) })
    expect(why()).toHaveValue('mine')
  })

  test('nothing is stored without a port, or without an edit', () => {
    const { unmount } = show({})
    unmount()
    show({ storage: localPort({ key: 'ada/1' }) })
    expect(localStorage).toHaveLength(0)
  })

  test('quota exceeded: the learner sees it and can continue', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const { user } = show({ storage: localPort({ key: 'ada/1' }) })
    await user.type(why(), 'because')
    await user.tab()
    await waitFor(() => expect(saveState()).toBe('failed'))
    const [status] = screen.getAllByRole('status').filter((each) => each.closest('.pk-save'))
    expect(status).toHaveTextContent('Could not save: this device has no space left. Please keep this page open.')
    expect(why()).toHaveValue('because')
    vi.mocked(Storage.prototype.setItem).mockRestore()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(saveState()).toBe('saved')
    expect(status).toHaveTextContent(/Saved on this device at \d\d:\d\d/)
  })
})

/** A server in one variable. */
function remote() {
  const held: { document?: AnswerDocument; down: boolean } = { down: false }
  const reach = () => {
    if (held.down) throw new StorageError('offline', 'nobody there')
  }
  const port = definePort({
    key: 'ada/1',
    debounce: 0,
    async load() {
      reach()
      return held.document
    },
    async save(document, { base }) {
      reach()
      if (held.document && held.document.revision !== base) return { conflict: held.document }
      held.document = document
    },
  })
  return { held, port }
}

describe('on a server', () => {
  test('unsent answers are reported and sent later', async () => {
    const { held, port } = remote()
    const { user } = show({ storage: port })
    await waitFor(() => expect(saveState()).toBe('idle'))
    held.down = true
    await user.type(why(), 'because')
    await waitFor(() => expect(saveState()).toBe('failed'))
    expect(screen.getAllByText(/you are offline/)).not.toHaveLength(0)
    held.down = false
    act(() => void window.dispatchEvent(new Event('online')))
    await waitFor(() => expect(saveState()).toBe('saved'))
    expect(held.document?.answers).toEqual({ plan: { type: 'form', fields: { why: 'because' } } })
  })

  test('the same field edited on two devices: the learner sees both and decides', async () => {
    const { held, port } = remote()
    const reports = vi.fn()
    const first = show({ storage: port })
    await first.user.type(why(), 'on the phone')
    await waitFor(() => expect(saveState()).toBe('saved'))
    const phone = held.document as AnswerDocument
    first.unmount()

    held.document = undefined
    const { user } = show({ storage: port, onReconcile: reports })
    await user.type(why(), 'at the desk')
    await waitFor(() => expect(saveState()).toBe('saved'))
    // The second device was offline until now.
    held.document = { ...phone, revision: 99 }
    await user.type(screen.getByRole('textbox', { name: /How/ }), '!')
    const notice = await screen.findByRole('group', { name: 'Answered in two places: Why?' })
    expect(notice).toHaveTextContent('on the phone')
    expect(why()).toHaveValue('at the desk')
    expect(reports).toHaveBeenCalledWith({
      entries: [{ kind: 'conflict', block: 'plan', id: 'why', question: 'Why?' }],
    })
    await user.click(within(notice).getByRole('button', { name: 'Use this answer' }))
    expect(why()).toHaveValue('on the phone')
    expect(screen.queryByRole('group', { name: /Answered in two places/ })).not.toBeInTheDocument()
  })

  test('an unreadable save is not overwritten, and answering still works', async () => {
    const save = vi.fn()
    const reports = vi.fn()
    const { user } = show({
      storage: definePort({ key: 'ada/1', debounce: 0, load: () => '{"version": 7}', save }),
      onReconcile: reports,
    })
    await user.type(why(), 'because')
    await waitFor(() => expect(saveState()).toBe('failed'))
    expect(save).not.toHaveBeenCalled()
    expect(reports).toHaveBeenCalledWith({ entries: [], refused: 'newer' })
    expect(why()).toHaveValue('because')
  })
})
