import { readFileSync } from 'node:fs'
import { type AnswerDocument, checkAnswers } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coursePhases } from './fuzz/sources.js'
import { answerAll } from './page/learner.js'
import { shownTexts } from './page/shown-texts.js'
import { hydrated, startStrictPages } from './page/strict-page.js'

let pages: Awaited<ReturnType<typeof startStrictPages>>
beforeAll(async () => {
  pages = await startStrictPages()
}, 120_000)
afterAll(() => pages?.end())

/** The course asks for no dates and no scales, so what it lacks comes after it. */
const everyKind = readFileSync(new URL('../kill/page/every-kind.md', import.meta.url), 'utf8')
const phases = [...coursePhases, everyKind].map((source) => ({ source, title: parsePhase(source).spec.title }))

test('the policy is in force, and what it stops is seen', async () => {
  const { page, said, end } = await pages.open([{ source: '# Nothing' }])
  await hydrated(page)
  expect(said).toEqual([])
  await page.evaluate(() => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown }
    }
    const element = document.createElement('div')
    const attempts = [
      () => {
        element.innerHTML = '<b>x</b>'
      },
      () => element.setAttribute('style', 'color: red'),
      () => element.setAttribute('onclick', 'pwn(1)'),
      () => new Function('pwn(1)'),
      () => trustedTypes.createPolicy('ours', {}),
      () => document.head.append(document.createElement('style')),
    ]
    for (const attempt of attempts) {
      try {
        attempt()
      } catch {
        // A violation all the same.
      }
    }
    document.head.querySelector('style')?.append('p { color: red }')
  })
  const stopped = () =>
    [...new Set(said.filter((each) => each.startsWith('violation')).map((each) => each.split(' ')[1]))].sort()
  await expect.poll(stopped).toEqual(['require-trusted-types-for', 'style-src-attr', 'style-src-elem', 'trusted-types'])
  expect(said.filter((each) => each.startsWith('pwn'))).toEqual([])
  await end()
})

describe.each(phases)('$title', ({ source }) => {
  const { spec } = parsePhase(source)

  test('is served, taken over, answered, reviewed and submitted without ' +
    'a violation or a word on the console', async () => {
    const { page, said, asked, end } = await pages.open([{ source }])
    await hydrated(page)
    const wanted = await answerAll(page, spec)
    await page.getByRole('button', { name: 'Review and submit' }).click()
    await page.getByRole('heading', { name: 'Review your answers' }).waitFor()
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await page.locator('.pk-submit[data-state="submitted"]').waitFor()

    const sent: AnswerDocument = JSON.parse((await page.locator('html').getAttribute('data-submitted')) ?? '')
    expect(sent.answers).toEqual(wanted)
    expect(checkAnswers(spec, sent)).toEqual([])
    const kept = await page.context().storageState()
    expect(kept.origins.flatMap(({ localStorage }) => localStorage.map(({ value }) => value)).join()).toContain(
      '"submitted',
    )
    expect([said, asked]).toEqual([[], []])
    await end()
  }, 90_000)

  test('can be read in full where no script runs', async () => {
    const { page, said, asked, end } = await pages.open([{ source }], { context: { javaScriptEnabled: false } })
    expect(await page.locator('html').getAttribute('data-hydrated')).toBeNull()
    const shown = squeezed(await page.locator('body').innerText())
    expect(shownTexts(spec).filter((text) => !shown.includes(squeezed(text)))).toEqual([])
    for (const image of await page.locator('img').all()) {
      await image.scrollIntoViewIfNeeded()
      await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0)
    }
    expect([said, asked]).toEqual([[], []])
    await end()
  })
})

/** Spaces are the layout's, and a style sheet may write in capitals. */
const squeezed = (text: string) => text.replace(/[\s\u200b]+/g, '').toLowerCase()
