import type { AnswerDocument } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { report } from '../../examples/snippets/report.js'
import { receive } from '../../examples/snippets/submit-server.js'
import { startHostSite } from './host-site.js'
import { poll, tea, teaOnServer } from './page/phases.js'

let site: Awaited<ReturnType<typeof startHostSite>>
beforeAll(async () => {
  site = await startHostSite()
}, 120_000)
afterAll(() => site?.end())

/** The server of the README: it checks by its own copy of the phase. */
const checking = (source: string) => (_: string, body: unknown) => receive(parsePhase(source).spec, body)

const radio = (page: Page, name: string) => page.getByRole('radio', { name })
const text = (page: Page) => page.getByRole('textbox', { name: 'When do you drink it?' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const mode = (page: Page) => page.locator('.pk-phase').getAttribute('data-mode')
const shelf = (page: Page): Promise<AnswerDocument> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('my-site/saved') ?? 'null'))

/** Answers both questions, with a reload between them. */
async function answerTea(page: Page) {
  await radio(page, 'Green').check()
  await page.reload()
  await expect.poll(() => radio(page, 'Green').isChecked()).toBe(true)
  await text(page).fill('at four')
}

/** Everything that is shown once the phase is submitted, on this visit and the next. */
async function expectSubmitted(page: Page) {
  for (const visit of ['this', 'next']) {
    await expect.poll(() => mode(page), { message: visit }).toBe('review')
    await page.getByText('at four').waitFor()
    expect(await button(page, 'Submit').count()).toBe(0)
    if (visit === 'this') await page.reload()
  }
}

test(
  'save by hand and submit: the site stores what the server received, ' + 'and the next visit shows it submitted',
  async () => {
    const { page, end } = await site.open('HandAndSubmit', checking(tea))
    await answerTea(page)
    await button(page, 'Submit').click()
    await expectSubmitted(page)
    expect(site.received).toEqual([await shelf(page)])
    expect((await shelf(page)).status).toBe('submitted')
    await end()
  },
)

test('save by hand and submit without a connection: it waits through a reload and is sent once', async () => {
  const { page, end } = await site.open('HandAndSubmit', checking(tea))
  await page.route('**/api/**', (route) => route.abort())
  await answerTea(page)
  await button(page, 'Submit').click()
  await page.getByText(/will be submitted when you are back online/).waitFor()
  expect(await shelf(page)).toMatchObject({ status: 'draft', queuedAt: expect.any(String) })
  await page.reload()
  await page.getByText(/will be submitted when you are back online/).waitFor()
  expect(site.received).toEqual([])
  await page.unroute('**/api/**')
  await expectSubmitted(page)
  expect(site.received).toEqual([await shelf(page)])
  await end()
})

test('storage, submit and review: a reload during the review loses nothing', async () => {
  const { page, end } = await site.open('StorageSubmitReview', checking(tea))
  await answerTea(page)
  await button(page, 'Review and submit').click()
  await page.getByRole('heading', { name: 'Review your answers' }).waitFor()
  await page.reload()
  await expect.poll(() => text(page).inputValue()).toBe('at four')
  await button(page, 'Review and submit').click()
  await page.getByRole('heading', { name: 'Review your answers' }).waitFor()
  expect(site.received).toEqual([])
  await button(page, 'Submit').click()
  await expectSubmitted(page)
  expect(site.received).toMatchObject([
    { status: 'submitted', answers: { cup: { type: 'selection', selected: ['green'] } } },
  ])
  await end()
})

