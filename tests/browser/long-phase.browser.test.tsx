import { type LifecycleEvent, Phase, type PhaseHandle } from 'phasekit'
import { createAnswers } from 'phasekit/answers'
import type { BlockSpec } from 'phasekit/spec'
import { createRef, type ReactNode, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type AxNode, readTree } from '../support/ax-tree.js'
import { form, phase, ranking, selection } from '../support/make-phase.js'

const block = (at: number): BlockSpec => {
  if (at % 3 === 0) return selection(`b${at}`, ['a', 'b', 'c'], { required: true })
  if (at % 3 === 1) return ranking(`b${at}`, ['a', 'b', 'c'])
  return form(`b${at}`, [{ id: `f${at}` }])
}
const long = phase(Array.from({ length: 95 }, (_, at) => block(at)))
const short = phase(long.blocks.slice(0, 30))
const idsOf = (spec: typeof long) => spec.blocks.map(({ id }) => id)

let host: HTMLElement
let root: Root | undefined
/** How many blocks came with each change of the page. */
let steps: number[]
let observer: MutationObserver

const frames = () => [...host.querySelectorAll('[data-block-id]')]
const drawn = () => frames().map((frame) => frame.getAttribute('data-block-id'))
const counted = (records: MutationRecord[]) =>
  records
    .flatMap(({ addedNodes }) => [...addedNodes])
    .flatMap((node) => (node instanceof Element ? [node, ...node.querySelectorAll('*')] : []))

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'))
  steps = []
  observer = new MutationObserver((records) => {
    const count = counted(records).filter((element) => element.hasAttribute('data-block-id')).length
    if (count > 0) steps.push(count)
  })
  observer.observe(host, { childList: true, subtree: true })
})
afterEach(() => {
  observer.disconnect()
  root?.unmount()
  host.remove()
})

/** As a host draws, and only what comes at once: what follows, follows. */
function drawNow(element: ReactNode) {
  root = createRoot(host)
  flushSync(() => root?.render(element))
}
/** Names of the groups of controls in the accessibility tree. */
const groupsIn = (node: AxNode): string[] => [
  ...(node.role === 'group' && !node.ignored ? [node.name] : []),
  ...node.children.flatMap(groupsIn),
]
const whole = () => expect.poll(drawn).toEqual(idsOf(long))

test('comes in steps of at most ten blocks, all of them, each once, in order', async () => {
  drawNow(
    <StrictMode>
      <Phase spec={long} />
    </StrictMode>,
  )
  expect(drawn()).toEqual(idsOf(long).slice(0, 10))
  const first = frames()
  await whole()
  expect(Math.max(...steps)).toBe(10)
  expect(steps.reduce((sum, count) => sum + count)).toBe(95)
  expect(frames().slice(0, 10)).toEqual(first)
})

test('a phase of usual length comes at once', () => {
  drawNow(<Phase spec={short} />)
  expect(drawn()).toEqual(idsOf(short))
})

test('a server draws all of it, and none of it goes, comes or is rendered anew when the page takes over', async () => {
  const rendered: string[] = []
  function BlockEnd({ block: { id } }: { block: BlockSpec }) {
    rendered.push(id)
    return null
  }
  const element = <Phase spec={long} slots={{ blockEnd: BlockEnd }} />
  const html = renderToString(element)
  observer.disconnect()
  host.append(document.createRange().createContextualFragment(html))
  expect(drawn()).toEqual(idsOf(long))
  const before = frames()
  observer.observe(host, { childList: true, subtree: true })
  const onRecoverableError = vi.fn()
  rendered.length = 0
  root = hydrateRoot(host, element, { onRecoverableError })
  const within = before.map((frame) => frame.querySelector('input, button') ?? frame)
  const taken = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))
  await expect.poll(() => within.every(taken)).toBe(true)
  expect(frames()).toEqual(before)
  expect(steps).toEqual([])
  expect(onRecoverableError).not.toHaveBeenCalled()
  // What the browser has at hand is what the server had, so nothing is rendered for its sake: with one difference it
  // was 4,651 times. React itself begins a block anew when it was interrupted.
  await expect.poll(() => new Set(rendered).size).toBe(95)
  expect(rendered.length).toBeLessThan(2 * 95)
})

test('who is sent to a block that is not drawn yet gets there', async () => {
  drawNow(<Phase spec={long} />)
  const links = host.querySelectorAll<HTMLElement>('.pk-progress-list .pk-jump')
  expect(links).toHaveLength(95)
  links[94]?.click()
  await whole()
  expect(document.activeElement?.closest('[data-block-id]')?.getAttribute('data-block-id')).toBe('b94')
})

test('so does a host that asks for the first problem', async () => {
  const ref = createRef<PhaseHandle>()
  const store = createAnswers(long)
  for (const { id, type } of long.blocks)
    if (type === 'selection' && id !== 'b93') store.set(id, { type: 'selection', selected: ['a'] })
  drawNow(<Phase ref={ref} spec={long} store={store} />)
  expect(drawn()).not.toContain('b93')
  expect(ref.current?.focusFirstProblem()).toBe(true)
  await whole()
  expect(document.activeElement?.closest('[data-block-id]')?.getAttribute('data-block-id')).toBe('b93')
})

test('a printer has all of it', () => {
  drawNow(<Phase spec={long} />)
  expect(drawn()).toHaveLength(10)
  dispatchEvent(new Event('beforeprint'))
  expect(drawn()).toEqual(idsOf(long))
})

test('problems shown before a block is drawn are shown in it', async () => {
  const ref = createRef<PhaseHandle>()
  drawNow(<Phase ref={ref} spec={long} onSubmit={() => {}} />)
  flushSync(() => {
    expect(ref.current?.validate()).toBe(false)
  })
  await whole()
  expect(frames().filter((frame) => frame.hasAttribute('data-invalid'))).toHaveLength(32)
})

test('what the learner does meanwhile stays, and renders nothing twice', async () => {
  const onAnswer = vi.fn()
  drawNow(<Phase spec={long} onAnswer={onAnswer} />)
  const box = host.querySelector<HTMLInputElement>('input[type=checkbox]')
  box?.click()
  expect(box?.checked).toBe(true)
  await whole()
  expect(box?.isConnected).toBe(true)
  expect(box?.checked).toBe(true)
  expect(onAnswer.mock.calls.map(([event]) => [event.kind, event.block])).toEqual([['change', 'b0']])
})

test('an edited phase that has become long is not taken apart', () => {
  drawNow(<Phase spec={short} />)
  const before = frames()
  flushSync(() => root?.render(<Phase spec={long} />))
  expect(drawn()).toEqual(idsOf(long))
  expect(frames().slice(0, 30)).toEqual(before)
})

test('nothing is missing for assistive technology, for find-in-page, or for the log of what was seen', async () => {
  const log: LifecycleEvent[] = []
  drawNow(<Phase spec={long} onLifecycle={(event) => log.push(event)} />)
  await whole()
  const groups = groupsIn(await readTree())
  for (const { id, type } of long.blocks)
    if (type === 'selection') expect(groups.filter((name) => name.includes(`Title of ${id}`))).not.toEqual([])
  expect((window as unknown as { find(text: string): boolean }).find('Label of f92')).toBe(true)
  frames().at(-1)?.scrollIntoView({ block: 'end' })
  await expect.poll(() => log.some((event) => event.type === 'seen' && event.block === 'b94')).toBe(true)
})
