/*
 * What every component promises, tested once. A component's own test calls it beside its other tests (tests/dom/*.test.tsx):
 *
 *   conformance('MultiSelect', {
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
 *   })
 *
 * `render` gives the component what it cannot do without, and spreads `props` and `ref` after that.
 */
import { render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { createRef, type ReactElement, type Ref, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'

/** How the suite meets a component. */
export interface Subject<Root extends HTMLElement> {
  render(props: Record<string, unknown>, ref?: Ref<Root>): ReactElement
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
  /** Rules of axe that cannot hold for the component alone, with the reason beside them. */
  axeOff?: readonly string[]
}

/** Runs the suite. `name` is the component's. */
export function conformance<Root extends HTMLElement>(name: string, subject: Subject<Root>): void {
  const mount = (props: Record<string, unknown> = {}) => {
    const ref = createRef<Root>()
    const view = render(subject.render(props, ref))
    return { ...view, root: ref.current as Root }
  }

  describe(`${name} conforms`, () => {
    test('gives its root to the ref', () => {
      const { root, container } = mount()
      expect(root.tagName).toBe(subject.root)
      expect(root).toBe(container.firstElementChild)
    })

    test('puts a class of the host after its own', () => {
      expect(mount({ className: 'host-class' }).root.className).toBe(`pk pk-root ${subject.className} host-class`)
      expect(mount().root.className).toBe(`pk pk-root ${subject.className}`)
    })

    test('passes id, data and aria attributes to its root', () => {
      const { root } = mount({ id: 'of-host', 'data-tour': 'step 3', 'aria-details': 'elsewhere', lang: 'de' })
      expect(root).toHaveAttribute('id', 'of-host')
      expect(root).toHaveAttribute('data-tour', 'step 3')
      expect(root).toHaveAttribute('aria-details', 'elsewhere')
      expect(root).toHaveAttribute('lang', 'de')
    })

    test('keeps a description that the host gives', () => {
      const { root } = mount({ 'aria-describedby': 'of-host' })
      expect(root.getAttribute('aria-describedby')?.split(' ')).toContain('of-host')
    })

    test('has nothing that axe objects to', async () => {
      const { container } = mount()
      // Contrast needs a layout, which only the browser rooms have; landmarks are the page's business.
      const off = ['color-contrast', 'region', ...(subject.axeOff ?? [])]
      const { violations } = await axe.run(container, { rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])) })
      expect(violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.html) }))).toEqual([])
    })

    test('takes part in no form of the page', () => {
      const { root } = mount()
      expect(root.querySelectorAll('form, [name]')).toHaveLength(0)
      for (const button of root.querySelectorAll('button')) expect(button).toHaveAttribute('type', 'button')
    })

    test('renders on a server without inline styles and hydrates as it is', () => {
      const element = subject.render({})
      const html = renderToString(element)
      expect(html).not.toMatch(/<style|\sstyle=/)
      const container = document.body.appendChild(document.createElement('div'))
      container.innerHTML = html
      const problems: unknown[] = []
      const said = listenToConsole()
      render(element, { container, hydrate: true, onRecoverableError: (error) => problems.push(error) })
      expect(problems).toEqual([])
      expect(said()).toEqual([])
    })

    test('is quiet under StrictMode, mounted, updated and unmounted', () => {
      const said = listenToConsole()
      const view = render(<StrictMode>{subject.render({})}</StrictMode>)
      view.rerender(<StrictMode>{subject.render({ className: 'host-class' })}</StrictMode>)
      view.unmount()
      expect(said()).toEqual([])
    })

    test('shares no DOM id with another instance', () => {
      const { container } = render(
        <>
          {subject.render({})}
          {subject.render({})}
        </>,
      )
      const ids = [...container.querySelectorAll('[id]')].map((element) => element.id)
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    })

    const { callbacks = [], message, answer } = subject

    test.runIf(callbacks.length > 0)('calls nobody by being rendered', () => {
      const listeners = Object.fromEntries(callbacks.map((callback) => [callback, vi.fn()]))
      const view = render(<StrictMode>{subject.render(listeners)}</StrictMode>)
      view.rerender(<StrictMode>{subject.render({ ...listeners, className: 'host-class' })}</StrictMode>)
      view.unmount()
      for (const callback of callbacks) expect(listeners[callback], callback).not.toHaveBeenCalled()
    })

    test.runIf(message)('shows the words that the host gives', () => {
      const { root } = mount({ strings: { [String(message)]: 'Words of the host' } })
      expect(root.outerHTML).toContain('Words of the host')
    })

    if (answer) describeAnswer(mount, answer)
  })
}

type Mount<Root> = (props?: Record<string, unknown>) => { root: Root }

function describeAnswer<Root extends HTMLElement>(mount: Mount<Root>, answer: NonNullable<Subject<Root>['answer']>): void {
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
    expect(answer.read(mount({ value: answer.value }).root)).toEqual(answer.read(mount({ defaultValue: answer.value }).root))
  })
}

/** What is written to the console from now on. The setup file of the room puts the console back. */
function listenToConsole(): () => string[] {
  const said: string[] = []
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => void said.push(parts.map(String).join(' ')))
  }
  return () => {
    vi.restoreAllMocks()
    return said
  }
}