test('a server that checks and refuses: the phase stays a draft until it is accepted', async () => {
  const { page, answerWith, end } = await site.open('HandAndSubmit', checking(teaOnServer))
  await radio(page, 'Green').check()
  await button(page, 'Submit').click()
  // The page's copy has one optional question more. Nothing is sent before the learner says so.
  await page.getByRole('group', { name: 'One question is not answered.' }).waitFor()
  await button(page, 'Submit anyway').click()
  await page.getByText(/could not be submitted/).waitFor()
  expect((await shelf(page)).status).toBe('draft')
  await page.reload()
  await expect.poll(() => radio(page, 'Green').isChecked()).toBe(true)
  await text(page).fill('at four')
  answerWith(() => ({ status: 409 }))
  await button(page, 'Submit').click()
  await page.getByText(/The deadline has passed\./).waitFor()
  expect(await shelf(page)).toMatchObject({
    status: 'draft',
    answers: { day: { type: 'form', fields: { when: 'at four' } } },
  })
  await page.reload()
  await expect.poll(() => text(page).inputValue()).toBe('at four')
  answerWith(checking(teaOnServer))
  await button(page, 'Submit').click()
  await expectSubmitted(page)
  expect(site.received).toEqual([await shelf(page)])
  await end()
})

test('an own block, submit and report: the answer is in the class’s table', async () => {
  const { page, end } = await site.open('OwnBlockAndSubmit', checking(poll))
  await button(page, 'No').click()
  await page.reload()
  await expect.poll(() => button(page, 'No').getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('textbox', { name: 'Your reason' }).fill('tastes better')
  await button(page, 'Submit').click()
  await page.getByText(/^Submitted/).waitFor()
  await page.reload()
  await expect.poll(() => mode(page)).toBe('review')
  expect(await button(page, 'No').getAttribute('aria-pressed')).toBe('true')
  expect(await button(page, 'Yes').isDisabled()).toBe(true)
  const [document] = site.received
  const [head, ...rows] = report(parsePhase(poll).spec, [{ learner: 'Ada', document }]).split('\r\n')
  expect(head).toContain('learner,block,field')
  expect(rows.find((row) => row.startsWith('Ada,milk,'))).toContain('no')
  expect(rows.find((row) => row.startsWith('Ada,reasons,reason,'))).toContain('tastes better')
  await end()
})

test('two phases, navigation and storage: each keeps its own answers', async () => {
  const { page, end } = await site.open('TwoPhases')
  const seen = page.getByRole('textbox', { name: 'What did you see?' })
  const title = (part: number) => page.getByRole('heading', { name: `Part ${part}` })
  await seen.fill('a heron')
  await page.getByRole('button', { name: 'Part 2' }).click()
  await title(2).waitFor()
  expect(await seen.inputValue()).toBe('')
  await seen.fill('two swans')
  await page.reload()
  await title(2).waitFor()
  await expect.poll(() => seen.inputValue()).toBe('two swans')
  await page.getByRole('button', { name: 'Part 1' }).click()
  await title(1).waitFor()
  await expect.poll(() => seen.inputValue()).toBe('a heron')
  await page.reload()
  await title(1).waitFor()
  await expect.poll(() => seen.inputValue()).toBe('a heron')
  await end()
})

test('parse in the page and edit while open: answers follow the edit, through a reload and back', async () => {
  const { page, end } = await site.open('EditWhileOpen')
  const markdown = page.getByRole('textbox', { name: 'Markdown' })
  await radio(page, 'Green').check()
  await text(page).fill('at four')
  await markdown.fill(tea.replace('- Green {#green}\n', '').replace('When do you drink it?', 'At what time?'))
  const renamed = page.getByRole('textbox', { name: 'At what time?' })
  await expect.poll(() => renamed.inputValue()).toBe('at four')
  expect(await radio(page, 'Green').count()).toBe(0)
  await page.reload()
  await expect.poll(() => renamed.inputValue()).toBe('at four')
  expect(await radio(page, 'Black').isChecked()).toBe(false)
  await markdown.fill(tea)
  await expect.poll(() => radio(page, 'Green').isChecked()).toBe(true)
  await page.reload()
  await expect.poll(() => radio(page, 'Green').isChecked()).toBe(true)
  expect(await text(page).inputValue()).toBe('at four')
  await end()
})
