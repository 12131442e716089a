import { Phase, RichText } from 'phasekit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { course } from '../support/course.js'
import { emulateMedia } from '../support/media.js'
import { everyKind } from '../support/prose.js'

const CONTROLS = 'button, a[href], input, select, textarea, summary, [role="menuitem"]'

/** The target of a control: itself, or its label. */
function targetOf(control: Element): DOMRect {
  const own = control.getBoundingClientRect()
  const label = control.closest('label')?.getBoundingClientRect()
  return label && label.width * label.height > own.width * own.height ? label : own
}

/** WCAG 2.5.5 and 2.5.8 exempt links in a sentence. */
const isInSentence = (control: Element) => control.matches('a.pk-link')

const isShown = (control: Element) =>
  control.getClientRects().length > 0 && getComputedStyle(control).visibility === 'visible'

/** Controls smaller than `least`, as text, and the number of controls measured. */
function tooSmall(container: Element, least: number) {
  const controls = [...container.querySelectorAll(CONTROLS)].filter(
    (control) => isShown(control) && !isInSentence(control),
  )
  const small = controls.flatMap((control) => {
    const { width, height } = targetOf(control)
    const name = control.getAttribute('aria-label') ?? control.textContent
    return width < least || height < least ? [`${control.className} "${name}": ${width} × ${height}`] : []
  })
  return { small, measured: controls.length }
}

async function openEverything(container: Element) {
  // The error summary, a code block's button and a ranking's menu.
  const submit = page.getByRole('button', { name: 'Submit' })
  if (submit.elements().length > 0) await userEvent.click(submit)
  const menu = container.querySelector<HTMLElement>('button[data-rank-menu], button[aria-haspopup="menu"]')
  if (!menu) return
  menu.scrollIntoView({ block: 'center' })
  await userEvent.click(menu)
  await expect.element(page.getByRole('menu')).toBeVisible()
}

beforeEach(() => page.viewport(768, 900))
afterEach(() => emulateMedia())

const pointers = [
  ['a mouse', 24],
  ['a coarse pointer', 44],
] as const

describe.each(pointers)('for %s every control is at least %i px', (pointer, least) => {
  test.each(course)('in $file, with errors and an open menu', async ({ spec }) => {
    if (pointer === 'a coarse pointer') await emulateMedia('coarse-pointer')
    const { container } = await render(<Phase spec={spec} onSubmit={() => {}} onNavigate={() => {}} />)
    const first = tooSmall(container, least)
    expect(first.small).toEqual([])
    expect(first.measured).toBeGreaterThan(0)
    await openEverything(container)
    expect(tooSmall(container, least).small).toEqual([])
  })

  test('in prose', async () => {
    if (pointer === 'a coarse pointer') await emulateMedia('coarse-pointer')
    const { container } = await render(<RichText content={everyKind} />)
    const { small, measured } = tooSmall(container, least)
    expect(small).toEqual([])
    expect(measured).toBeGreaterThan(0)
  })
})
