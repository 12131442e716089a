import { render } from '@testing-library/react'
import { MultiSelect, Phase } from 'phasekit'
import { formatMessages, parsePhase } from 'phasekit/parse'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'

const source = '## Seen\n\n{type: selecton}\n\n- Bees\n- Wasps\n'
/** Each test has its own phase: a warning is printed once per phase while the page lives. */
let count = 0
const parse = (text = source) => parsePhase(text, { file: 'bees.md', id: `bees-${++count}` })

let warn: MockInstance<typeof console.warn>
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => {
  warn.mockRestore()
})

describe('in development, <Phase>', () => {
  test('warns once of a spec whose messages nobody has printed', () => {
    const { spec } = parse()
    const { rerender } = render(<Phase spec={spec} />, { wrapper: StrictMode })
    rerender(<Phase spec={spec} disabled />)
    render(<Phase spec={spec} />)
    expect(warn).toHaveBeenCalledOnce()
    expect(warn.mock.calls[0]?.[0]).toMatch(/^phasekit: The Markdown of the phase "bees-\d+" has problems/)
    expect(warn.mock.calls[0]?.[0]).toContain('line 3: warning: There is no type `selecton`.')
    expect(warn.mock.calls[0]?.[0]).toContain('(type-unknown)')
  })

  test('does not warn again while the author edits the phase', () => {
    render(<Phase spec={parsePhase(source, { id: 'edited' }).spec} />)
    render(<Phase spec={parsePhase(`${source}\n## More\n\n{type: rankin}\n`, { id: 'edited' }).spec} />)
    expect(warn).toHaveBeenCalledOnce()
  })

  test('names three messages and counts the others', () => {
    render(<Phase spec={parse('{typ: a}\n\n{typ: b}\n\n{typ: c}\n\n{typ: d}\n\n{typ: e}\n').spec} />)
    expect(warn.mock.calls[0]?.[0]).toContain('line 5:')
    expect(warn.mock.calls[0]?.[0]).not.toContain('line 7:')
    expect(warn.mock.calls[0]?.[0]).toContain('… and 2 more.')
  })

  test('prints no character that drives a terminal', () => {
    render(<Phase spec={parse('## A\n\n{type: sel\u001b[31m\u009b2J\u202e}\n').spec} />)
    expect(warn).toHaveBeenCalledOnce()
    expect(warn.mock.calls[0]?.[0]).not.toMatch(/[^\P{C}\n]/u)
  })

  test.each([
    ['a spec without messages', () => parse('## Seen\n\nBees.\n').spec],
    ['a spec with infos alone', () => parse('## Seen\n\n{type: selection, points: 3}\n\n- Bees\n').spec],
    ['a spec that came as JSON', () => JSON.parse(JSON.stringify(parse().spec))],
    ['a copy of a spec', () => ({ ...parse().spec })],
  ])('is silent about %s', (_, spec) => {
    render(<Phase spec={spec()} />)
    expect(warn).not.toHaveBeenCalled()
  })

  test('is silent when the host has printed the messages', () => {
    const { spec, messages } = parse()
    expect(formatMessages(messages, { source })).toContain('selecton')
    render(<Phase spec={spec} />)
    expect(warn).not.toHaveBeenCalled()
  })
})

describe('a component whose `value` comes or goes', () => {
  const view = (props: object) => <MultiSelect title="Tools" options={[{ id: 'tape', text: 'Tape' }]} {...props} />

  test('warns once for each direction', () => {
    const { rerender } = render(view({ value: ['tape'] }))
    expect(warn).not.toHaveBeenCalled()
    rerender(view({}))
    rerender(view({}))
    expect(warn).toHaveBeenCalledOnce()
    expect(warn.mock.calls[0]?.[0]).toContain('A component went from controlled to uncontrolled.')
    const other = render(view({ defaultValue: [] }))
    other.rerender(view({ value: [] }))
    expect(warn).toHaveBeenCalledTimes(2)
    expect(warn.mock.calls[1]?.[0]).toContain('A component went from uncontrolled to controlled.')
  })

  test('does not warn of an empty value, nor of a store', () => {
    const value: string[] = []
    const store = { get: () => value, getServer: () => value, set: () => {}, subscribe: () => () => {} }
    const { rerender } = render(view({ value: ['tape'] }))
    rerender(view({ value: [] }))
    rerender(view({ store }))
    expect(warn).not.toHaveBeenCalled()
  })
})
