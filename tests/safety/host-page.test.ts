import { readFileSync } from 'node:fs'
import { type AnswerDocument, checkAnswers } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freezeAll } from './page/frozen.js'
import { takeAway, wrapAll } from './page/hosts.js'
import { answerAll } from './page/learner.js'
import { strayReferences } from './page/references.js'
import { hydrated, startStrictPages } from './page/strict-page.js'

let pages: Awaited<ReturnType<typeof startStrictPages>>
beforeAll(async () => {
  pages = await startStrictPages()
}, 120_000)
afterAll(() => pages?.end())

const everyKind = readFileSync(new URL('../kill/page/every-kind.md', import.meta.url), 'utf8')
const { spec } = parsePhase(everyKind)

/** Answers, looks over, submits. @returns what the host is given */
async function learn(page: Page): Promise<AnswerDocument> {
  await hydrated(page)
  const wanted = await answerAll(page, spec)
  await page.getByRole('button', { name: 'Review and submit' }).click()
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await page.locator('.pk-submit[data-state="submitted"]').waitFor()
  const sent: AnswerDocument = JSON.parse((await page.locator('html').getAttribute('data-submitted')) ?? '')
  expect(sent.answers).toEqual(wanted)
  expect(checkAnswers(spec, sent)).toEqual([])
  return sent
}
const lesson = [{ source: everyKind }]
const kept = async (page: Page) =>
  (await page.context().storageState()).origins
    .flatMap(({ localStorage }) => localStorage.map(({ value }) => value))
    .join()

describe('a phase is taken over, answered, looked over, kept and submitted without a word on the console', () => {
  test('where every prototype is frozen', async () => {
    const { page, said, end } = await pages.open(lesson, { policy: null, before: freezeAll })
    await learn(page)
    expect(
      await page.evaluate(() =>
        [Object, Array, Function, Element, Event].every(({ prototype }) => Object.isFrozen(prototype)),
      ),
    ).toBe(true)
    expect(await kept(page)).toContain('"submitted')
    expect(said).toEqual([])
    await end()
  }, 60_000)

  test('where everything is wrapped, lists and elements have members more, and the clock stands still', async () => {
    const { page, said, end } = await pages.open(lesson, { policy: null, before: wrapAll })
    const sent = await learn(page)
    const noise = await page.evaluate(() => (window as unknown as { noise: Record<string, number> }).noise)
    const heard = [
      'addEventListener',
      'removeEventListener',
      'querySelectorAll',
      'closest',
      'matches',
      'focus',
      'stringify',
      'setTimeout',
    ]
    expect(heard.filter((name) => !noise[name])).toEqual([])
    expect(sent.startedAt).toBe('2001-02-03T04:05:06.000Z')
    expect(await kept(page)).toContain('"submitted')
    expect(said).toEqual([])
    await end()
  }, 60_000)

  test('where the browser lacks what it may lack, on a page without ' +
    'encryption, in a frame that may keep nothing', async () => {
    const { page, said, end } = await pages.open(lesson, {
      policy: null,
      before: takeAway,
      origin: 'http://host.example',
    })
    expect(
      await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'IntersectionObserver' in window]),
    ).toEqual([false, false, false])
    const sent = await learn(page)
    expect(Object.keys(sent.history?.edits ?? {}).length).toBeGreaterThan(0)
    expect(await page.locator('.pk-save').getAttribute('data-state')).toBe('failed')
    expect(said).toEqual([])
    await end()
  }, 60_000)

  test('where the names of the host lie over those of the document, of a form, and equal all of ours', async () => {
    const ours = JSON.stringify(spec).matchAll(/"id":"([^"]+)"/g)
    const ids = [
      'phase',
      'pk',
      'pk-root',
      'pk-phase',
      'pk-option',
      'pk-field-control',
      'location',
      'name',
      'top',
      ...[...ours].map(([, id]) => id),
    ]
    const names = ['attributes', 'id', 'action', 'submit', 'children', 'elements', 'focus', 'reset', 'tagName', 'style']
    const images = ['getElementById', 'visibilityState', 'getElementsByName', 'forms', 'cookie', 'hasFocus']
    const around = (main: string) => `
      ${ids.map((id) => `<div id="${id}"></div><a id="${id}"></a>`).join('')}
      ${images.map((name) => `<img name="${name}" alt="" />`).join('')}
      <form id="host">${names.map((name) => `<input name="${name}" aria-label="${name}" />`).join('')}${main}</form>`
    const { page, said, end } = await pages.open(lesson, { policy: null, around })
    await hydrated(page)
    expect(await page.locator('.pk-phase').evaluateAll(strayReferences)).toEqual([])
    await learn(page)
    expect(await page.evaluate(() => [typeof document.getElementById, typeof document.forms])).toEqual([
      'object',
      'object',
    ])
    expect(await kept(page)).toContain('"submitted')
    expect(said).toEqual([])
    await end()
  }, 60_000)
})

