import { readFileSync } from 'node:fs'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Phase } from 'phasekit'
import { createAnswers } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { attachStorage } from 'phasekit/storage'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import Formula from '../../examples/snippets/formula.js'
import * as ownBlock from '../../examples/snippets/own-block.js'
import { ownPort } from '../../examples/snippets/own-port.js'
import { Risks } from '../../examples/snippets/rank-list.js'
import { Lesson as Rendered } from '../../examples/snippets/render.js'
import { report } from '../../examples/snippets/report.js'
import { Lesson as Saved } from '../../examples/snippets/save-and-resume.js'
import { Lesson as ByHand } from '../../examples/snippets/save-by-hand.js'
import { Lesson as Submitted } from '../../examples/snippets/submit.js'
import { receive } from '../../examples/snippets/submit-server.js'
import { Lesson as Themed } from '../../examples/snippets/theme.js'
import { watchUnsaved } from '../../examples/snippets/watch-unsaved.js'
import everyKind from '../kill/page/every-kind.md?raw'

const markdown = `---
title: Tea
id: tea
---

## Your cup

{type: selection, id: cup, required: true}

- Green {#green}
- Black {#black}
`
const { spec } = parsePhase(markdown)
const green = () => screen.getByRole('radio', { name: 'Green' })

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('render', () => {
  it('shows the phase and tells of each answer', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    const { unmount } = render(<Rendered markdown={markdown} />)
    expect(screen.getByRole('heading', { name: 'Tea' })).toBeVisible()

    await userEvent.click(green())

    expect(log).toHaveBeenLastCalledWith('change', 'cup', { type: 'selection', selected: ['green'] })

    unmount()
    expect(log).toHaveBeenLastCalledWith('commit', 'cup', { type: 'selection', selected: ['green'] })
  })

  it('prints what the author should know, and nothing more', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    render(<Rendered markdown={'# Tea\n\n## Which?\n\n{type: selecton}\n\n- Green\n'} />)
    expect(warn).toHaveBeenCalledOnce()
    expect(warn.mock.calls[0]?.[0]).toContain('phase.md:5:8  warning  There is no type `selecton`.')
  })
})

describe('save and resume', () => {
  it('finds the answers again after a reload', async () => {
    const { unmount } = render(<Saved spec={spec} learner="ada" />)
    await userEvent.click(green())
    unmount()

    render(<Saved spec={spec} learner="ada" />)
    expect(green()).toBeChecked()
  })

  it('keeps learners apart', async () => {
    const { unmount } = render(<Saved spec={spec} learner="ada" />)
    await userEvent.click(green())
    unmount()

    render(<Saved spec={spec} learner="grace" />)
    expect(green()).not.toBeChecked()
  })

  it('leaves what is damaged as it is, says so, and goes on', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    localStorage.setItem('phasekit/ada%2Fattempt-1/tea/12345678', '{"version":')
    render(<Saved spec={spec} learner="ada" />)
    expect(green()).not.toBeChecked()
    expect(warn).toHaveBeenCalledWith('Some answers found no place', { entries: [], refused: 'corrupt' })
    await userEvent.click(green())
    expect(green()).toBeChecked()
    expect(localStorage.getItem('phasekit/ada%2Fattempt-1/tea/12345678')).toBe('{"version":')
  })
})

describe('save by hand', () => {
  it('hands over each document, and starts from one that was saved', async () => {
    const save = vi.fn()
    const { unmount } = render(<ByHand spec={spec} saved={undefined} save={save} />)
    await userEvent.click(green())
    unmount()
    const saved = JSON.parse(JSON.stringify(save.mock.lastCall?.[0]))
    expect(saved).toMatchObject({ answers: { cup: { type: 'selection', selected: ['green'] } } })

    render(<ByHand spec={spec} saved={saved} save={save} />)
    expect(green()).toBeChecked()
  })

  it('starts empty when what was saved is damaged', () => {
    render(<ByHand spec={spec} saved={'{"version":'} save={() => {}} />)
    expect(green()).not.toBeChecked()
  })
})

