import axe from 'axe-core'
import { MultiSelect } from 'phasekit'
import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

const tools = [
  { id: 'compass', text: 'Compass' },
  { id: 'tape', text: 'Tape measure', details: 'Five metres are enough.' },
  { id: 'level', text: 'Spirit level' },
]
const hours = [
  { id: 'dawn', text: 'At dawn' },
  { id: 'noon', text: 'At noon' },
]

const input = (name: string) => page.getByLabelText(name).element() as HTMLInputElement
const focused = () => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent

describe('in a page that is one large form', () => {
  async function inForm() {
    const onSubmit = vi.fn((event: Event) => event.preventDefault())
    const view = await render(
      <form>
        <input aria-label="First name" name="first" defaultValue="Ada" />
        <MultiSelect title="Tools" options={tools} defaultValue={['tape']} />
        <MultiSelect title="Hours" multiple={false} options={hours} defaultValue={['noon']} />
        <button type="submit">Send</button>
      </form>,
    )
    const form = view.container.querySelector('form') as HTMLFormElement
    form.addEventListener('submit', onSubmit)
    return { form, onSubmit }
  }

  test('adds nothing to its data', async () => {
    const { form } = await inForm()
    await page.getByText('Compass').click()
    expect([...new FormData(form).keys()]).toEqual(['first'])
    expect([...form.elements].filter((element) => element instanceof HTMLInputElement)).toHaveLength(1)
  })

  test('Enter does not submit it', async () => {
    const { onSubmit } = await inForm()
    input('Compass').focus()
    await userEvent.keyboard('{Enter}')
    input('At noon').focus()
    await userEvent.keyboard('{Enter}')
    expect(onSubmit).not.toHaveBeenCalled()
    input('First name').focus()
    await userEvent.keyboard('{Enter}')
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })

  test('its reset changes no answer', async () => {
    const { form } = await inForm()
    await page.getByText('Compass').click()
    await page.getByText('At dawn').click()
    form.reset()
    expect(
      [input('Compass'), input('Tape measure'), input('At dawn'), input('At noon')].map((each) => each.checked),
    ).toEqual([true, true, true, false])
  })
})

describe('keyboard', () => {
  test('each group of radios is one tab stop, each checkbox is one', async () => {
    await render(
      <>
        <button type="button">Before</button>
        <MultiSelect title="Hours" multiple={false} options={hours} />
        <MultiSelect title="More hours" multiple={false} options={tools} defaultValue={['tape']} />
        <MultiSelect title="Tools" options={tools.slice(0, 2)} prompt="" />
        <button type="button">After</button>
      </>,
    )
    ;(page.getByRole('button', { name: 'Before' }).element() as HTMLElement).focus()
    const visited: (string | null | undefined)[] = []
    for (let step = 0; step < 6; step++) {
      await userEvent.keyboard('{Tab}')
      visited.push(focused() ?? document.activeElement?.textContent)
    }
    expect(visited).toEqual(['At dawn', 'Tape measure', 'Clear choice', 'Compass', 'Tape measure', 'After'])
  })

  test('arrows stay in their group of radios', async () => {
    const heard: string[][] = []
    await render(
      <>
        <MultiSelect title="Hours" multiple={false} options={hours} onValueChange={(value) => heard.push(value)} />
        <MultiSelect title="Tools" multiple={false} options={tools} defaultValue={['tape']} />
      </>,
    )
    input('At dawn').focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(heard).toEqual([['noon'], ['dawn'], ['noon']])
    expect(focused()).toBe('At noon')
    expect(input('Tape measure').checked).toBe(true)
  })

  test('Left and Right change sides from right to left', async () => {
    await render(
      <div dir="rtl">
        <MultiSelect title="Tools" multiple={false} options={tools} />
      </div>,
    )
    input('Compass').focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(focused()).toBe('Tape measure')
    await userEvent.keyboard('{ArrowRight}')
    expect(focused()).toBe('Compass')
  })

  test('Space chooses and clears', async () => {
    await render(<MultiSelect title="Tools" options={tools} />)
    input('Compass').focus()
    await userEvent.keyboard(' ')
    expect(input('Compass').checked).toBe(true)
    await userEvent.keyboard(' ')
    expect(input('Compass').checked).toBe(false)
  })

  test('the focus ring surrounds the row, for the keyboard only', async () => {
    const { container } = await render(<MultiSelect title="Tools" options={tools} />)
    const row = (at: number) => getComputedStyle(container.querySelectorAll('.pk-option')[at] as Element)
    await page.getByText('Compass').click()
    expect(row(0).outlineStyle).toBe('none')
    await userEvent.keyboard('{Tab}')
    expect(row(1).outlineStyle).toBe('solid')
    expect(row(1).outlineWidth).toBe('2px')
    expect(row(1).outlineOffset).toBe('2px')
    expect(row(0).outlineStyle).toBe('none')
  })
})

