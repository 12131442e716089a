import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type DateParts, findMissingParts, toDateParts } from '../../src/blocks/form/values/date-parts.js'
import { findInvalidParts, isSamePart, parseDate, parsePastedDate } from '../../src/blocks/form/values/parse-date.js'
import { isIsoDate } from '../../src/core/guards/iso-date.js'
import { formatDate, formatExampleDate } from '../../src/core/i18n/format-date.js'
import { DATE_PARTS } from '../../src/core/validation/problem.js'

const boxes = (day: string, month: string, year: string): DateParts => ({ day, month, year })
const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('isIsoDate', () => {
  it.each(['2026-03-27', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('accepts %s', (day) => {
    expect(isIsoDate(day)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '0000-01-01',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    null,
    20260101,
  ])('rejects %j', (day) => {
    expect(isIsoDate(day)).toBe(false)
  })

  test('accepts exactly the days of the JavaScript calendar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          const date = new Date(`${text}T00:00:00Z`)
          expect(isIsoDate(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text))
        },
      ),
    )
  })
})

describe('readDate', () => {
  it.each([
    [boxes('27', '3', '2026'), '2026-03-27'],
    [boxes('07', '03', '2026'), '2026-03-07'],
    [boxes(' 7', '3 ', '2026'), '2026-03-07'],
    [boxes('7', 'March', '2026'), '2026-03-07'],
    [boxes('7', 'mar', '2026'), '2026-03-07'],
    [boxes('7', 'Sept', '2026'), '2026-09-07'],
    [boxes('7', 'septem.', '2026'), '2026-09-07'],
    [boxes('７', '３', '２０２６'), '2026-03-07'],
    [boxes('٧', '٣', '٢٠٢٦'), '2026-03-07'],
    [boxes('7', 'März', '2026'), '2026-03-07', 'de'],
    [boxes('7', 'marca', '2026'), '2026-03-07', 'pl'],
    [boxes('7', 'marzec', '2026'), '2026-03-07', 'pl'],
    [boxes('7', '10月', '2026'), '2026-10-07', 'ja'],
    [boxes('7', 'mars', '2026'), '2026-03-07', 'fr'],
    [boxes('7', 'févr.', '2026'), '2026-02-07', 'fr'],
    [boxes('7', 'March', '2026'), '2026-03-07', 'de'],
    [boxes('7', '3月', '2026'), '2026-03-07', 'ja'],
    [boxes('7', 'March', '2026'), '2026-03-07', 'no such language!'],
  ])('parses %j as %s (%s)', (parts, day, lang?: string) => {
    expect(parseDate(parts, lang)).toBe(day)
  })

  it('parses empty input as no answer', () => {
    expect(parseDate(boxes('', '', ''))).toBeUndefined()
    expect(parseDate(boxes(' ', '', '  '))).toBeUndefined()
  })

  it.each([
    boxes('31', '2', '2026'),
    boxes('1', '1', '26'),
    boxes('1', '', '2026'),
    boxes('', 'March', ''),
    boxes('1.', '1', '2026'),
    boxes('first', 'of', 'May'),
    boxes('1', 'Ju', '2026'),
    boxes('1', 'J', '2026'),
    boxes('1-2', '-', '-2026'),
    boxes('2026-03-27', '', ''),
    boxes('', '', '2026-03-27'),
  ])('keeps %j as it was typed', (parts) => {
    const kept = parseDate(parts)
    expect(isIsoDate(kept)).toBe(false)
    expect(toDateParts(kept ?? '')).toEqual(parts)
  })
})

test('a date round-trips through the inputs, in any language', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('en', 'de', 'fr', 'ar', 'ja', 'sv'), (day, lang) => {
      expect(parseDate(toDateParts(day), lang)).toBe(day)
    }),
  )
})

test('any input is a date, no answer, or kept as typed', () => {
  // Single-line input: no line breaks. U+2010 stands for a typed hyphen.
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\u2010/g, '-')),
    fc.constantFrom('', '1', '31', '2', '2026', 'May', '-', '1-2', '2026-03-27'),
  )
  fc.assert(
    fc.property(typed, typed, typed, (day, month, year) => {
      const read = parseDate(boxes(day, month, year))
      if (read === undefined) expect(`${day}${month}${year}`.trim()).toBe('')
      else if (isIsoDate(read))
        for (const part of DATE_PARTS)
          expect(isSamePart(part, toDateParts(read)[part], boxes(day, month, year)[part])).toBe(true)
      else expect(toDateParts(read)).toEqual(boxes(day, month, year))
    }),
  )
})

