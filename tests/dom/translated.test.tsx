import { act, render } from '@testing-library/react'
import fc from 'fast-check'
import { Phase, type PhaseProps, type PhaseSpec } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { useEffect } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { custom, form, ownBlocks, phase, selection } from '../support/make-phase.js'
import { type Translator, translate } from '../support/translator.js'

const files = import.meta.glob<string>(['../../examples/course/*.md', '../fixtures/language/*.md'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const sources = Object.values(files)

// Node has the variable, the browser of the React 18 tests does not.
const numRuns = Math.round(Number(globalThis.process?.env?.['FUZZ'] ?? 3000) / 20)

afterEach(() => vi.restoreAllMocks())

/** React reports each error that a boundary catches. */
const quietly = () => vi.spyOn(console, 'error').mockImplementation(() => {})

/** An author's edit of a line between two saves. */
const edits: ((line: string) => string)[] = [
  () => '',
  (line) => `${line}\n${line} again`,
  (line) => line.replace(/[\p{L}]{4,}/u, (word) => `*${word}* new`),
  (line) => line.replace(/[*`_]/g, ''),
  (line) => line.replace(/[\p{L}]{4,}/u, 'Renamed'),
  (line) => `${line} **and** more`,
  (line) => line.replace(/^(\s*[-*] )(.*)$/, '$1[link](https://example.org) $2'),
]
const edit = fc.record({ at: fc.nat(), kind: fc.nat(edits.length - 1) })

const edited = (source: string, changes: { at: number; kind: number }[]) => {
  const lines = source.split('\n')
  for (const { at, kind } of changes) lines[at % lines.length] = edits[kind]?.(lines[at % lines.length] ?? '') ?? ''
  return lines.join('\n')
}

const view = fc.record({
  mode: fc.constantFrom<PhaseProps['mode'][]>('answer', 'answer', 'review', 'preview'),
  lang: fc.constantFrom('en', 'de', undefined),
})

/** All text, and elements without text: a block's error would be text too. */
const textOf = (element: Element) => element.textContent

test('a phase edited while a translator works on the page shows the new text', () => {
  quietly()
  const how = fc.constantFrom<Translator[]>('wraps', 'replaces')
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      how,
      view,
      view,
      (source, changes, how, before, after) => {
        const onError = vi.fn()
        // As from a server: a spec straight from the parser warns about its messages.
        const specOf = (text: string): PhaseSpec => JSON.parse(JSON.stringify(parsePhase(text, { id: 'same' }).spec))
        const next = { ...after, spec: specOf(edited(source, changes)), onError, onSubmit: () => {} }
        const page = render(<Phase {...before} spec={specOf(source)} onError={onError} onSubmit={() => {}} />)
        const translator = translate(page.container, how)
        page.rerender(<Phase {...next} />)
        translator.settle()
        const fresh = render(<Phase {...next} />)
        expect(textOf(page.container)).toBe(textOf(fresh.container))
        expect(onError).not.toHaveBeenCalled()
        translator.stop()
        page.unmount()
        fresh.unmount()
      },
    ),
    { numRuns },
  )
}, 600_000)

const inline = (...values: string[]) => [
  {
    type: 'paragraph' as const,
    children: values.map((value, at) =>
      at % 2
        ? { type: 'strong' as const, children: [{ type: 'text' as const, value }] }
        : { type: 'text' as const, value },
    ),
  },
]

test('a block whose nodes a translator moved is mounted again, with its answer', () => {
  quietly()
  const onError = vi.fn()
  const spec = (...words: string[]) => phase([selection('tools', ['tape', 'level'], { prompt: inline(...words) })])
  const page = render(<Phase spec={spec('Choose ', 'one', ' of these')} onError={onError} />)
  const boxes = () => [...page.container.querySelectorAll<HTMLInputElement>('input')]
  act(() => boxes()[1]?.click())
  translate(page.container, 'wraps').stop()
  // One text node less: React removes a node that is no longer where it was inserted.
  page.rerender(<Phase spec={spec('Choose ', 'two')} onError={onError} />)
  expect(page.container.querySelector('.pk-prompt')?.textContent).toBe('Choose two')
  expect(boxes().map(({ checked }) => checked)).toEqual([false, true])
  expect(onError).not.toHaveBeenCalled()
})

test('an unchanged block keeps its elements, focus and half-typed text', () => {
  const spec = (words: string) =>
    phase([form('plan', [{ id: 'name' }]), selection('tools', ['tape'], { prompt: inline('Choose', words) })])
  const page = render(<Phase spec={spec('one')} />)
  const field = page.container.querySelector('input')
  act(() => field?.focus())
  translate(page.container, 'replaces').stop()
  page.rerender(<Phase spec={spec('two')} />)
  expect(page.container.querySelector('input')).toBe(field)
  expect(field).toHaveFocus()
  expect(page.container.querySelector('.pk-prompt')?.textContent).toBe('Choosetwo')
})

test('without a translator an edit keeps the elements of the edited block', () => {
  const spec = (words: string) => phase([selection('tools', ['tape'], { prompt: inline('Choose', words) })])
  const page = render(<Phase spec={spec('one')} />)
  const box = page.container.querySelector('input')
  page.rerender(<Phase spec={spec('two')} />)
  expect(page.container.querySelector('input')).toBe(box)
})

test('a view that always throws is remounted once, then reported once', () => {
  quietly()
  const onError = vi.fn()
  let mounts = 0
  const Broken = () => {
    useEffect(() => {
      mounts += 1
      document.body.removeChild(document.createElement('p'))
    }, [])
    return <p>Own</p>
  }
  const spec = phase([custom('own')])
  const { container } = render(<Phase spec={spec} blocks={ownBlocks} views={{ poll: Broken }} onError={onError} />)
  expect(container).toHaveTextContent('This part cannot be shown.')
  expect(mounts).toBe(2)
  expect(onError).toHaveBeenCalledOnce()
})
