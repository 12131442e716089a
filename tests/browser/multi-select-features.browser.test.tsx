import axe from 'axe-core'
import { MultiSelect } from 'phasekit'
import { describe, expect, test, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

const sounds = [
  { id: 'hum', text: 'A hum' },
  { id: 'piping', text: 'Piping' },
  { id: 'knock', text: 'Knocking' },
  { id: 'other', text: 'Something else', other: true },
  { id: 'none', text: 'Nothing at all', exclusive: true },
]

const input = (name: string) => page.getByRole('checkbox', { name }).element() as HTMLInputElement
const status = () => page.getByRole('status')
const focus = () => document.activeElement as HTMLInputElement | null
const press = (keys: string) => userEvent.keyboard(keys)

async function show(props: Partial<Parameters<typeof MultiSelect>[0]> = {}) {
  const values: string[][] = []
  const texts: string[] = []
  const view = await render(
    <>
      <button type="button">Before</button>
      <MultiSelect
        title="Sounds"
        options={sounds}
        onValueChange={(value) => values.push(value)}
        onOtherTextChange={(text) => texts.push(text)}
        {...props}
      />
      <button type="button">After</button>
    </>,
  )
  return { ...view, values, texts }
}

test('the whole task works by keyboard: filter, limit, other text, exclusive option, leaving', async () => {
  const { values, texts, container } = await show({ filter: true, max: 2, required: true })
  await press('{Tab}{Tab}')
  expect(focus()?.type).toBe('search')
  await press('i')
  await expect.element(status()).toHaveTextContent('4 of 5 options match.')
  // From the filter past hidden options and the button that shows all, to the first match.
  await press('{Tab}{Tab}')
  expect(focus()?.dataset['option']).toBe('piping')
  await press(' ')
  await press('{Shift>}{Tab}{Tab}{/Shift}{Escape}')
  await expect.element(status()).toHaveTextContent('All 5 options shown.')
  expect(focus()?.value).toBe('')

  await press('{Tab}')
  expect(focus()?.dataset['option']).toBe('hum')
  await press('{Tab}{Tab}{Tab}')
  expect(focus()?.dataset['option']).toBe('other')
  await press(' ')
  await expect
    .element(status())
    .toHaveTextContent('A text field follows. 2 of 2 selected. Clear one to choose another.')
  await press('{Shift>}{Tab}{/Shift} ')
  expect(focus()?.dataset['option']).toBe('knock')
  await expect.element(status()).toHaveTextContent('You can choose up to 2.')
  expect(focus()?.getAttribute('aria-disabled')).toBe('true')

  // An `other` option without text is a problem of its field.
  await press('{Tab}{Tab}')
  expect(focus()?.type).toBe('text')
  await press('{Tab}{Tab}')
  expect(focus()?.textContent).toBe('After')
  await expect.element(status()).toHaveTextContent('Write your own answer for “Something else”.')
  await press('{Shift>}{Tab}{Tab}{/Shift}')
  expect(focus()?.getAttribute('aria-invalid')).toBe('true')
  await press('Wings')
  expect(focus()?.hasAttribute('aria-invalid')).toBe(false)

  await press('{Tab} ')
  await expect.element(status()).toHaveTextContent('2 other choices cleared. Clear “Nothing at all” to restore them.')
  await press(' ')
  await expect.element(status()).toHaveTextContent('2 choices restored.')
  await press('{Tab}')
  expect(values).toEqual([['piping'], ['piping', 'other'], ['none'], ['piping', 'other']])
  expect(texts.at(-1)).toBe('Wings')
  expect(container.querySelector('fieldset')?.hasAttribute('data-invalid')).toBe(false)
})

describe('fields in a page that is one large form', () => {
  test('are not part of it: Enter does not submit it, its reset changes nothing', async () => {
    const onSubmit = vi.fn((event: Event) => event.preventDefault())
    const { container } = await render(
      <form>
        <MultiSelect title="Sounds" options={sounds} filter defaultValue={['other']} defaultOtherText="Wings" />
        <button type="submit">Send</button>
      </form>,
    )
    const form = container.querySelector('form') as HTMLFormElement
    form.addEventListener('submit', onSubmit)
    for (const role of ['searchbox', 'textbox'] as const) {
      ;(page.getByRole(role).element() as HTMLElement).focus()
      await press('{Enter}')
    }
    form.reset()
    expect(onSubmit).not.toHaveBeenCalled()
    expect([...new FormData(form).keys()]).toEqual([])
    await expect.element(page.getByRole('textbox')).toHaveValue('Wings')
  })

  test('Escape in the filter leaves a dialog open until there is nothing to clear', async () => {
    const { container } = await render(
      <dialog>
        <MultiSelect title="Sounds" options={sounds} filter />
      </dialog>,
    )
    const dialog = container.querySelector('dialog') as HTMLDialogElement
    dialog.showModal()
    await page.getByRole('searchbox').click()
    await press('hum{Escape}')
    await expect.element(page.getByRole('searchbox')).toHaveValue('')
    expect(dialog.open).toBe(true)
    await press('{Escape}')
    await vi.waitFor(() => expect(dialog.open).toBe(false))
  })
})

describe('pointers', () => {
  test('touch chooses by the row and opens the text field', async () => {
    const { container, values } = await show()
    const row = [...container.querySelectorAll<HTMLElement>('.pk-option')].at(3)!
    const tap = async (element: Element, x = 0.5, y = 0.5) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 }
      const points = [{ x: frame.left + left + width * x, y: frame.top + top + height * y }]
      await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points })
      await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await tap(row, 0.9)
    await vi.waitFor(() => expect(values).toEqual([['other']]))
    const field = page.getByRole('textbox').element()
    await tap(field)
    await vi.waitFor(() => expect(document.activeElement).toBe(field))
    expect(values).toEqual([['other']])
  })

  test('a virtual click, without pointer and detail, chooses', async () => {
    const { values } = await show({ defaultValue: ['hum'] })
    const virtual = () => new MouseEvent('click', { bubbles: true, cancelable: true, detail: 0 })
    input('Nothing at all').dispatchEvent(virtual())
    await vi.waitFor(() => expect(values).toEqual([['none']]))
    input('Nothing at all').closest('.pk-option')!.dispatchEvent(virtual())
    await vi.waitFor(() => expect(values).toEqual([['none'], ['hum']]))
  })

  test('selecting text of a row to copy it does not choose', async () => {
    const { container, values } = await show({
      options: [{ id: 'hum', text: 'A hum', details: 'It rises and falls.' }],
    })
    const details = container.querySelector('.pk-option-details') as HTMLElement
    getSelection()?.selectAllChildren(details)
    details.click()
    expect(values).toEqual([])
    getSelection()?.removeAllRanges()
    details.click()
    await vi.waitFor(() => expect(values).toEqual([['hum']]))
  })
})

