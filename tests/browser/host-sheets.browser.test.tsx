import { Phase } from 'phasekit'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { sheets } from '../support/hostile-sheets.js'
import { form, phase, ranking, selection } from '../support/make-phase.js'
import { everyKind } from '../support/prose.js'

const spec = phase([
  { type: 'instructions', id: 'before', heading: 'Before', content: everyKind },
  { type: 'information', id: 'gauge', title: 'How a gauge works', icon: 'database', content: everyKind },
  selection('stations', ['harbour', 'pier', 'lighthouse'], {
    heading: 'Stations',
    prompt: everyKind.slice(0, 1),
    after: everyKind.slice(0, 1),
  }),
  selection('one', ['harbour', 'pier'], { multiple: false }),
  ranking('trust', ['harbour', 'pier', 'lighthouse']),
  ranking('best', ['harbour', 'pier', 'lighthouse'], { top: 2 }),
  form('plan', [
    { id: 'text', hint: 'A hint' },
    { id: 'long', control: 'textarea', maxLength: 40 },
    { id: 'number', control: 'number' },
    { id: 'tick', control: 'checkbox' },
    { id: 'pick', control: 'select', options: [{ id: 'a', text: 'A' }] },
    {
      id: 'choose',
      control: 'radio',
      options: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
    },
  ]),
  { type: 'navigation', id: 'ways', previous: { label: 'Back' }, next: { label: 'On' } },
])

/**
 * What a reader would notice: every property that a host sheet of ours sets on elements, but for what is meant to be
 * inherited.
 */
const watched = [
  'display',
  'position',
  'float',
  'box-sizing',
  'width',
  'margin',
  'padding',
  'border-width',
  'border-radius',
  'background-color',
  'background-image',
  'box-shadow',
  'color',
  'font-size',
  'font-weight',
  'font-style',
  'font-family',
  'line-height',
  'letter-spacing',
  'list-style-type',
  'text-align',
  'text-transform',
  'text-indent',
  'text-decoration-line',
  'white-space',
  'vertical-align',
  'fill',
  'stroke',
  'max-height',
  'min-width',
  'min-height',
  'transform',
  'scale',
  'filter',
  'opacity',
  'appearance',
  'column-count',
  'clear',
  'transition-duration',
  'animation-name',
  'text-shadow',
  'flex',
  'outline-style',
  'accent-color',
]

/** Motion and share of a root are its host's to choose: it may well let a phase fade in, or fill a column. */
const ofTheHost = new Set(['transition-duration', 'animation-name', 'flex'])

function styles(): Map<string, string>[] {
  return [...document.querySelectorAll('.pk, .pk [class|="pk"]')].map((element) => {
    const style = getComputedStyle(element)
    const looks = watched
      .filter((name) => !(ofTheHost.has(name) && element.classList.contains('pk-root')))
      .map((name): [string, string] => [name, style.getPropertyValue(name)])
    const marks = ['::before', '::after'].map((part): [string, string] => [
      part,
      getComputedStyle(element, part).content,
    ])
    return new Map([['element', `${element.localName}.${element.className}`], ...looks, ...marks])
  })
}

/** What looks different, by element and property, once each. */
function changes(before: Map<string, string>[]): string[] {
  const found = styles().flatMap((after, at) =>
    [...after]
      .filter(([name, value]) => before[at]?.get(name) !== value)
      .map(([name, value]) => `${after.get('element')} ${name}: ${value}`),
  )
  return [...new Set(found)]
}

function use(css: string) {
  const sheet = document.head.appendChild(document.createElement('style'))
  sheet.dataset.host = ''
  sheet.textContent = css
}

afterEach(() => document.querySelectorAll('style[data-host]').forEach((sheet) => void sheet.remove()))

test.each(Object.entries(sheets))('a phase looks the same under the sheet "%s"', async (_, css) => {
  await page.viewport(1024, 768)
  // What is inherited is the host's to choose: the page around says it, and the sheet must not get past that.
  const frame = '.content { font: 16px/1.5 sans-serif; }'
  use(frame)
  await render(
    <div className="content">
      <Phase spec={spec} onSubmit={() => {}} onNavigate={() => {}} />
    </div>,
  )
  const before = styles()
  expect(before.length).toBeGreaterThan(300)
  use(`${css}\n${frame}`)
  expect(changes(before)).toEqual([])
})

test('a phase looks the same inside of what a host marks with attributes that are ours too', async () => {
  await page.viewport(1024, 768)
  use('.content { font: 16px/1.5 sans-serif; }')
  await render(
    <div className="content">
      <Phase spec={spec} onSubmit={() => {}} onNavigate={() => {}} />
    </div>,
  )
  const before = styles()
  const own = new Map(
    [...document.querySelectorAll('.pk, .pk *')]
      .flatMap((element) => [...element.attributes])
      .map(({ name, value }) => [name, value]),
  )
  const states = [
    'selected',
    'locked',
    'over',
    'lifted',
    'shifted',
    'refused',
    'answered',
    'partial',
    'invalid',
    'readonly',
    'still',
    'pending',
    'disabled',
  ]
  const host = document.querySelector('.content')?.parentElement
  for (const name of [...states, 'submittable', 'loose', 'multiline']) host?.setAttribute(`data-${name}`, '')
  for (const [name, value] of own)
    if (name.startsWith('data-') && !name.startsWith('data-phasekit')) host?.setAttribute(name, value)
  expect(changes(before)).toEqual([])
})
