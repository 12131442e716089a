import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { formatString } from '../../src/core/i18n/localized-string.js'
import { useStrings } from '../../src/ui/i18n/use-strings.js'
import { UiContext } from '../../src/ui/ui-context.js'

const defaults = { 'a.count': { one: '{count} row', other: '{count} rows' }, 'a.name': 'Move {item}' }

test.each([
  [1, 'en', '1 row'],
  [2, 'en', '2 rows'],
  [12345, 'en', '12,345 rows'],
  [12345, 'de', '12.345 rows'],
])(
  'a count of %i in %s takes its plural form and is written as the language writes numbers',
  (count, lang, expected) => {
    expect(formatString(defaults['a.count'], { count }, lang)).toBe(expected)
  },
)

test('a language with more plural forms uses them', () => {
  const polish = { one: '{count} wiersz', few: '{count} wiersze', many: '{count} wierszy', other: '{count} wiersza' }
  expect([1, 3, 5].map((count) => formatString(polish, { count }, 'pl'))).toEqual([
    '1 wiersz',
    '3 wiersze',
    '5 wierszy',
  ])
})

test.each([
  [0.0005, 'en', '0.0005 rows'],
  [1234.56789, 'de', '1.234,56789 rows'],
])('a count of %d keeps its decimals', (count, lang, expected) => {
  expect(formatString(defaults['a.count'], { count }, lang)).toBe(expected)
})

test('an English message keeps English plurals in a phase of another language', () => {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <UiContext.Provider value={{ lang: 'fr' }}>{children}</UiContext.Provider>
  )
  const { result } = renderHook(() => useStrings(defaults), { wrapper })
  expect([result.current('a.count', { count: 0 }), result.current('a.count', { count: 1.5 })]).toEqual([
    '0 rows',
    '1,5 rows',
  ])
})

test('a place without a value stays as written; names of Object.prototype are no values', () => {
  expect(formatString('{item} and {constructor}', {})).toBe('{item} and {constructor}')
})

test('what a value says is not filled in again', () => {
  expect(formatString('Move {item}', { item: '{item} {count}' })).toBe('Move {item} {count}')
})

test('a language that is no language tag is read as English', () => {
  expect(formatString(defaults['a.count'], { count: 1 }, 'not a tag')).toBe('1 row')
})

test('a prop goes before the phase, the phase before the default', () => {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <UiContext.Provider value={{ strings: { 'a.name': 'phase {item}', 'a.count': 'phase' } }}>
      {children}
    </UiContext.Provider>
  )
  const { result } = renderHook(() => useStrings(defaults, { 'a.name': 'prop {item}' }), { wrapper })
  expect([result.current('a.name', { item: 'X' }), result.current('a.count', { count: 1 })]).toEqual([
    'prop X',
    'phase',
  ])
})

test('numbers of one language are written by one writer, however many there are', () => {
  const { NumberFormat } = Intl
  let made = 0
  vi.stubGlobal('Intl', {
    getCanonicalLocales: Intl.getCanonicalLocales,
    PluralRules: Intl.PluralRules,
    NumberFormat: class extends NumberFormat {
      constructor(language: string) {
        super(language)
        made += 1
      }
    },
  })
  const texts = Array.from({ length: 500 }, (_, at) => formatString('{position}.', { position: at + 1 }, 'fr-CA'))
  vi.unstubAllGlobals()
  expect([made, texts[499]]).toEqual([1, '500.'])
})
