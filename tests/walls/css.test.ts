import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cssProblems } from './css-rules.js'
import { filesBelow } from './source-imports.js'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const read = (path: string) => readFileSync(`${src}/${path}`, 'utf8')
const sheets = filesBelow(src, /\.css$/)

describe('the style sheets', () => {
  it('weigh two classes everywhere, are logical, and force nothing', () => {
    expect(
      sheets.filter((path) => path !== 'styles/index.css').flatMap((path) => cssProblems(read(path), path)),
    ).toEqual([])
  })

  it(
    'hang on no answer: for a rule about what is around, Chromium walks ' +
      'through the whole block that comes to be answered',
    () => {
      expect(sheets.filter((path) => /\[data-(answered|partial)\]/.test(read(path)))).toEqual([])
    },
  )

  it('are all in the one that is published', () => {
    const imported = [...read('styles/index.css').matchAll(/@import\s+['"](.+)['"]/g)].map(([, path]) =>
      posix.join('styles', path ?? ''),
    )
    expect([...imported].sort()).toEqual(sheets.filter((path) => path !== 'styles/index.css'))
  })
})

describe('cssProblems', () => {
  it.each([
    '.pk.pk-root { color: red }',
    '.pk .pk-option:where(:hover, [data-selected]) { inline-size: 1px }',
    '.pk .pk-option:where(:focus-visible)::before { margin-inline-start: 0 }',
    '.pk .pk-flow > * + * { margin-block-start: 1em }',
    ':where([dir="rtl"]) .pk .pk-option { inset-inline: 0 }',
    '@media (prefers-reduced-motion: no-preference) { .pk .pk-row { animation: ' +
      'pk-in 1s } } @keyframes pk-in { from { opacity: 0 } }',
    '.pk .pk-a:where(.pk-b:has(+ *) .pk-a, :not(.pk-b:has(:where(.pk-c)) ~ .pk-a)) { color: red }',
    '.pk .pk-a:where(:dir(rtl), [dir="rtl"] .pk-a) { color: red }',
    '.pk .pk-a:where([data-b] > * + .pk-a:hover) { color: red }',
    '.pk .pk-a:where([data-b] > [data-c], .pk-b + *, [data-pk-layout] > * > *) { color: red }',
    '.pk .pk-flow > :where(.pk-b + *) { color: red }',
    '.pk .pk-a:where(.pk-b[data-c] .pk-a, .pk-b > [data-c] .pk-a) { color: red }',
    '@media (max-width: 20rem) { .pk .pk-row { text-align: start; overflow-x: auto } }',
  ])('lets pass %s', (css) => {
    expect(cssProblems(css, 'a.css')).toEqual([])
  })

  it.each([
    ['ul { margin: 0 }', 'tag "ul"'],
    [':root { color: red }', 'pseudo ":root"'],
    ['#a .pk { color: red }', 'id "#a"'],
    ['* { margin: 0 }', '0 classes'],
    ['.pk-option { color: red }', '1 classes'],
    ['.pk .pk-a .pk-b { color: red }', '3 classes'],
    ['.pk .pk-a:hover { color: red }', 'pseudo ":hover"'],
    ['.pk .pk-a[data-x] { color: red }', 'attribute "[data-x]"'],
    ['.pk .pk-a:is(.b) { color: red }', 'pseudo ":is(.b)"'],
    ['.a .pk-a { color: red }', 'is not .pk'],
    ['.pk .pk-a, .b { color: red }', '1 classes'],
    ['.pk .pk-a { & :where(b) { color: red } }', 'nested'],
    ['.pk .pk-a:where(:dir(rtl)) { color: red }', '[dir]'],
    ['.pk .pk-a:where(.pk-b:has(.pk-c:focus-visible) *) { color: red }', 'nothing of its own'],
    ['.pk .pk-a:where(:not(.pk-b:has(:where(.pk-c)) ~ *)) { color: red }', 'nothing of its own'],
    ['.pk .pk-a:where(.pk-b[data-c]:not(:has(.pk-d)) *) { color: red }', 'nothing of its own'],
    ['.pk .pk-a:where([data-b] > *, [data-c] > .pk-a) { color: red }', 'nothing of its own'],
    ['.pk .pk-a:where([data-b] :hover) { color: red }', 'nothing of its own'],
    ['.pk .pk-a:where([data-b]):where([data-c] *)::before { color: red }', 'nothing of its own'],
    ['.pk .pk-a:where([data-b] .pk-a) { color: red }', 'a host has such ones'],
    ['.pk .pk-a:where(:where([data-b], [data-c]) .pk-a) { color: red }', 'a host has such ones'],
    ['.pk .pk-a:where(:not([data-b]:not(.pk-c) .pk-a)) { color: red }', 'a host has such ones'],
    ['.pk .pk-a { color: red !important }', '!important'],
    ['.pk .pk-a { margin-left: 0 }', 'physical'],
    ['.pk .pk-a { max-width: 0 }', 'physical'],
    ['.pk .pk-a { border-top-left-radius: 0 }', 'physical'],
    ['.pk .pk-a { text-align: left }', 'physical'],
    ['.pk .pk-a { animation: pk-in 1s }', 'prefers-reduced-motion'],
    ['@layer a { .pk .pk-a { color: red } }', '@layer'],
    ['@keyframes spin { from { opacity: 0 } }', 'pk-'],
  ])('refuses %s', (css, reason) => {
    expect(cssProblems(css, 'a.css').join()).toContain(reason)
  })
})