const twins = `---
title: Twins
id: twins
---

## Pick one

{type: selection, id: pick, required: true, other: else}

- A {#a}
- B {#b}
- Something else {#else}

## Tick some

{type: selection, id: tick, multiple: true, required: true}

- C {#c}
- D {#d}

## Order

{type: ranking, id: order, required: true}

- X {#x}
- Y {#y}

## Plan

{type: form, id: plan}

**Words** {#words}
{type: text, required: true, hint: Few}

**Day** {#day}
{type: date, required: true}

**Side** {#side}
{type: radio, required: true, options: ["Left {#left}", "Right {#right}"]}

**Loud** {#loud}
{type: scale, required: true, min: 1, max: 3}
`

/** Where focus is: the number of the phase, and the id of the field or block. */
const focusIn = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    const phase = [...document.querySelectorAll('.pk-phase')].findIndex((each) => each.contains(activeElement))
    const place = activeElement?.closest('[data-field-id], [data-block-id]')
    return `${phase}: ${place?.getAttribute('data-field-id') ?? place?.getAttribute('data-block-id')}`
  })

/** Does to each of the phases of a page what another one could be mistaken for. */
async function tellApart(page: Page) {
  const phases = page.locator('.pk-phase')
  const count = await phases.count()
  const stray = () => phases.evaluateAll(strayReferences)
  expect(await stray()).toEqual([])
  for (let at = count - 1; at >= 0; at -= 1) {
    const phase = phases.nth(at)
    // Ways to what is still to be done, and to what is wrong.
    await phase.getByRole('list', { name: 'Still to do' }).getByRole('button', { name: 'Tick some' }).click()
    expect(await focusIn(page)).toBe(`${at}: tick`)
    await phase.getByRole('button', { name: 'Submit' }).click()
    const ways = phase.locator('.pk-error-summary-link')
    const places = ['pick', 'tick', 'order', 'words', 'day', 'side', 'loud']
    await expect.poll(() => ways.count()).toBe(places.length)
    for (const [way, place] of places.entries()) {
      await ways.nth(way).click()
      expect(await focusIn(page)).toBe(`${at}: ${place}`)
    }
    // Labels, by a press on their words.
    await phase.getByText(['A', 'B', 'A'][at]!, { exact: true }).click()
    expect(await focusIn(page)).toBe(`${at}: pick`)
    await phase.getByText('Right', { exact: true }).click()
    expect(await focusIn(page)).toBe(`${at}: side`)
    await phase.getByText('Words', { exact: true }).last().click()
    expect(await focusIn(page)).toBe(`${at}: words`)
    await page.keyboard.type(`words of ${at}`)
    await page.keyboard.press('Tab')
  }
  expect(await stray()).toEqual([])
  const values = await phases
    .locator('[data-field-id="words"] input')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
  expect(values).toEqual(Array.from({ length: count }, (_, at) => `words of ${at}`))
  const chosen = await phases
    .locator('[data-option]:checked')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-option')))
  expect(chosen).toEqual(['a', 'b', 'a'].slice(0, count))
  // Each is kept under its own key, and nowhere else.
  const slots = async () => {
    const { origins } = await page.context().storageState()
    return origins.flatMap(({ localStorage }) =>
      localStorage.map(({ name, value }) => [name.split('/')[1], value.match(/words of \d/g)]),
    )
  }
  const wanted = Array.from({ length: count }, (_, at) => [`ada%2Fattempt-${at + 1}`, [`words of ${at}`]])
  await expect
    .poll(async () => (await slots()).sort().map(([key, words]) => [key, [...new Set(words)]]))
    .toEqual(wanted)
}

describe('one phase several times in a page: names, ways, answers and what is kept stay its own', () => {
  test('in one root, and in another', async () => {
    const { page, said, end } = await pages.open([], {
      policy: null,
      around: (main) => `${main}<div id="one"></div><div id="two"></div>`,
    })
    await page.evaluate(
      `import('/twins.js').then(({ start }) => start(${JSON.stringify(twins)}, ` +
        `[document.querySelector('#one'), document.querySelector('#two')]))`,
    )
    await page.locator('.pk-phase').nth(2).waitFor()
    await tellApart(page)
    expect(said).toEqual([])
    await end()
  }, 60_000)

  test('written by a server as roots with an `identifierPrefix` each', async () => {
    const { page, said, end } = await pages.open([{ source: twins }, { source: twins }], { policy: null })
    await hydrated(page)
    await tellApart(page)
    expect(said).toEqual([])
    await end()
  }, 60_000)
})
