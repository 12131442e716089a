import {
  type Answer,
  checkAnswers,
  createAnswers,
  describeEvent,
  redactFreeText,
  type SelectionAnswer,
} from 'phasekit/answers'
import type { BlockSpec } from 'phasekit/spec'
import { describe, expect, test } from 'vitest'
import { form, phase, ranking, selection } from '../../support/make-phase.js'

/** `b` asks for words, `c` stands alone. */
const marked = selection('q', ['a', 'b', 'c']).options.map((option) => ({
  ...option,
  ...(option.id === 'b' && { other: true as const }),
  ...(option.id === 'c' && { exclusive: true as const }),
}))

const codes = (block: BlockSpec, answer?: Answer) =>
  checkAnswers(phase([block]), { answers: answer ? { [block.id]: answer } : {} }).map(({ code, params }) => [
    code,
    params,
  ])

describe('checkAnswers', () => {
  test.each<[string, BlockSpec, Answer | undefined, unknown[]]>([
    [
      'required and absent',
      selection('q', ['a'], { required: true }),
      undefined,
      [['required', { asks: 'options', min: 1 }]],
    ],
    ['optional and absent, though it has a minimum', selection('q', ['a', 'b'], { min: 2 }), undefined, []],
    [
      'too few',
      selection('q', ['a', 'b', 'c'], { min: 2 }),
      { type: 'selection', selected: ['a'] },
      [['too-few', { asks: 'options', min: 2, count: 1 }]],
    ],
    [
      'too many',
      selection('q', ['a', 'b', 'c'], { max: 1 }),
      { type: 'selection', selected: ['a', 'b'] },
      [['too-many', { asks: 'options', max: 1, count: 2 }]],
    ],
    [
      'two in a single choice',
      selection('q', ['a', 'b'], { multiple: false }),
      { type: 'selection', selected: ['a', 'b'] },
      [['too-many', { asks: 'options', max: 1, count: 2 }]],
    ],
    [
      'one that stands alone, where two are asked for',
      selection('q', ['a', 'b', 'c'], { min: 2, required: true, options: marked }),
      { type: 'selection', selected: ['c'] },
      [],
    ],
    [
      'one that stands alone beside another',
      selection('q', ['a', 'b', 'c'], { options: marked }),
      { type: 'selection', selected: ['a', 'c'] },
      [['not-alone', { id: 'c', option: 'C' }]],
    ],
    [
      'an option without its words, where an answer is expected',
      selection('q', ['a', 'b', 'c'], { required: true, options: marked }),
      { type: 'selection', selected: ['a', 'b'], other: ' ' },
      [['no-text', { id: 'b', option: 'B' }]],
    ],
    [
      'an option without its words, where none is expected',
      selection('q', ['a', 'b', 'c'], { options: marked }),
      { type: 'selection', selected: ['b'] },
      [],
    ],
    [
      'an id the phase does not have',
      selection('q', ['a']),
      { type: 'selection', selected: ['z'] },
      [['unknown-id', { id: 'z' }]],
    ],
    ['a ranking of one item', ranking('q', ['a'], { required: true }), undefined, []],
    ['a required ranking', ranking('q', ['a', 'b'], { required: true }), undefined, [['required', { asks: 'order' }]]],
    [
      'a part of a required best three',
      ranking('q', ['a', 'b', 'c', 'd'], { required: true, top: 3 }),
      { type: 'ranking', order: ['a'], via: 'moved' },
      [['too-few', { asks: 'items', min: 3, count: 1 }]],
    ],
    [
      'more than the best one',
      ranking('q', ['a', 'b'], { top: 1 }),
      { type: 'ranking', order: ['a', 'b'], via: 'moved' },
      [['too-many', { asks: 'items', max: 1, count: 2 }]],
    ],
  ])('%s', (_, block, answer, expected) => {
    expect(codes(block, answer)).toEqual(expected)
  })

  test.each<[string, Parameters<typeof form>[1][number], string | number | boolean | undefined, unknown[]]>([
    ['required text left blank', { id: 'f', required: true }, '  ', [['required', { asks: 'text' }]]],
    ['too short', { id: 'f', minLength: 5 }, 'abc', [['too-short', { minLength: 5, length: 3 }]]],
    ['too long', { id: 'f', maxLength: 2 }, 'abc', [['too-long', { maxLength: 2, length: 3 }]]],
    ['a number in words', { id: 'f', control: 'number' }, 'five', [['not-a-number', {}]]],
    ['a number below', { id: 'f', control: 'number', min: 1 }, 0, [['too-small', { min: 1 }]]],
    ['a number above', { id: 'f', control: 'number', max: 1 }, 2, [['too-large', { max: 1 }]]],
    [
      'a number between steps',
      { id: 'f', control: 'number', step: 0.1 },
      0.25,
      [['not-a-step', { step: 0.1, from: 0 }]],
    ],
    ['a number on a step that floating point misses', { id: 'f', control: 'number', step: 0.1 }, 0.1 + 0.2, []],
    ['a point of a scale', { id: 'f', control: 'scale', min: 0, max: 10 }, 10, []],
    [
      'beyond a scale',
      { id: 'f', control: 'scale', min: 1, max: 5 },
      6,
      [['too-large', { min: 1, max: 5, step: 1, from: 1 }]],
    ],
    [
      'between two points of a scale',
      { id: 'f', control: 'scale', min: 1, max: 5 },
      2.5,
      [['not-a-step', { min: 1, max: 5, step: 1, from: 1 }]],
    ],
    ['a text on a scale', { id: 'f', control: 'scale', min: 1, max: 5 }, '3', [['wrong-type', {}]]],
    ['a day', { id: 'f', control: 'date', minDate: '2026-03-27', maxDate: '2026-03-27' }, '2026-03-27', []],
    [
      'a day too early',
      { id: 'f', control: 'date', minDate: '2026-03-28' },
      '2026-03-27',
      [['too-early', { min: '2026-03-28' }]],
    ],
    [
      'a day too late',
      { id: 'f', control: 'date', maxDate: '2026-03-26' },
      '2026-03-27',
      [['too-late', { max: '2026-03-26' }]],
    ],
    ['no day', { id: 'f', control: 'date' }, '2026-02-30', [['not-a-date', {}]]],
    ['words for a day', { id: 'f', control: 'date' }, 'some-day-soon', [['not-a-date', { part: 'year' }]]],
    ['half a day', { id: 'f', control: 'date' }, '2026--27', [['incomplete-date', { missing: ['month'] }]]],
    ['a number for a day', { id: 'f', control: 'date' }, 20260327, [['wrong-type', {}]]],
    [
      'a box that must be ticked',
      { id: 'f', control: 'checkbox', required: true },
      false,
      [['required', { asks: 'tick' }]],
    ],
    [
      'an option that is not offered',
      { id: 'f', control: 'select', options: [{ id: 'a', text: 'A' }] },
      'b',
      [['unknown-id', { id: 'b' }]],
    ],
    ['a text in a checkbox', { id: 'f', control: 'checkbox' }, 'yes', [['wrong-type', {}]]],
  ])('a field: %s', (_, field, value, expected) => {
    expect(codes(form('q', [field]), value === undefined ? undefined : { type: 'form', fields: { f: value } })).toEqual(
      expected,
    )
  })

  test('reports a field that the form does not have', () => {
    expect(codes(form('q', [{ id: 'f' }]), { type: 'form', fields: { g: 'x' } })).toEqual([['unknown-id', { id: 'g' }]])
  })
})