describe('the parts to correct', () => {
  const faults = (day: string, month: string, year: string) =>
    findInvalidParts(parseDate(boxes(day, month, year)) ?? '')

  it('are the missing ones first', () => {
    expect(findMissingParts(parseDate(boxes('99', '', '')) ?? '')).toEqual(['year', 'month'])
    expect(faults('99', '', '2026')).toEqual(['month'])
  })

  it('are the impossible ones', () => {
    expect(faults('32', '1', '2026')).toEqual(['day'])
    expect(faults('1', '13', '26')).toEqual(['year', 'month'])
    expect(faults('1', 'Marchember', '2026')).toEqual(['month'])
  })

  it('are all if each part is possible', () => {
    expect(faults('31', '4', '2026')).toEqual(['year', 'month', 'day'])
  })
})

describe('readPasted', () => {
  const british = ['day', 'month', 'year'] as const
  const american = ['month', 'day', 'year'] as const

  it.each([
    ['2026-03-27', british, '2026-03-27'],
    ['27/3/2026', british, '2026-03-27'],
    ['3/27/2026', american, '2026-03-27'],
    ['27.03.2026', british, '2026-03-27'],
    [' 27 March 2026 ', american, '2026-03-27'],
    ['March 27, 2026', british, '2026-03-27'],
    ['2026/3/27', american, '2026-03-27'],
  ])('parses %j with inputs %j as %s', (text, order, day) => {
    expect(parsePastedDate(text, order)).toBe(day)
  })

  it.each(['27', '27/3', '27/3/26', '31/2/2026', 'one two three', '', '1-2-3-4', '2026--27'])(
    'leaves %j to the input',
    (text) => {
      expect(parsePastedDate(text, british)).toBeUndefined()
    },
  )
})

test('a date is formatted in the language of the phase, whatever the time zone', () => {
  expect(formatDate('2026-03-04')).toBe('4 March 2026')
  expect(formatDate('2026-03-04', 'de')).toBe('4. März 2026')
  expect(formatDate('2026-03-04', 'no such language!')).toBe('4 March 2026')
})

test.each([
  ['day month year', 'en', '27 March 2026'],
  ['month day year', 'en-US', 'March 27 2026'],
  ['year month day', undefined, '2026 March 27'],
  ['Tag Monat Jahr', 'de', '27 März 2026'],
])('an example in the order “%s” of %s is %s: the inputs decide, not the language', (order, lang, example) => {
  expect(formatExampleDate(order, lang)).toBe(example)
})

test('English without a region formats dates in the order of the inputs', () => {
  expect(formatDate('2026-03-27', 'en')).toBe('27 March 2026')
  expect(formatDate('2026-03-27', 'en-US')).toBe('March 27, 2026')
})

test('a month is parsed by its name, long or short, alone or beside a day', () => {
  const langs = [
    'en',
    'de',
    'fr-CH',
    'pl',
    'tr',
    'ar',
    'ar-MA',
    'fa',
    'he',
    'hi',
    'mr',
    'bn',
    'ta',
    'te',
    'kn',
    'pa',
    'my',
    'th',
    'vi',
    'ja',
    'ko',
  ]
  for (const lang of langs)
    for (const month of ['long', 'short'] as const)
      for (const day of ['numeric', undefined] as const)
        for (let at = 0; at < 12; at++) {
          const format = new Intl.DateTimeFormat(lang, { month, day, timeZone: 'UTC', calendar: 'gregory' })
          const parts = format.formatToParts(Date.UTC(2026, at, 15))
          const name = parts.flatMap(({ type, value }) => (day && type !== 'month' ? [] : [value])).join('')
          const expected = `2026-${String(at + 1).padStart(2, '0')}-15`
          expect([lang, name, parseDate(boxes('15', name, '2026'), lang)]).toEqual([lang, name, expected])
        }
})

test('accents and dots below letters may be omitted', () => {
  expect(parseDate(boxes('1', 'marz', '2026'), 'de')).toBe('2026-03-01')
  expect(parseDate(boxes('1', 'फरवरी', '2026'), 'hi')).toBe('2026-02-01')
  expect(parseDate(boxes('1', 'اغسطس', '2026'), 'ar')).toBe('2026-08-01')
})
