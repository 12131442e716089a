import { Phase, type PhaseProps } from 'phasekit'
import type { PhaseSpec } from 'phasekit/spec'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { actsFor } from '../support/answer-by-script.js'
import { course } from '../support/course.js'
import { type Translator, translate } from '../support/translator.js'

const faults: string[] = []
const note = (event: ErrorEvent) => faults.push(event.message)
beforeEach(() => {
  faults.length = 0
  window.addEventListener('error', note)
})
afterEach(() => window.removeEventListener('error', note))

/** React and the translator have both finished. */
const idle = () => new Promise((resolve) => setTimeout(resolve))

/** The visible page after each step of a learner who answers and submits a phase. */
async function wholeWay(spec: PhaseSpec, how?: Translator): Promise<[string, string][]> {
  const onError = vi.fn()
  const props: PhaseProps = { spec, onError, onSubmit: () => {}, onNavigate: () => {}, reviewBeforeSubmit: true }
  const { container, unmount } = await render(<Phase {...props} />)
  const translator = how && translate(container, how)
  const seen: [string, string][] = []
  const step = async (name: string, act: () => void) => {
    act()
    await idle()
    translator?.settle()
    seen.push([name, container.innerText])
  }
  const press = (selector: string) => () => container.querySelector<HTMLElement>(selector)?.click()

  await step('nothing yet', () => {})
  await step('submit without answers', press('.pk-submit-button'))
  for (const [name, act] of actsFor(container, spec)) await step(name, act)
  await step('review', press('.pk-submit-button'))
  await step('back', press('.pk-block-change, .pk-form-change button'))
  await step('review again', press('.pk-submit-button'))
  await step('submit', press('.pk-review-actions .pk-submit-button'))
  expect(onError).not.toHaveBeenCalled()
  expect(faults).toEqual([])
  translator?.stop()
  await unmount()
  return seen
}

test.each(course)('$file, answered on a machine-translated page, emits the same events', async ({ spec }) => {
  const untouched = await wholeWay(spec)
  // Each step must change the page, or there is nothing to compare.
  expect(new Set(untouched.map(([, text]) => text)).size).toBeGreaterThan(3)
  for (const how of ['wraps', 'replaces'] as const) {
    const translated = await wholeWay(spec, how)
    const different = translated.filter(([, text], at) => text !== untouched[at]?.[1]).map(([name]) => name)
    expect(different, how).toEqual([])
  }
})