describe('describing and redacting events', () => {
  const spec = phase([
    selection('pick', ['a', 'b', 'c'], { options: marked }),
    form('plan', [{ id: 'why' }, { id: 'tool', control: 'select', options: [{ id: 'saw', text: 'A saw' }] }]),
  ])

  test('describeEvent replaces ids with the labels of the phase', () => {
    const answers = createAnswers(spec)
    const heard: unknown[] = []
    answers.subscribe((event) => heard.push(describeEvent(spec, event)))
    answers.set('pick', { type: 'selection', selected: ['b'] })
    answers.set('pick', { type: 'selection', selected: ['a', 'b'], other: 'Moss' })
    answers.set('plan', { type: 'form', fields: { tool: 'saw' } }, { field: 'tool' })
    expect(heard).toEqual([
      { question: 'Title of pick', answer: ['B'] },
      { question: 'Title of pick', answer: ['A', 'B', 'Moss'] },
      { question: 'Label of tool', answer: ['A saw'] },
    ])
  })

  test('redactFreeText keeps choices and drops free text', () => {
    const answers = createAnswers(spec)
    answers.subscribe((event) => {
      expect(JSON.stringify(redactFreeText(spec, event))).not.toContain('secret')
    })
    answers.set('plan', { type: 'form', fields: { tool: 'saw', why: 'secret' } }, { field: 'why' })
    answers.set('plan', { type: 'form', fields: { tool: 'saw', why: 'another secret' } }, { field: 'why' })
    answers.set('pick', { type: 'selection', selected: ['a'], other: 'secret' })
    expect.assertions(3)
  })

  test('redactFreeText keeps numbers and dates, and drops text that is neither', () => {
    const plan = phase([
      form('plan', [
        { id: 'day', control: 'date' },
        { id: 'much', control: 'scale', min: 1, max: 5 },
        { id: 'area', control: 'number' },
      ]),
    ])
    const answers = createAnswers(plan)
    const heard: unknown[] = []
    answers.subscribe((event) => {
      const { fieldValue, value } = redactFreeText(plan, event) as { fieldValue?: unknown; value: unknown }
      heard.push([fieldValue, value])
    })
    answers.set('plan', { type: 'form', fields: { day: '2026-03-27', much: 4, area: 2 } }, { field: 'day' })
    answers.set('plan', { type: 'form', fields: { day: '2026--Easter', much: 4, area: 'wide' } }, { field: 'day' })
    expect(heard).toEqual([
      ['2026-03-27', { type: 'form', fields: { day: '2026-03-27', much: 4, area: 2 } }],
      [null, { type: 'form', fields: { much: 4 } }],
    ])
  })
})

describe('status of a selection', () => {
  const statuses = (more: Parameters<typeof selection>[2], ...all: Answer[]) => {
    const answers = createAnswers(phase([selection('pick', ['a', 'b', 'c'], { options: marked, ...more })]))
    return all.map((answer) => {
      answers.set('pick', answer)
      return answers.status('pick')
    })
  }

  test('an exclusive option is a complete answer', () => {
    expect(
      statuses({ min: 2 }, { type: 'selection', selected: ['a'] }, { type: 'selection', selected: ['c'] }),
    ).toEqual(['partial', 'answered'])
  })

  test('“other” without its text is a partial answer', () => {
    const wordless: SelectionAnswer = { type: 'selection', selected: ['b'] }
    expect(statuses({ required: true }, wordless, { ...wordless, other: 'Moss' })).toEqual(['partial', 'answered'])
    expect(statuses({}, wordless)).toEqual(['answered'])
  })

  test('unknown ids do not count as an answer', () => {
    expect(statuses({}, { type: 'selection', selected: ['ghost'] })).toEqual(['unanswered'])
  })
})