describe('a port of the host’s own', () => {
  it('loads, saves, and takes in what is there when somebody else was faster', async () => {
    const there = createAnswers(spec)
    there.set('cup', { type: 'selection', selected: ['black'] })
    const answers = [
      Response.json(null),
      Response.json(there.getDocument(), { status: 409 }),
      new Response(null, { status: 200 }),
    ]
    const fetched = vi.fn<typeof fetch>(async () => answers.shift() ?? new Response(null, { status: 500 }))
    vi.stubGlobal('fetch', fetched)
    const store = createAnswers(spec)
    const end = attachStorage(store, ownPort('ada/1', 'token'))
    await end.flush()
    store.set('cup', { type: 'selection', selected: ['green'] })
    expect(await end.flush()).toMatchObject({ status: 'saved' })
    expect(fetched.mock.calls.map(([url]) => url)).toEqual(Array(3).fill('/my-api/ada%2F1/tea'))
    expect(JSON.parse(String(fetched.mock.calls[2]?.[1]?.body))).toMatchObject({
      base: 1,
      document: { conflicts: [{ block: 'cup' }] },
    })
    end()
  })
})

describe('submit', () => {
  const post = (response: Response) => {
    const fetched = vi.fn<typeof fetch>().mockResolvedValue(response)
    vi.stubGlobal('fetch', fetched)
    return fetched
  }
  const submit = () => userEvent.click(screen.getByRole('button', { name: 'Submit' }))

  it('posts the document once it is complete', async () => {
    const fetched = post(new Response(null, { status: 204 }))
    render(<Submitted spec={spec} />)

    await submit()
    expect(fetched).not.toHaveBeenCalled()

    await userEvent.click(green())
    await submit()
    await waitFor(() => expect(fetched).toHaveBeenCalledOnce())
    const [url, init] = fetched.mock.calls[0] ?? []
    expect(url).toBe('/api/phases/tea/answers')
    expect(JSON.parse(String(init?.body))).toMatchObject({
      phase: 'tea',
      answers: { cup: { type: 'selection', selected: ['green'] } },
    })
    expect(await screen.findByText(/^Submitted/)).toBeVisible()
  })

  it('shows why the host refused', async () => {
    post(new Response(null, { status: 409 }))
    render(<Submitted spec={spec} />)
    await userEvent.click(green())
    await submit()
    expect(await screen.findByText(/The deadline has passed/)).toBeVisible()
  })

  it('is judged by the same rules on the server', () => {
    const answers = createAnswers(spec)
    expect(receive(spec, answers.getDocument())).toMatchObject({
      status: 422,
      problems: [{ block: 'cup', code: 'required' }],
    })
    answers.set('cup', { type: 'selection', selected: ['green'] })
    expect(receive(spec, answers.getDocument())).toMatchObject({ status: 200 })
    expect(receive(spec, { phase: 'coffee' })).toEqual({ status: 400, error: 'corrupt' })
  })
})

describe('report', () => {
  it('has a row for each learner and question', () => {
    const answers = createAnswers(spec)
    answers.set('cup', { type: 'selection', selected: ['green'] })
    const saved = [
      { learner: 'Ada', document: answers.getDocument() },
      { learner: '=Grace', document: createAnswers(spec).getDocument() },
    ]
    expect(report(spec, saved).split('\r\n')).toEqual([
      '\ufefflearner,block,field,type,question,answer,ids,status,shownQuestion,shownAnswer',
      'Ada,cup,,selection,Your cup,Green,green,answered,,',
      "'=Grace,cup,,selection,Your cup,,,unanswered,,",
    ])
  })

  it('leaves nobody out in silence', () => {
    expect(() => report(spec, [{ learner: 'Ada', document: {} }])).toThrow('The answers of Ada cannot be used: corrupt')
  })
})