test('selecting text with the mouse does not choose, and a link in it works', async () => {
  const content = (
    <>
      A hum that rises and <a href="#heard">falls</a>
    </>
  )
  const { container, values } = await show({ options: [{ id: 'hum', text: 'A hum that rises and falls', content }] })
  const row = container.querySelector<HTMLElement>('.pk-option')!
  expect(row.localName).toBe('label')
  const { left, top } = row.getBoundingClientRect()
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 }
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number) =>
    cdp().send('Input.dispatchMouseEvent', {
      ...{ type, x: frame.left + left + x, y: frame.top + top + 22, clickCount: 1 },
      ...{ button: 'left', buttons: type === 'mouseReleased' ? 0 : 1 },
    })
  await mouse('mousePressed', 50)
  await mouse('mouseMoved', 80)
  await mouse('mouseMoved', 120)
  await mouse('mouseReleased', 120)
  expect(getSelection()?.toString()).not.toBe('')
  expect(values).toEqual([])
  getSelection()?.removeAllRanges()
  await page.getByRole('link').click()
  expect(location.hash).toBe('#heard')
  expect(values).toEqual([])
  history.replaceState(null, '', '#')
  await row.click()
  await vi.waitFor(() => expect(values).toEqual([['hum']]))
})

test('options hidden by the filter are unreachable, whatever the host’s styles for div', async () => {
  const sheet = document.head.appendChild(document.createElement('style'))
  sheet.textContent = 'div { display: block }'
  await show({ filter: true })
  await page.getByRole('searchbox').fill('hum')
  await expect.element(page.getByRole('checkbox', { name: 'Knocking' })).not.toBeInTheDocument()
  expect(page.getByText('Knocking').element().getClientRects()).toHaveLength(0)
  sheet.remove()
})

