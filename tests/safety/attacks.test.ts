import { isPhaseSpec, type PhaseSpec } from 'phasekit/spec'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, rules } from './audit.js'
import { boundPaths, freePaths, fullSpec, withTexts } from './full-spec.js'
import { type Lesson, LessonPage } from './page/lesson.js'
import { hydrated, type StrictPage, startStrictPages } from './page/strict-page.js'
import { addresses, markups } from './payloads.js'
import { positions, takesAddress } from './positions.js'

let pages: Awaited<ReturnType<typeof startStrictPages>>
let reader: StrictPage
beforeAll(async () => {
  pages = await startStrictPages()
  reader = await pages.open([], { policy: null })
}, 120_000)
afterAll(() => pages?.end())

const payloads = [...addresses, ...markups]
const modes = ['answer', 'review', 'preview'] as const
const draw = (lesson: Lesson) => renderToString(createElement(LessonPage, { lesson }))

/**
 * What is wrong with what a server sends, as Chromium reads it: all of it in one document, each piece in a box that it
 * must not get out of.
 */
async function faultsIn(html: readonly string[], by = rules): Promise<string[]> {
  const markup = `<!doctype html><main><div>${html.join('</div><div>')}</div></main>`
  const body = await reader.page.evaluateHandle(
    (text) => new DOMParser().parseFromString(text, 'text/html').body,
    markup,
  )
  const inside = await body.evaluate(({ children }) =>
    [...children].map((each) => [...each.children].map((box) => box.children.length)),
  )
  const broken =
    JSON.stringify(inside) === JSON.stringify([html.map(() => 1)]) ? [] : ['something stands outside its box']
  const main = (await body.evaluateHandle(({ firstElementChild }) => firstElementChild!)).asElement()!
  return [...broken, ...(await main.evaluate(faultsOf, by))].slice(0, 20)
}

describe.each(Object.entries(positions))('attacks through Markdown: %s', (name, source) => {
  test('become words, or nothing: no element, attribute, name or address that is not ours', async () => {
    const fitting = takesAddress.includes(name) ? payloads : [...markups, ...addresses.filter((_, at) => at % 8 === 0)]
    expect(
      await faultsIn(fitting.map((payload, at) => draw({ source: source(payload), mode: modes[at % 3]! }))),
    ).toEqual([])
  })
})

/** A phase whose every title, label, hint, address, name … is the attack. */
const attacked = payloads.map((payload) => withTexts(freePaths, payload.slice(0, 2000)) as PhaseSpec)

describe('attacks through a spec that never saw the parser', () => {
  test('become words where any text may stand', async () => {
    expect(freePaths.length).toBeGreaterThan(90)
    expect(attacked.every((spec) => isPhaseSpec(spec))).toBe(true)
    expect(await faultsIn(attacked.map((spec, at) => draw({ spec, mode: modes[at % 3]! })))).toEqual([])
  })

  test('are refused where only names, kinds and days may stand', () => {
    expect(boundPaths.length).toBeGreaterThan(50)
    const isName = /^[a-z][a-z0-9_-]*$/
    // A fence may be in a language that is called `__proto__`.
    for (const payload of payloads.filter((each, at) => !isName.test(each) && at % 2 === 0))
      expect(boundPaths.filter((path) => isPhaseSpec(withTexts([path], payload)) && path.at(-1) !== 'lang')).toEqual([])
  })

  test('stay words when the host has not asked whether it is a spec', async () => {
    // React's own mark of a part that threw, and in development what it threw.
    const template = 'data-cstck data-dgst data-msg data-stck'
    const words = [
      ...rules.words,
      ...rules.names,
      'data-pk-align',
      'data-control',
      'data-kind',
      'data-mode',
      ...template.split(' '),
    ]
    const any = { ...rules, drawn: { ...rules.drawn, template }, words, names: [] }
    const html: string[] = []
    for (const payload of ['"><img src=x onerror=pwn(1)>', '__proto__'])
      for (const path of boundPaths) {
        try {
          html.push(draw({ spec: withTexts([path], payload) as PhaseSpec }))
        } catch {
          // No phase, and no page.
        }
      }
    expect(html.length).toBeGreaterThan(boundPaths.length)
    expect(await faultsIn(html, any)).toEqual([])
  })
})

describe.each([
  ['under a strict policy', undefined],
  ['where anything may run', null],
])('in a page %s', (_, policy) => {
  test('no attack runs, asks for anything or becomes markup', async () => {
    // Each place has another attack, and each attack another place the next time.
    // Half a character does not survive the way to the browser.
    const sent = payloads.filter((payload) => !/\p{Surrogate}/u.test(payload))
    const attack = (at: number) => sent[at % sent.length]!.slice(0, 2000)
    const lessons = [0, 53, 107].flatMap((turn): Lesson[] => [
      { spec: withTexts(freePaths, (at) => attack(at + turn)) as PhaseSpec },
      {
        source: Object.values(positions)
          .map((source, at) => source(attack(3 * at + turn)))
          .join('\n\n'),
      },
    ])
    const { page, said, asked, end } = await pages.open(lessons, { policy })
    await hydrated(page)
    // Lazy pictures are asked for when they come into sight.
    await page.keyboard.press('End')
    await page.locator('[data-rank-menu]:not([aria-disabled])').last().click()
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('Escape')
    expect((await page.locator('main').evaluate(faultsOf, rules)).slice(0, 20)).toEqual([])
    // Pictures from elsewhere are the author's to show and the policy's to stop.
    expect(asked.filter((each) => !each.startsWith('image https://'))).toEqual([])
    // Attacks leave messages of the parser, which a development build prints.
    const expected = /img-src|Loading the image|Failed to load resource|^console: phasekit: The Markdown of the phase/
    expect(said.filter((each) => !expected.test(each))).toEqual([])
    await end()
  }, 120_000)
})

test('the audit sees what it is there for, and nothing in a phase without an attack', async () => {
  expect(await faultsIn(modes.map((mode) => draw({ spec: fullSpec, mode })))).toEqual([])
  const bad = [
    ...[
      '<script></script>',
      '<form></form>',
      '<b onclick="x"></b>',
      '<p onclick="x"></p>',
      '<p style="x"></p>',
      '<p class="own"></p>',
    ],
    ...[
      '<p id="own"></p>',
      '<input name="x">',
      '<a href=" java&Tab;script:x"></a>',
      '<img src="data:x">',
      '<img src="http://x/">',
    ],
    ...[
      '<a href="//attacker.example/"></a>',
      '<a href="\\\\attacker.example/"></a>',
      '<div data-pk-language="a b"></div>',
      '<p data-over="pwn">',
    ],
    '</div><p>',
  ]
  for (const html of bad) expect([html, await faultsIn([html])]).not.toEqual([html, []])
})
