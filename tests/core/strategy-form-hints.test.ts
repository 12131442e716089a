import fc from 'fast-check'
import type { FormField } from 'phasekit'
import { describe, expect, test } from 'vitest'
import { isRuleStatedIn, ruleText } from '../../src/blocks/form/field-validation.js'
import { strategyFormStrings } from '../../src/blocks/form/strings.js'
import { mentionsDate, mentionsNumber } from '../../src/blocks/form/values/mentions-limit.js'
import { createTranslator } from '../../src/core/i18n/localized-string.js'

const runs = Number(process.env.FUZZ ?? 1000)

const isLeftOut = (field: Partial<FormField>, lang = 'en') => {
  const full: FormField = { id: 'a', label: 'A', control: 'number', ...field }
  const rule =
    ruleText(
      full,
      createTranslator(strategyFormStrings, () => undefined, lang),
      lang,
    ) ?? ''
  return isRuleStatedIn(rule, full.hint ?? '', full, lang)
}

describe('the generated hint', () => {
  test.each<[string, Partial<FormField>, string?]>([
    ['both ends', { min: 2, max: 40, hint: 'Between 2 and 40' }],
    ['a range with a dash', { min: 2, max: 40, hint: '2–40 people' }],
    ['a range with a hyphen', { min: 2, max: 40, hint: '2-40 people' }],
    ['a whole number', { min: 2, max: 40, step: 1, hint: 'Between 2 and 40' }],
    ['the step too', { min: 1.2, max: 1.5, step: 0.05, hint: 'Between 1.2 and 1.5, in steps of 0.05' }],
    ['grouping', { min: 1, max: 20_000, hint: 'From 1 to 20,000.' }],
    ['grouping by a space', { min: 1, max: 20_000, hint: 'From 1 to 20\u202f000.' }],
    ['no grouping', { min: 1, max: 20_000, hint: 'From 1 to 20000.' }],
    ['a comma, in the language of the phase', { min: 1.2, max: 1.5, hint: 'Von 1,2 bis 1,5' }, 'de'],
    ['German grouping', { min: 1, max: 20_000, hint: '1 bis 20.000' }, 'de'],
    ['a negative number', { min: -5, max: 5, hint: 'From −5 to 5 degrees' }],
    ['Arabic digits', { min: 2, max: 40, hint: 'من ٢ إلى ٤٠' }, 'ar'],
    ['full-width digits', { min: 2, max: 40, hint: '２から４０' }, 'ja'],
    ['a length', { control: 'textarea', maxLength: 600, hint: 'Three sentences, 600 characters at most' }],
    ['two lengths', { control: 'textarea', minLength: 30, maxLength: 400, hint: '30 to 400 characters' }],
    ['a date in words', { control: 'date', minDate: '2026-03-01', hint: 'On 1 March 2026 or later' }],
    [
      'a date in numbers',
      { control: 'date', minDate: '2026-03-01', maxDate: '2026-04-30', hint: '01/03/2026 to 30/04/2026' },
    ],
  ])('is omitted if the author mentions %s', (_, field, lang) => {
    expect(isLeftOut(field, lang)).toBe(true)
  })

  test.each<[string, Partial<FormField>, string?]>([
    ['one end only', { min: 2, max: 40, hint: 'At least 2' }],
    ['no step', { min: 1.2, max: 1.5, step: 0.05, hint: 'Between 1.2 and 1.5' }],
    ['the positive number', { min: -5, max: 5, hint: 'Up to 5' }],
    ['a longer number', { max: 40, hint: 'Up to 400' }],
    ['part of a fraction', { max: 5, hint: 'Up to 1.5' }],
    ['a name with a digit', { max: 4, hint: 'On A4 paper' }],
    ['no number', { min: 2, max: 40, hint: 'As many as you like' }],
    ['nothing', { max: 40 }],
    ['something else about a number without limits', { hint: 'In 2026' }],
    ['another month', { control: 'date', minDate: '2026-03-01', hint: 'On 1 April 2026 or later' }],
    ['the year', { control: 'date', minDate: '2026-03-01', hint: 'In 2026' }],
  ])('stays if the author mentions %s', (_, field, lang) => {
    expect(isLeftOut(field, lang)).toBe(false)
  })
})

const language = fc.constantFrom('en', 'de', 'fr', 'de-CH', 'hi', 'ar-EG', 'fa', 'pl')
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 1000),
)

test('a number is found in its language’s format, with or without grouping', () => {
  fc.assert(
    fc.property(language, number, fc.boolean(), (lang, value, useGrouping) => {
      const written = new Intl.NumberFormat(lang, { useGrouping, maximumFractionDigits: 20 }).format(value)
      expect(mentionsNumber(`(${written}) x`, value), `${lang} ${written}`).toBe(true)
    }),
    { numRuns: runs },
  )
})

test('another number is not found', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 }), (named, asked) => {
      expect(mentionsNumber(`Up to ${named} of them.`, asked)).toBe(named === asked)
    }),
    { numRuns: runs },
  )
})

test('a long text is checked fast', () => {
  const start = performance.now()
  for (const text of ['1 '.repeat(10_000), '1,'.repeat(10_000), '-'.repeat(20_000), '9'.repeat(20_000)]) {
    mentionsNumber(text, 7)
    mentionsDate(text, '2026-03-01')
  }
  expect(performance.now() - start).toBeLessThan(1000)
})
