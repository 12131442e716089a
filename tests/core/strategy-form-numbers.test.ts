import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseNumber } from '../../src/blocks/form/values/parse-number.js'
import { formatNumber } from '../../src/core/i18n/format-number.js'

describe('readNumber', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['1.', 1],
    ['007', 7],
    ['+3', 3],
    ['-3', -3],
    ['−3', -3],
    ['1e3', 1000],
    ['-0', 0],
  ])('parses %j as %d', (typed, number) => {
    expect(parseNumber(typed)).toBe(number)
  })

  it('parses empty input as no answer', () => {
    expect(parseNumber('')).toBeUndefined()
    expect(parseNumber('  ')).toBeUndefined()
  })

  it.each([
    'twelve',
    '1 2',
    '12 cm',
    '1,2,3',
    '--1',
    '1.2.3',
    '1e999',
    '-',
    '0x10',
    'Infinity',
    '१२ cm',
    '10²',
    '1½',
    '1,23,45',
    '1.234.5',
  ])('keeps %j as it was typed', (typed) => {
    expect(parseNumber(typed)).toBe(typed)
  })

  it.each([
    ['0,5', 'en', 0.5],
    ['0,5', 'de', 0.5],
    ['0.5', 'de', 0.5],
    ['1,234', 'en', 1234],
    ['1,234', 'de', 1.234],
    ['1.234', 'en', 1.234],
    ['1.234', 'de', 1234],
    ['1.234.567,8', 'de', 1234567.8],
    ['1,234,567.8', 'en', 1234567.8],
    ['12,34,567', 'en-IN', 1234567],
    ['1 234,5', 'fr', 1234.5],
    ['1\u202f234,5', 'fr', 1234.5],
    ['1 234', 'en', 1234],
    ['1’234.5', 'de-CH', 1234.5],
    ['1.234', 'no such language!', 1.234],
    ['1.000', 'de-AT', 1000],
    ['1.234,5', 'de-AT', 1234.5],
    ['1.234', 'de-CH', 1.234],
    ['1.234', 'es-MX', 1.234],
    // With two separators, or a repeated one, only one reading makes sense.
    ['1.234,5', 'en', 1234.5],
    ['1,234.5', 'de', 1234.5],
    ['1.000.000', 'en', 1000000],
    ["1'234.5", 'fr-CH', 1234.5],
    ['1’234,5', 'fr-CH', 1234.5],
    ['1\u2009234,5', 'fr', 1234.5],
  ])('parses %j in %s as %d', (typed, lang, number) => {
    expect(parseNumber(typed, lang)).toBe(number)
  })

  it.each([
    ['١٢٫٥', 'ar', 12.5],
    ['۱۲', 'fa', 12],
    ['१२.५', 'hi', 12.5],
    ['١٬٢٣٤', 'de', 1234],
    ['١٫٢٣٤', 'de', 1.234],
    ['١٢٣٤،٥', 'ar-EG', 1234.5],
    ['12\u200b', 'en', 12],
    ['１２．５', 'ja', 12.5],
  ])('parses the digits of %j (%s) as %d', (typed, lang, number) => {
    expect(parseNumber(typed, lang)).toBe(number)
  })
})

test('a formatted number parses back, in any language', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom('en', 'de', 'fr', 'ar', 'hi', 'de-CH', 'pl', 'ar-EG', 'fa', 'mr', 'ff-Adlm'),
      (number, lang) => {
        expect(parseNumber(formatNumber(number, lang), lang)).toBe(number + 0)
      },
    ),
  )
})

test('a number formatted by the browser parses back, in its digits, with and without groups', () => {
  // Without `hanidec`, whose digits are Chinese words, and systems of letters, which Intl does not format.
  const digits = Intl.supportedValuesOf('numberingSystem').filter((system) => system !== 'hanidec')
  expect(digits.length).toBeGreaterThan(40)
  const langs = [
    'en',
    'de',
    'de-AT',
    'de-CH',
    'fr',
    'fr-CH',
    'ar',
    'ar-EG',
    'ar-MA',
    'ckb',
    'fa',
    'he',
    'hi',
    'ur',
    'ja',
    'sv',
    'nqo',
    'ff-Adlm',
  ]
  for (const lang of [...langs, ...digits.map((system) => `en-u-nu-${system}`)])
    for (const useGrouping of ['always', false] as const)
      for (const number of [0, 7, -1, 999, 1000, -1234.5, 0.25, 98765432.1]) {
        const written = new Intl.NumberFormat(lang, { maximumFractionDigits: 20, useGrouping }).format(number)
        expect([lang, written, parseNumber(written, lang)]).toEqual([lang, written, number])
      }
})

test.each([
  ['de', '-1234,5'],
  ['ar', '-1234.5'],
  ['ar-EG', '-١٢٣٤٫٥'],
  ['fa', '-۱۲۳۴٫۵'],
  ['hi', '-1234.5'],
  ['hi-u-nu-deva', '-१२३४.५'],
  ['no such language!', '-1234.5'],
])('a number has the digits that %s uses for limits and dates', (lang, written) => {
  expect(formatNumber(-1234.5, lang)).toBe(written)
})
