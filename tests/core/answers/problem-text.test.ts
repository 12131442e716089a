import fc from 'fast-check'
import { checkAnswers, type FieldValue } from 'phasekit/answers'
import type { Field } from 'phasekit/spec'
import { formatProblem } from 'phasekit/strings'
import { expect, test } from 'vitest'
import { validateOnBlur } from '../../../src/blocks/form/field-validation.js'
import { createTranslator } from '../../../src/core/i18n/localized-string.js'
import { statesLimits } from '../../../src/core/validation/problem.js'
import { problemStrings } from '../../../src/core/validation/problem-strings.js'
import { problemText } from '../../../src/core/validation/problem-text.js'
import { share } from '../../safety/fuzz/runs.js'
import { form, phase } from '../../support/make-phase.js'

const number = fc.option(fc.constantFrom(0, 1, 2, 5, 1.2, 0.0005, -3, 20000), { nil: undefined })
const step = fc.option(fc.constantFrom(1, 2, 0.05, 3), { nil: undefined })
const value = fc.constantFrom<FieldValue>(
  0,
  1,
  2,
  3,
  4,
  2.5,
  1.23,
  30000,
  -10,
  'x',
  'abcd',
  '2026-1-1',
  '2026-13-45',
  '26-1-1',
  '--',
  '2026-01-01',
)
const field = fc
  .record({
    control: fc.constantFrom('number', 'scale', 'text', 'date'),
    required: fc.boolean(),
    min: number,
    max: number,
    step,
  })
  .map(({ control, required, min, max, step }): Partial<Field> & { id: string } => {
    const own = { id: 'f', control, required } as const
    if (control === 'text')
      return {
        ...own,
        ...(min && min > 0 && { minLength: Math.ceil(min) }),
        ...(max && max > 0 && { maxLength: Math.ceil(max) }),
      }
    if (control === 'date')
      return { ...own, ...(min && { minDate: '2026-03-01' }), ...(max && { maxDate: '2026-04-01' }) }
    if (control === 'scale') return { ...own, min: 1, max: 5 }
    return {
      ...own,
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(step !== undefined && { step }),
    }
  })

test(
  'whatever the field and its value, a problem has one text, and ' + 'that names every limit that it says it names',
  () => {
    fc.assert(
      fc.property(field, value, fc.constantFrom('en', 'de', 'fr', 'ar-EG'), (shape, given, lang) => {
        const spec = phase([form('plan', [shape])])
        const block = spec.blocks[0]
        const asked = block?.type === 'form' ? block.groups[0]?.fields[0] : undefined
        if (!asked) throw new Error('the form has one field')
        const [problem] = checkAnswers(spec, { answers: { plan: { type: 'form', fields: { f: given } } } })
        if (!problem) return
        const text = formatProblem(problem, { lang })
        // A server receives the document as JSON.
        expect(formatProblem(JSON.parse(JSON.stringify(problem)), { lang })).toBe(text)
        expect(text).not.toMatch(/[{}]/)
        const left = validateOnBlur(asked, given)
        if (left)
          expect(
            problemText(
              createTranslator(problemStrings, () => undefined, lang),
              left,
              lang,
            ),
          ).toBe(text)

        if (!statesLimits(problem)) return
        const write = new Intl.NumberFormat(lang, { maximumFractionDigits: 20 })
        const { min, max, minLength, maxLength, step: size } = asked
        const whole = size === undefined || size === 1
        for (const limit of [min, max, minLength, maxLength, whole ? undefined : size])
          if (limit !== undefined) expect(text).toContain(write.format(limit))
        // The text is true: the value does not meet it.
        if (problem.code === 'not-a-step') {
          const { from, step } = problem.params as { from: number; step: number }
          expect(Math.abs(((Number(given) - from) / step) % 1)).toBeGreaterThan(1e-9)
        }
      }),
      share(1),
    )
  },
)

test('a translation uses the plurals of its language', () => {
  const problem = { block: 'pick', code: 'too-few', params: { asks: 'options', min: 3, count: 1 } } as const
  const polish = {
    'problem.optionsFrom': {
      one: '{count} opcję',
      few: '{count} opcje',
      many: '{count} opcji',
      other: '{count} opcji',
    },
  }
  expect(formatProblem(problem, { lang: 'pl', strings: polish })).toBe('3 opcje')
})