describe('a block type of the host', () => {
  it('is read by its reader, drawn by its view, and gives an answer', async () => {
    const onAnswer = vi.fn()
    render(
      <ownBlock.Lesson
        markdown={'# Tea\n\n## With milk?\n\n{type: poll, id: milk}\n\n- Yes\n- No {#never}\n'}
        onAnswer={onAnswer}
      />,
    )

    expect(screen.getByRole('group', { name: 'With milk?' })).toBeVisible()

    await userEvent.click(screen.getByRole('button', { name: 'No' }))

    expect(screen.getByRole('button', { name: 'No' })).toHaveAttribute('aria-pressed', 'true')
    expect(onAnswer).toHaveBeenCalledWith(
      expect.objectContaining({
        type: 'custom',
        name: 'poll',
        block: 'milk',
        value: { type: 'custom', name: 'poll', data: 'never' },
      }),
    )
  })
})

describe('a page that watches its form for unsaved changes', () => {
  const everything = parsePhase(everyKind).spec

  it('hears its own fields and no control of a phase, whatever kind it is', async () => {
    const [mark, heard] = [vi.fn(), vi.fn()]
    const { container } = render(
      <form>
        <label>
          Name <input />
        </label>
        <Phase spec={everything} />
      </form>,
    )
    const form = container.querySelector('form') as HTMLFormElement
    const end = watchUnsaved(form, mark)
    form.addEventListener('input', heard)
    const controls = [...form.querySelectorAll<HTMLElement>('.pk-root :is(input, textarea, select)')]
    const kinds = new Set<string>()
    for (const control of controls) {
      const before = heard.mock.calls.length
      if (control instanceof HTMLSelectElement) await userEvent.selectOptions(control, 'left')
      else if (/checkbox|radio/.test((control as HTMLInputElement).type)) await userEvent.click(control)
      else await userEvent.type(control, '1')
      if (heard.mock.calls.length > before) kinds.add((control as HTMLInputElement).type)
    }
    // They do bubble: without the test in the snippet, each would mark the page.
    expect([...kinds].sort()).toEqual(['checkbox', 'radio', 'select-one', 'text', 'textarea'])
    expect(mark).not.toHaveBeenCalled()
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'A')
    expect(mark).toHaveBeenCalled()
    end()
    mark.mockClear()
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'da')
    expect(mark).not.toHaveBeenCalled()
  })
})

describe('a formula', () => {
  it('is MathML, and another one when the author changes it', () => {
    const { container, rerender } = render(<Formula node={{ type: 'math', value: '\\frac{1}{n}' }} />)
    expect(container.querySelector('mfrac')).toHaveTextContent('1n')
    rerender(<Formula node={{ type: 'math', value: 'x^2' }} />)
    expect(container.querySelectorAll('math')).toHaveLength(1)
    expect(container.querySelector('msup')).toHaveTextContent('x2')
  })

  it('never becomes markup or a link', () => {
    const value = String.raw`\text{<img src=x onerror=alert(1)>} \href{javascript:alert(1)}{x} \class{a}{x} \unknown`
    const { container } = render(<Formula node={{ type: 'math', value }} />)
    expect(container.querySelector('img, a, [href]')).toBeNull()
    expect(container).toHaveTextContent('<img src=x onerror=alert(1)>')
  })
})

describe('theme', () => {
  it('sets tokens on an element around or on the phase', () => {
    render(<Themed spec={spec} />)
    expect(screen.getByRole('heading', { name: 'Tea' }).closest('.my-lesson')).toHaveAttribute('data-theme', 'auto')
  })

  it('uses tokens that there are', () => {
    const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
    const [css, tokens] = [read('../../examples/snippets/theme.css'), read('../../src/styles/tokens.css')]
    for (const [token] of css.matchAll(/--pk-[a-z-]+/g)) expect(tokens).toContain(`var(${token}`)
  })
})

describe('rank-list.tsx', () => {
  it('saves the order when an item is moved', async () => {
    const save = vi.fn()
    render(<Risks save={save} />)
    await userEvent.setup().click(screen.getByRole('button', { name: 'Move down: Rain and wind' }))
    expect(save.mock.calls.map(([order]) => order)).toEqual([['battery', 'rain']])
  })
})
