import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../../examples/host/src/App.js'
import type { PhaseFile } from '../../examples/host/src/phase-file.js'
import 'phasekit/styles.css'
import '../../examples/host/src/styles/index.css'

const sources = import.meta.glob<string>('../../examples/course/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const course: PhaseFile[] = Object.entries(sources).map(([path, source], index) => ({
  name: path.split('/').pop() ?? path,
  base: `/phase-assets/${index}/`,
  source,
}))

const start = (files: PhaseFile[] = course, address = '?phase=01') => {
  history.replaceState(null, '', address)
  return render(<App course files={files} />)
}

const editor = () => page.getByRole('textbox', { name: /^Markdown source of/ })
const violations = async () =>
  (await axe.run(document.body)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  )

beforeEach(() => localStorage.clear())
afterEach(async () => {
  history.replaceState(null, '', location.pathname)
  await page.viewport(1024, 768)
})

describe('the demo', () => {
  it('shows the phase that the address asks for, and follows the course', async () => {
    start(course, '?phase=02')
    await expect.element(page.getByRole('heading', { name: 'Phase 2: Plan the listening' })).toBeVisible()

    await userEvent.click(page.getByRole('link', { name: /^Phase 3/ }))

    await expect.element(page.getByRole('heading', { name: 'Phase 3: Make sense of the readings' })).toHaveFocus()
    expect(location.search).toBe('?phase=03')
    history.back()
    await expect.element(page.getByRole('heading', { name: 'Phase 2: Plan the listening' })).toBeVisible()
  })

  it('goes where the navigation of the phase leads', async () => {
    start()
    await userEvent.click(page.getByRole('button', { name: /Phase 2: Plan the listening/ }))
    await expect.element(page.getByRole('heading', { name: 'Phase 2: Plan the listening' })).toBeVisible()
  })

  it('keeps answers while the source is edited', async () => {
    start()
    const option = page.getByRole('checkbox', { name: /^Woken before six/ })
    await userEvent.click(option)

    const text = sources['../../examples/course/01-ask.md']?.replace('Woken before six:', 'Woken before seven:') ?? ''
    await userEvent.fill(editor(), text)

    await expect.element(page.getByRole('checkbox', { name: /^Woken before seven/ })).toBeChecked()
    await userEvent.click(page.getByRole('button', { name: 'Back to the file' }))
    await expect.element(option).toBeChecked()
  })

  it('keeps answers from one visit to the next, and forgets them when asked to', async () => {
    const first = await start()
    await userEvent.click(page.getByRole('checkbox', { name: /^Woken before six/ }))
    await first.unmount()

    start()
    await expect.element(page.getByRole('checkbox', { name: /^Woken before six/ })).toBeChecked()
    await userEvent.click(page.getByRole('tab', { name: 'Answers' }))
    await userEvent.click(page.getByRole('button', { name: 'Start over' }))
    await expect.element(page.getByRole('checkbox', { name: /^Woken before six/ })).not.toBeChecked()
  })

  it('leads from a message to its place in the source', async () => {
    start([{ name: 'odd.md', base: '/', source: '# Odd\n\n## One\n\n{type: selektion}\n\n- A\n- B\n' }])
    await userEvent.click(page.getByRole('tab', { name: /^Messages/ }))
    await userEvent.click(page.getByRole('button', { name: /line 5/ }).first())

    await expect.element(editor()).toHaveFocus()
    const { value, selectionStart, selectionEnd } = editor().element() as HTMLTextAreaElement
    expect(value.slice(0, selectionStart).split('\n')).toHaveLength(5)
    expect(selectionEnd).toBeGreaterThan(selectionStart)
  })

  it('shows what messages and fixes quote as code', async () => {
    start([{ name: 'odd.md', base: '/', source: '# Odd\n\n## One\n\n{type: selektion}\n\n- A\n- B\n' }])
    await userEvent.click(page.getByRole('tab', { name: /^Messages/ }))
    const pane = page.getByRole('tabpanel', { name: /^Messages/ })
    await expect.element(pane.getByRole('button', { name: /line 5/ }).first()).toHaveTextContent(/selektion/)
    await expect.element(pane.getByRole('button', { name: 'Write selection' })).toBeVisible()
    expect(pane.element().textContent).not.toContain('`')
    expect([...pane.element().querySelectorAll('code')].map((code) => code.textContent)).toContain('selektion')
  })

  it('logs what the host hears, newest first, until it is cleared', async () => {
    start()
    await userEvent.click(page.getByRole('checkbox', { name: /^Woken before six/ }))
    await userEvent.click(page.getByRole('checkbox', { name: /^Lessons interrupted/ }))
    await userEvent.click(page.getByRole('tab', { name: /^Events/ }))

    const entries = page.getByRole('list', { name: 'Events, newest first' })
    await expect.element(entries).toHaveTextContent(/concerns.*\["early-trams","lessons"\].*\["early-trams"\]/)
    await userEvent.click(page.getByRole('button', { name: 'Clear' }))
    await expect.element(entries).not.toBeInTheDocument()
  })

  it('prints the phase and nothing that is round it', async () => {
    start()
    await expect.element(page.getByRole('heading', { name: /^Phase 1/ })).toBeVisible()
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
    onTestFinished(() => cdp().send('Emulation.setEmulatedMedia', { media: '' }) as Promise<never>)
    for (const part of ['.topbar', '.course', '.workbench', '.above'])
      expect(document.querySelector(part)?.getClientRects(), part).toHaveLength(0)
    expect(document.querySelector('.pk-phase')?.getClientRects()).toHaveLength(1)
    // Nor the card it stands in.
    const { borderTopWidth, paddingTop } = getComputedStyle(document.querySelector('.lesson')!)
    expect([borderTopWidth, paddingTop]).toEqual(['0px', '0px'])
  })

  it('says what is wrong with a file, in its place', async () => {
    start([{ name: 'gone.md', base: '/', problem: 'There is no such file.' }])
    await expect.element(page.getByRole('alert')).toHaveTextContent('gone.mdThere is no such file.')
  })

  it.each([320, 768, 1280])(
    'is accessible and nowhere wider than a screen of %i px, light, dark and right to left',
    async (width) => {
      await page.viewport(width, 800)
      start()
      await expect.element(page.getByRole('heading', { name: /^Phase 1/ })).toBeVisible()
      expect(await violations()).toEqual([])
      expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth)

      await userEvent.click(page.getByRole('button', { name: 'Dark' }))
      await userEvent.click(page.getByRole('button', { name: 'Right to left' }))
      await userEvent.click(page.getByRole('tab', { name: 'Answers' }))
      expect(await violations()).toEqual([])
      expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth)
      await userEvent.click(page.getByRole('button', { name: 'Dark' }))
      await userEvent.click(page.getByRole('button', { name: 'Right to left' }))
    },
  )
})
