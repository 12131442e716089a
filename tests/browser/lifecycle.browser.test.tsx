import { type LifecycleEvent, Phase, type PhaseSpec } from 'phasekit'
import type { AnswerEvent } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { answerFaults } from '../support/answer-log.js'
import { logFaults } from '../support/fake-view.js'

const files = import.meta.glob<string>('../../examples/course/*.md', { query: '?raw', import: 'default', eager: true })
const course = Object.entries(files).map(([file, source]): [string, PhaseSpec] => [file, parsePhase(source).spec])

afterEach(() => vi.restoreAllMocks())

const frames = () => [...document.querySelectorAll('[data-block-id]')]
const frameAfter = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

/** Only what a browser puts on the screen: the test runner's own tab is never behind another. */
function tab() {
  let state: DocumentVisibilityState = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => state)
  return (next: DocumentVisibilityState) => {
    state = next
    document.dispatchEvent(new Event('visibilitychange'))
  }
}

/** Answers every question of the page as a learner does, from top to bottom. */
async function answerAll() {
  for (const frame of frames()) {
    frame.scrollIntoView({ block: 'start' })
    await frameAfter()
    // Asked of each in its turn: the choice of one may be all that may be chosen.
    for (const box of frame.querySelectorAll('input[type=checkbox]'))
      if (!box.matches('[aria-disabled=true]')) await userEvent.click(box)
    const groups = new Map(
      [...frame.querySelectorAll<HTMLInputElement>('input[type=radio]')].map((radio) => [
        radio.closest('fieldset'),
        radio,
      ]),
    )
    for (const radio of groups.values()) await userEvent.click(radio)
    for (const select of frame.querySelectorAll('select'))
      await userEvent.selectOptions(select, select.options[1]?.value ?? '')
    for (const text of frame.querySelectorAll<HTMLInputElement>(
      'textarea, input[type=text], input[type=number], input:not([type])',
    ))
      await userEvent.fill(
        text,
        text.inputMode === 'decimal' || text.inputMode === 'numeric' || text.type === 'number' ? '5' : 'Trams, mostly.',
      )
    const down = frame.querySelector<HTMLElement>('button[data-rank-down]:not([aria-disabled=true])')
    const pool = frame.querySelector<HTMLElement>('[data-rank-add]')
    if (down ?? pool) await userEvent.click((down ?? pool) as HTMLElement)
  }
}

test.each(course)(
  '%s, read, answered, hidden and left under StrictMode, makes a log in order and without a double',
  async (_file, spec) => {
    const log: LifecycleEvent[] = []
    const events: AnswerEvent[] = []
    const setTab = tab()
    const view = await render(
      <StrictMode>
        {/* What a learner has before the lesson: a page to scroll. */}
        <div style={{ height: 2000 }} />
        <Phase
          spec={spec}
          onLifecycle={(event) => log.push(event)}
          onAnswer={(event) => events.push(event)}
          onSubmit={() => {}}
          onNavigate={() => {}}
        />
      </StrictMode>,
    )
    await frameAfter()
    await frameAfter()
    expect(log).toEqual([])
    expect(events).toEqual([])

    for (const frame of frames()) {
      frame.scrollIntoView({ block: 'center' })
      await expect
        .poll(() => log.some((event) => event.type === 'seen' && event.block === frame.getAttribute('data-block-id')))
        .toBe(true)
    }
    window.scrollTo(0, 0)
    await answerAll()
    setTab('hidden')
    const before = log.length
    window.scrollTo(0, 0)
    await frameAfter()
    expect(log.slice(before)).toEqual([])
    setTab('visible')
    await answerAll()
    await view.unmount()

    expect(logFaults(log)).toEqual([])
    expect(answerFaults(events)).toEqual([])
    const asking = spec.blocks.filter(({ type }) => type === 'selection' || type === 'ranking' || type === 'form')
    expect(new Set(events.map(({ block }) => block))).toEqual(new Set(asking.map(({ id }) => id)))
    const commits = events.filter(({ kind }) => kind === 'commit').length
    console.info(
      `${_file.split('/').at(-1)}: ${events.length - commits} changes, ${commits} ` +
        `commits, ${log.length} lifecycle events`,
    )
    const types = log.map(({ type }) => type)
    expect(types[0]).toBe('started')
    expect(types.slice(-1)).toEqual(['left'])
    expect(types.filter((type) => type === 'left' || type === 'returned')).toEqual(['left', 'returned', 'left'])
    const seen = log.flatMap((event) => (event.type === 'seen' ? [event.block] : []))
    expect([...seen].sort()).toEqual(spec.blocks.map(({ id }) => id).sort())
    expect(log.at(-1)?.activeMs).toBeGreaterThan(0)
    expect(log.every(({ phase }) => phase === spec.id)).toBe(true)
  },
  120_000,
)