describe('pointer', () => {
  test('the whole row is the target', async () => {
    const { container } = await render(<MultiSelect title="Tools" options={tools} />)
    const row = container.querySelectorAll('.pk-option')[1] as HTMLElement
    const { width, height } = row.getBoundingClientRect()
    await userEvent.click(row, { position: { x: width - 4, y: height - 4 } })
    expect(input('Tape measure').checked).toBe(true)
    await userEvent.click(row, { position: { x: width - 4, y: 6 } })
    expect(input('Tape measure').checked).toBe(false)
  })

  test('every target is at least 44 px high and as wide as the group', async () => {
    const { container } = await render(<MultiSelect title="Tools" options={tools} />)
    for (const row of container.querySelectorAll('.pk-option')) {
      expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
      expect(row.getBoundingClientRect().width).toBe(container.querySelector('fieldset')?.getBoundingClientRect().width)
    }
  })

  test('an error shown on blur does not shift what follows', async () => {
    const clicked = vi.fn()
    await render(
      <>
        <MultiSelect title="Tools" options={tools} min={2} />
        <button type="button" onClick={clicked}>
          After
        </button>
      </>,
    )
    await page.getByText('Compass').click()
    const after = page.getByRole('button', { name: 'After' })
    const before = after.element().getBoundingClientRect().top
    await after.click()
    await expect.element(page.getByRole('group')).toHaveAttribute('data-invalid')
    expect(after.element().getBoundingClientRect().top).toBe(before)
    expect(clicked).toHaveBeenCalledTimes(1)
  })

  test('choosing does not rewrap a line', async () => {
    const options = [
      { id: 'long', text: 'Doors that open onto the street without a step, with ramps and lowered kerbs' },
    ]
    const { container } = await render(
      <div style={{ width: 288 }}>
        <MultiSelect title="Tools" options={options} />
      </div>,
    )
    const lines = () => {
      const words = document.createRange()
      words.selectNodeContents(container.querySelector('label') as HTMLElement)
      return [...words.getClientRects()].map(({ width, height }) => [width, height])
    }
    const before = lines()
    expect(before.length).toBeGreaterThan(2)
    await page.getByText(/Doors/).click()
    expect(lines()).toEqual(before)
  })
})

test('long words wrap on a phone', async () => {
  const { container } = await render(
    <div style={{ width: 288 }}>
      <MultiSelect
        title="Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"
        options={[
          { id: 'long', text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
        ]}
      />
    </div>,
  )
  const group = container.querySelector('fieldset') as HTMLElement
  expect(group.getBoundingClientRect().width).toBe(288)
  expect(group.scrollWidth).toBe(group.clientWidth)
})

test('keeps focus in a shadow root', async () => {
  const { createRoot } = await import('react-dom/client')
  const host = document.body.appendChild(document.createElement('div'))
  const shadow = host.attachShadow({ mode: 'open' })
  const root = createRoot(shadow)
  root.render(<MultiSelect title="Hours" multiple={false} required options={hours} />)
  await vi.waitFor(() => expect(shadow.querySelectorAll('input')).toHaveLength(2))
  const [dawn, noon] = shadow.querySelectorAll('input')
  dawn?.focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(shadow.activeElement).toBe(noon)
  expect(noon?.checked).toBe(true)
  shadow.querySelector('button')?.click()
  expect(shadow.activeElement).toBe(noon)
  root.render(<MultiSelect key="several" title="Tools" min={2} options={tools} />)
  await vi.waitFor(() => expect(shadow.querySelector('[type="checkbox"]')).not.toBeNull())
  const box = shadow.querySelector<HTMLInputElement>('[type="checkbox"]')
  box?.click()
  box?.blur()
  await vi.waitFor(() => expect(shadow.querySelector('fieldset')?.hasAttribute('data-invalid')).toBe(true))
  root.unmount()
  host.remove()
})

test.each([
  ['several', <MultiSelect key="" title="Tools" options={tools} max={1} defaultValue={['tape']} />],
  ['one', <MultiSelect key="" title="Tools" multiple={false} required options={tools} error="Choose one option." />],
  ['text', <MultiSelect key="" title="Tools" readOnly options={tools} defaultValue={['tape']} />],
])('axe finds nothing, contrast included: %s', async (_, element) => {
  const { container } = await render(element)
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
})