describe('media', () => {
  const emulate = (features: { name: string; value: string }[], media = '') =>
    cdp().send('Emulation.setEmulatedMedia', { features, media })
  const all = { filter: true, defaultValue: ['hum', 'other'], max: 2, required: true }

  test('in forced colors selected, locked and invalid options differ by more than the background', async () => {
    await emulate([{ name: 'forced-colors', value: 'active' }])
    try {
      const { container } = await show({ ...all, error: 'Write.' })
      const styles = [...container.querySelectorAll('.pk-option')].map((row) => getComputedStyle(row))
      expect(matchMedia('(forced-colors: active)').matches).toBe(true)
      expect(styles[0]?.outlineStyle).toBe('solid')
      expect(styles[1]?.outlineStyle).toBe('none')
      expect(styles[1]?.color).not.toBe(styles[4]?.color)
      expect(getComputedStyle(page.getByRole('textbox').element()).outlineStyle).toBe('solid')
      expect(getComputedStyle(input('A hum')).appearance).toBe('auto')
    } finally {
      await emulate([])
    }
  })

  test('with reduced motion there are no transitions', async () => {
    await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    try {
      const { container } = await show(all)
      for (const element of container.querySelectorAll('fieldset *')) {
        expect(getComputedStyle(element).transitionDuration, element.className).toBe('0s')
      }
    } finally {
      await emulate([])
    }
  })

  test('print omits the filter and includes every row', async () => {
    const { container } = await show(all)
    await page.getByRole('searchbox').fill('zzz')
    await emulate([], 'print')
    try {
      expect([...container.querySelectorAll('.pk-option')].map((row) => getComputedStyle(row).display)).not.toContain(
        'none',
      )
      expect(getComputedStyle(container.querySelector('.pk-options-filter')!).display).toBe('none')
    } finally {
      await emulate([])
    }
  })

  test('targets are 44 px high with a coarse pointer, else 24 px', async () => {
    const { container } = await show(all)
    await page.getByRole('searchbox').fill('u')
    const targets = () => [
      ...container.querySelectorAll<HTMLElement>(
        '.pk-option:not([hidden]), fieldset input:not([data-option]), fieldset button',
      ),
    ]
    const heights = () => targets().map((element) => Math.round(element.getBoundingClientRect().height))
    expect(Math.min(...heights())).toBeGreaterThanOrEqual(24)
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 })
    try {
      await vi.waitFor(() => expect(matchMedia('(pointer: coarse)').matches).toBe(true))
      expect(Math.min(...heights())).toBeGreaterThanOrEqual(44)
    } finally {
      await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false })
    }
  })

  test('a host’s text spacing clips nothing, in a column of 288 px and at twice the size', async () => {
    const sheet = document.head.appendChild(document.createElement('style'))
    sheet.textContent =
      '.spaced * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: ' +
      '0.16em !important } .spaced p { margin-block-end: 2em !important }'
    const { container } = await render(
      <div className="spaced" style={{ inlineSize: 288, fontSize: '200%' }}>
        <MultiSelect title="What did you hear?" options={sounds} {...all} />
      </div>,
    )
    for (const element of container.querySelectorAll<HTMLElement>(
      'fieldset, fieldset *:not(input, .pk-hidden, .pk-hidden *)',
    )) {
      expect(element.scrollWidth, element.className).toBeLessThanOrEqual(
        Math.max(element.clientWidth, element.offsetWidth),
      )
    }
    sheet.remove()
  })
})

test.each([
  ['with everything', { filter: true, defaultValue: ['other'], required: true, error: 'Write what you mean.' }],
  ['one', { multiple: false, filter: true, defaultValue: ['other'], defaultOtherText: 'Wings' }],
  ['disabled', { disabled: true, filter: true, defaultValue: ['other'] }],
  ['as text', { readOnly: true, defaultValue: ['other'], defaultOtherText: 'Wings' }],
])('axe finds nothing, contrast included, in light and dark: %s', async (_, props) => {
  for (const scheme of ['light', 'dark']) {
    const { container, unmount } = await render(
      <div style={{ colorScheme: scheme, background: scheme === 'dark' ? '#161616' : '#fff' }}>
        <MultiSelect title="Sounds" options={sounds} {...props} />
      </div>,
    )
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [scheme, id, nodes.map((node) => node.html)])).toEqual([])
    await unmount()
  }
})
