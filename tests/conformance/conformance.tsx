/*
 * What every component promises, tested once. components.test.tsx and phase.test.tsx call it for each component:
 *
 * conformance('MultiSelect', {
 *     root: 'FIELDSET',
 *     className: 'pk-multi-select',
 *     render: (props, ref) => <MultiSelect title="Tools" options={tools} {...props} ref={ref} />,
 *     callbacks: ['onValueChange'],
 *     message: 'multiSelect.hintAny',
 *     answer: {
 *       value: ['tape'],
 *       change: (user, root) => user.click(within(root).getByRole('checkbox', { name: 'Compass' })),
 *       read: (root) => within(root).getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked),
 *     },
 * })
 *
 * `render` gives the component what it cannot do without, and spreads `props` and `ref` after that. A wall asks for a
 * call by the name of each public component (tests/walls/conformance.test.ts).
 */

import { render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import type { LocalizedStrings } from 'phasekit/strings'
import { createRef, type ReactElement, type Ref, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { UiContext } from '../../src/ui/ui-context.js'
import { englishIn, replaced, wordsOf } from './strings.js'

/** How the suite meets a component. */
export interface Subject<Root extends HTMLElement, Handle = Root> {
  render(props: Record<string, unknown>, ref?: Ref<Handle>): ReactElement
  /** What the component cannot stand without: a phase for its parts. @param strings messages that the host replaces */
  around?(element: ReactElement, strings?: LocalizedStrings): ReactElement
  /** The root, where the ref is a handle. @default the ref itself */
  rootOf?(handle: Handle): Root
  /** Tag of the root, in capitals. */
  root: string
  /** The component's own class, after `pk pk-root`. */
  className: string
  /** Props that are told of what happens. None is called by rendering. */
  callbacks?: readonly string[]
  /** Key of a message that is seen or named from the first render. */
  message?: string
  /** For what takes an answer by `value`, `defaultValue` and `onValueChange`. */
  answer?: {
    /** Something chosen, written or ordered. */
    value: unknown
    /** What a learner does to have another answer than `value`. */
    change(user: UserEvent, root: Root): Promise<void>
    /** The answer that is shown, to be compared by `toEqual`. */
    read(root: Root): unknown
  }
  /** `id` is the component's own prop and not its root's. */
  ownId?: boolean
  /** Rules of axe that cannot hold for the component alone, with the reason beside them. */
  axeOff?: readonly string[]
}

/** Runs the suite. `name` is the component's, and may go on: "MultiSelect with a single choice". */
export function conformance<Root extends HTMLElement, Handle = Root>(
  name: string,
  subject: Subject<Root, Handle>,
): void {
  const { around = (element) => element, rootOf = (handle) => handle as unknown as Root } = subject
  const element = (props: Record<string, unknown> = {}, ref?: Ref<Handle>) => around(subject.render(props, ref))
  const mount = (props: Record<string, unknown> = {}, options: { strict?: boolean; into?: HTMLElement } = {}) => {
    const ref = createRef<Handle>()
    const view = render(element(props, ref), {
      reactStrictMode: options.strict ?? false,
      ...(options.into && { container: options.into }),
    })
    return {
      ...view,
      ref,
      root: rootOf(ref.current as Handle),
      again: (next: Record<string, unknown>) => view.rerender(element(next, ref)),
    }
  }

  describe(`${name} conforms`, () => {
    test('gives its root to the ref, and takes it back', () => {
      const { root, container, ref, unmount } = mount()
      expect(root.tagName).toBe(subject.root)
      expect(container).toContainElement(root)
      if (!subject.around) expect(root).toBe(container.firstElementChild)
      unmount()
      expect(ref.current).toBeNull()
    })

    test('puts a class of the host after its own', () => {
      expect(mount({ className: 'host-class' }).root.className).toBe(`pk pk-root ${subject.className} host-class`)
      expect(mount().root.className).toBe(`pk pk-root ${subject.className}`)
    })

    test('passes id, data and aria attributes to its root', () => {
      const { root } = mount({ id: 'of-host', 'data-tour': 'step 3', 'aria-details': 'elsewhere', lang: 'de' })
      if (!subject.ownId) expect(root).toHaveAttribute('id', 'of-host')
      expect(root).toHaveAttribute('data-tour', 'step 3')
      expect(root).toHaveAttribute('aria-details', 'elsewhere')
      expect(root).toHaveAttribute('lang', 'de')
    })

    test('passes a style of the host to its root', () => {
      expect(mount({ style: { opacity: '0.5' } }).root.style.opacity).toBe('0.5')
      expect(mount().root).not.toHaveAttribute('style')
    })

    test('hears what the host listens to on its root', async () => {
      const onClick = vi.fn()
      const { root } = mount({ onClick })
      await userEvent.setup().click(root)
      expect(onClick).toHaveBeenCalled()
    })

    test('takes no focus by appearing', () => {
      mount({}, { strict: true })
      expect(document.body).toHaveFocus()
    })

    test('keeps a description that the host gives', () => {
      const { root } = mount({ 'aria-describedby': 'of-host' })
      expect(root.getAttribute('aria-describedby')?.split(' ')).toContain('of-host')
    })

    test('has nothing that axe objects to', async () => {
      expect(await objections(mount().container, subject.axeOff)).toEqual([])
    })

    test('takes part in no form of the page', () => {
      const { root } = mount()
      expect(root.querySelectorAll('form, [name]')).toHaveLength(0)
      for (const button of root.querySelectorAll('button')) expect(button).toHaveAttribute('type', 'button')
    })

    test('renders on a server without inline styles and hydrates as it is', () => {
      for (const props of [{}, ...(subject.answer ? [{ defaultValue: subject.answer.value }] : [])]) {
        const html = renderToString(element(props))
        expect(html).not.toMatch(/<style|\sstyle=/)
        const container = document.body.appendChild(document.createElement('div'))
        container.innerHTML = html
        const first = container.firstElementChild
        const problems: unknown[] = []
        const said = listenToConsole()
        const onRecoverableError = (error: unknown) => problems.push(error)
        render(<StrictMode>{element(props)}</StrictMode>, { container, hydrate: true, onRecoverableError })
        expect(problems).toEqual([])
        expect(said()).toEqual([])
        // Kept, not drawn again.
        expect(container.firstElementChild).toBe(first)
      }
    })

    test('is quiet under StrictMode, mounted, updated and unmounted', () => {
      const said = listenToConsole()
      const view = render(<StrictMode>{element()}</StrictMode>)
      view.rerender(<StrictMode>{element({ className: 'host-class' })}</StrictMode>)
      view.unmount()
      expect(said()).toEqual([])
    })

    test('stands in an open shadow root, with all its ids', () => {
      const host = document.body.appendChild(document.createElement('div'))
      const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'))
      const { root } = mount({}, { into: inside })
      expect(root.getRootNode()).toBe(host.shadowRoot)
      for (const attribute of ['aria-labelledby', 'aria-describedby', 'for']) {
        for (const pointing of inside.querySelectorAll(`[${attribute}]`)) {
          const ids = pointing.getAttribute(attribute)?.split(' ') ?? []
          expect(
            ids.filter((id) => !host.shadowRoot?.getElementById(id)),
            pointing.outerHTML,
          ).toEqual([])
        }
      }
      host.remove()
    })

    test('shares no DOM id with another instance', () => {
      const { container } = render(
        <>
          {element()}
          {element()}
        </>,
      )
      const ids = [...container.querySelectorAll('[id]')].map((element) => element.id)
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    })

    const { callbacks = [], message, answer } = subject

    test.runIf(callbacks.length > 0)('calls nobody by being rendered', () => {
      const listeners = Object.fromEntries(callbacks.map((callback) => [callback, vi.fn()]))
      const view = render(<StrictMode>{element(listeners)}</StrictMode>)
      view.rerender(<StrictMode>{element({ ...listeners, className: 'host-class' })}</StrictMode>)
      view.unmount()
      for (const callback of callbacks) expect(listeners[callback], callback).not.toHaveBeenCalled()
    })

    test.runIf(message)('shows the words that the host gives', () => {
      const { root } = mount({ strings: { [String(message)]: 'Words of the host' } })
      expect(root.outerHTML).toContain('Words of the host')
    })

    test('has no word of its own that the host cannot replace', () => {
      if (message) expect(englishIn(wordsOf(mount().container))).not.toEqual([])
      const states = [
        {},
        ...(answer ? [{ defaultValue: answer.value }, { readOnly: true }, { disabled: true }, { required: true }] : []),
      ]
      for (const props of states) {
        // By the prop where there is one; else from the phase around.
        const own = subject.render(message && !subject.around ? { ...props, strings: replaced } : props)
        const { container, unmount } = render(
          <UiContext.Provider value={{ strings: replaced }}>{around(own, replaced)}</UiContext.Provider>,
        )
        expect(englishIn(wordsOf(container))).toEqual([])
        unmount()
      }
    })

    if (answer) describeAnswer(mount, answer, [...(subject.axeOff ?? [])])
  })
}

type Mount<Root> = (
  props?: Record<string, unknown>,
  options?: { strict?: boolean; into?: HTMLElement },
) => { root: Root; container: HTMLElement; again(props: Record<string, unknown>): void }

type AnswerOf<Root extends HTMLElement> = NonNullable<Subject<Root>['answer']>

function describeAnswer<Root extends HTMLElement>(mount: Mount<Root>, answer: AnswerOf<Root>, axeOff: string[]): void {
  test('starts from `defaultValue` and moves by itself', async () => {
    const onValueChange = vi.fn()
    const { root } = mount({ defaultValue: answer.value, onValueChange })
    const before = answer.read(root)
    await answer.change(userEvent.setup(), root)
    expect(onValueChange).toHaveBeenCalled()
    expect(answer.read(root)).not.toEqual(before)
  })

  test('with `value`, asks and does not move by itself', async () => {
    const onValueChange = vi.fn()
    const { root } = mount({ value: answer.value, onValueChange })
    const before = answer.read(root)
    await answer.change(userEvent.setup(), root)
    expect(onValueChange).toHaveBeenCalled()
    expect(onValueChange.mock.calls[0]?.[1]).toHaveProperty('reason')
    expect(answer.read(root)).toEqual(before)
  })

  test('shows a `value` as it shows the same `defaultValue`', () => {
    expect(answer.read(mount({ value: answer.value }).root)).toEqual(
      answer.read(mount({ defaultValue: answer.value }).root),
    )
  })

  test('follows a `value` that the host changes', async () => {
    const onValueChange = vi.fn()
    const { root, again } = mount({ value: answer.value, onValueChange })
    await answer.change(userEvent.setup(), root)
    const asked = onValueChange.mock.lastCall?.[0]
    again({ value: asked, onValueChange })
    expect(answer.read(root)).toEqual(answer.read(mount({ value: asked }).root))
    expect(answer.read(root)).not.toEqual(answer.read(mount({ value: answer.value }).root))
  })

  test('tells a change as often under StrictMode as without', async () => {
    const counts: number[] = []
    for (const strict of [false, true]) {
      const onValueChange = vi.fn()
      const { root } = mount({ defaultValue: answer.value, onValueChange }, { strict })
      await answer.change(userEvent.setup(), root)
      counts.push(onValueChange.mock.calls.length)
    }
    expect(counts[0]).toBeGreaterThan(0)
    expect(counts[1]).toBe(counts[0])
  })

  test('is answered in an open shadow root as anywhere', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'))
    const { root } = mount({ defaultValue: answer.value }, { into: inside })
    const before = answer.read(root)
    await answer.change(userEvent.setup(), root)
    expect(answer.read(root)).not.toEqual(before)
    host.remove()
  })

  test('disabled, shows the answer and takes none', async () => {
    const onValueChange = vi.fn()
    const { root } = mount({ defaultValue: answer.value, disabled: true, onValueChange })
    await answer.change(userEvent.setup({ pointerEventsCheck: 0 }), root)
    expect(onValueChange).not.toHaveBeenCalled()
    expect(answer.read(root)).toEqual(answer.read(mount({ defaultValue: answer.value }).root))
  })

  test('read-only, is text with nothing to operate', () => {
    const { root } = mount({ defaultValue: answer.value, readOnly: true })
    expect([...root.querySelectorAll('input, select, textarea, button')]).toEqual([])
  })

  test.each([
    ['answered', { defaultValue: answer.value }],
    ['disabled', { defaultValue: answer.value, disabled: true }],
    ['read-only', { defaultValue: answer.value, readOnly: true }],
    ['read-only without an answer', { readOnly: true }],
    ['required', { required: true }],
    ['wrong', { error: 'This cannot be.' }],
  ])('%s, has nothing that axe objects to', async (_, props) => {
    expect(await objections(mount(props).container, axeOff)).toEqual([])
  })

  test('shows an error of the host as text, marks itself, and ties the two', () => {
    const { root } = mount({ error: 'This cannot be.' })
    expect(root).toHaveAttribute('data-invalid')
    expect(root).toHaveTextContent('This cannot be.')
    const tied = [root, ...root.querySelectorAll('[aria-describedby], [aria-errormessage]')].flatMap((element) =>
      ['aria-describedby', 'aria-errormessage'].flatMap((name) => element.getAttribute(name)?.split(' ') ?? []),
    )
    expect(tied.map((id) => document.getElementById(id)?.textContent ?? '').join('\n')).toContain('This cannot be.')
  })
}

/**
 * What axe objects to. Contrast needs a layout, which only the browser rooms have; landmarks are the page's business.
 */
async function objections(container: HTMLElement, more: readonly string[] = []) {
  const off = ['color-contrast', 'region', ...more]
  const { violations } = await axe.run(container, {
    rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
  })
  return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.html) }))
}

/** What is written to the console from now on. The setup file of the room puts the console back. */
function listenToConsole(): () => string[] {
  const said: string[] = []
  for (const level of ['error', 'warn', 'log', 'info', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => void said.push(parts.map(String).join(' ')))
  }
  return () => {
    vi.restoreAllMocks()
    return said
  }
}
