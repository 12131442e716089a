import fc from 'fast-check'
import { type Answer, type AnswerEvent, createAnswers, redactFreeText } from 'phasekit/answers'
import { describe, expect, test } from 'vitest'
import { share } from '../../safety/fuzz/runs.js'
import { custom, form, ownBlocks, phase, pollAnswer, ranking, selection } from '../../support/make-phase.js'

const SECRET = 'Call my mother on 555-0199'
const controls = form('plan', [
  { id: 'why' },
  { id: 'more', control: 'textarea' },
  { id: 'tool', control: 'select', options: [{ id: 'saw', text: 'A saw' }] },
  { id: 'light', control: 'radio', options: [{ id: 'sun', text: 'Sun' }] },
  { id: 'area', control: 'number' },
  { id: 'much', control: 'scale', min: 1, max: 5 },
  { id: 'day', control: 'date' },
  { id: 'ready', control: 'checkbox' },
])
const own = custom('poll')
const options = { blocks: ownBlocks }
const spec = phase([selection('pick', ['a', 'b']), ranking('rank', ['x', 'y']), controls, own])
const full: Record<string, Answer> = {
  pick: { type: 'selection', selected: ['a'] },
  rank: { type: 'ranking', order: ['y', 'x'], via: 'moved' },
  plan: { type: 'form', fields: { tool: 'saw', light: 'sun', area: 12.5, much: 4, day: '2026-03-27', ready: true } },
}

/** The event of an answer, as a store makes it. */
function eventOf(block: string, answer: Answer, field?: string): AnswerEvent {
  const answers = createAnswers(spec, options)
  let event: AnswerEvent | undefined
  answers.subscribe((heard) => {
    event = heard
  })
  answers.set(block, answer, field === undefined ? {} : { field })
  if (!event) throw new Error('nothing was set')
  return event
}
const strippedValue = (event: object) => redactFreeText(spec, event as AnswerEvent, options).value

describe('withoutText', () => {
  test.each(Object.entries(full))('keeps what the author wrote, numbers and days: %s', (block, answer) => {
    expect(strippedValue(eventOf(block, answer))).toEqual(answer)
  })

  test('keeps kind, time and status of the event', () => {
    const { value: _, previous: __, ...rest } = eventOf('pick', { type: 'selection', selected: ['a'] })
    expect(redactFreeText(spec, eventOf('pick', { type: 'selection', selected: ['a'] }), options)).toMatchObject({
      ...rest,
      id: expect.any(String),
      at: expect.any(String),
    })
  })

  test.each<[string, string, Answer, unknown]>([
    [
      'an option that the question does not have',
      'pick',
      { type: 'selection', selected: ['a', SECRET] },
      { type: 'selection', selected: ['a'] },
    ],
    [
      'a text beside an option',
      'pick',
      { type: 'selection', selected: ['b'], other: SECRET },
      { type: 'selection', selected: ['b'] },
    ],
    [
      'an item that the ranking does not have',
      'rank',
      { type: 'ranking', order: [SECRET, 'x'], via: 'moved' },
      { type: 'ranking', order: ['x'], via: 'moved' },
    ],
    ['nothing but what it does not have', 'rank', { type: 'ranking', order: [SECRET], via: 'moved' }, null],
    ['the data of a block of the host', 'poll', pollAnswer({ said: SECRET }), null],
    ...(['why', 'more', 'tool', 'light', 'area', 'much', 'day', 'ready', 'gone'] as const).map(
      (field): [string, string, Answer, unknown] => [
        `a text in the field ${field}`,
        'plan',
        { type: 'form', fields: { area: 2, [field]: SECRET } },
        field === 'area' ? null : { type: 'form', fields: { area: 2 } },
      ],
    ),
  ])('drops %s', (_, block, answer, expected) => {
    const event = eventOf(block, answer)
    const stripped = redactFreeText(spec, event)
    expect(stripped.value).toEqual(expected)
    expect(JSON.stringify(stripped)).not.toContain(SECRET)
  })

  test.each([
    [
      'an answer of a type that it does not know',
      { type: 'poll', value: { votes: [SECRET] }, previous: { votes: [SECRET] } },
    ],
    [
      'an answer to a block that the phase does not have',
      { block: 'gone', value: { type: 'selection', selected: [SECRET] } },
    ],
    ['an answer of another type than the block', { block: 'rank' }],
  ])('drops %s', (_, change) => {
    expect(strippedValue({ ...eventOf('pick', { type: 'selection', selected: ['a'] }), ...change })).toBeNull()
  })

  test('drops members that an event does not have: orphans, conflicts, history and labels', () => {
    const extra = {
      orphans: [SECRET],
      conflicts: [{ value: SECRET }],
      history: { edits: SECRET },
      labels: { pick: SECRET },
      label: SECRET,
    }
    expect(
      JSON.stringify(
        redactFreeText(spec, { ...eventOf('pick', { type: 'selection', selected: ['a'] }), ...extra }, options),
      ),
    ).not.toContain(SECRET)
  })

  test('drops the id in a problem when it comes from the answer', () => {
    const event = eventOf('plan', { type: 'form', fields: { tool: SECRET } }, 'tool')
    expect(event.problems).toMatchObject([{ code: 'unknown-id', params: { id: SECRET } }])
    expect(redactFreeText(spec, event, options).problems).toEqual([
      { block: 'plan', field: 'tool', code: 'unknown-id', params: {} },
    ])
  })
})

/** Every place of a JSON value, as a path. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]))]
}

/** The same with something else in one place. */
function withAt(value: unknown, [key, ...rest]: string[], next: unknown): unknown {
  if (key === undefined) return next
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  copy[key] = withAt(copy[key], rest, next)
  return copy
}

/** Says what an event is, and never what was answered. */
const LABELS = new Set(['id', 'revision', 'at', 'kind', 'reason', 'type', 'block', 'status', 'problems'])

test('no text written anywhere in an event survives', () => {
  const hidden = fc.constantFrom<unknown>(
    SECRET,
    [SECRET],
    { [SECRET]: 1 },
    { type: 'selection', selected: [SECRET] },
    { type: 'form', fields: { why: SECRET } },
    { data: SECRET },
  )
  const blocks = fc.constantFrom('pick', 'rank', 'plan')
  fc.assert(
    fc.property(blocks, fc.array(fc.tuple(fc.nat(), hidden), { minLength: 1, maxLength: 4 }), (block, edits) => {
      let event: unknown = eventOf(block, full[block] as Answer)
      for (const [at, secret] of edits) {
        const open = places(event).filter(([key]) => key !== undefined && !LABELS.has(key))
        event = withAt(event, open[at % open.length] ?? ['value'], secret)
      }
      expect(JSON.stringify(redactFreeText(spec, event as AnswerEvent, options))).not.toContain(SECRET)
    }),
    share(0.5),
  )
})
