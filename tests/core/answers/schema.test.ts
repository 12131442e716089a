import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {
  type Answer,
  type AnswerConflict,
  type AnswerDocument,
  type AnswerEdit,
  createAnswers,
  readDocument,
  reconcile,
} from 'phasekit/answers'
import { isJson, type Json } from 'phasekit/spec'
import { describe, expect, test } from 'vitest'
import schema from '../../../src/answers/answer-document.schema.json' with { type: 'json' }
import { custom, form, ownBlocks, phase, pollAnswer, ranking, selection } from '../../support/make-phase.js'

// Strict: treats warnings of the validator as errors.
const valid = new Ajv2020({ strict: true }).compile(schema)

const spec = phase([
  selection('pick', ['a', 'b', 'c']),
  ranking('rank', ['x', 'y', 'z']),
  form('plan', [{ id: 'why' }, { id: 'people', control: 'number' }, { id: 'sure', control: 'checkbox' }]),
  custom('poll'),
])
const edited = phase([
  selection('pick', ['b']),
  ranking('rank', ['x', 'z']),
  form('plan', [{ id: 'people', control: 'number' }]),
])

const ids = (all: string[]) => fc.subarray(all, { minLength: 1 })
const values = fc.record({ why: fc.string(), people: fc.integer(), sure: fc.boolean() }, { requiredKeys: [] })
const step = fc.oneof(
  fc.tuple(
    fc.constant('pick'),
    fc.record(
      { type: fc.constant('selection' as const), selected: ids(['a', 'b', 'c']), other: fc.string() },
      { requiredKeys: ['type', 'selected'] },
    ),
  ),
  fc.tuple(
    fc.constant('rank'),
    fc.record({
      type: fc.constant('ranking' as const),
      order: ids(['x', 'y', 'z']),
      via: fc.constantFrom('moved' as const, 'kept' as const),
    }),
  ),
  fc.tuple(
    fc.constant('plan'),
    values.map((fields) => ({ type: 'form' as const, fields })),
  ),
  fc.tuple(fc.constant('poll'), (fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>).map(pollAnswer)),
)

const writer = fc.string({ unit: fc.constantFrom(...'abz019'), minLength: 12, maxLength: 12 })
const edit = fc.record({
  by: writer,
  n: fc.integer({ min: 1 }),
  at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
})
const seen = fc.dictionary(writer, fc.nat(), { maxKeys: 2 })
const gaveWay: Omit<AnswerConflict, keyof AnswerEdit>[] = [
  { block: 'pick', type: 'selection', value: { type: 'selection', selected: ['a'] } },
  { block: 'plan', type: 'form', field: 'why', value: 'so', label: 'Why?' },
]
const conflict = fc
  .tuple(edit, fc.constantFrom(...gaveWay))
  .map(([made, what]): AnswerConflict => ({ ...made, ...what }))
const history = fc
  .tuple(seen, fc.dictionary(fc.constantFrom('pick', 'why'), edit), fc.option(edit))
  .map(([all, edits, submitted]) => ({
    seen: all,
    edits,
    ...(submitted ? { status: submitted } : {}),
  }))
const later = fc.record({ conflicts: fc.array(conflict, { maxLength: 2 }), history }, { requiredKeys: [] })

/** Documents as a store makes them, with what joining two of them adds. */
const documents = fc
  .record({ steps: fc.array(step, { maxLength: 6 }), submitted: fc.boolean(), orphaned: fc.boolean(), later })
  .map(({ steps, submitted, orphaned, later: more }): AnswerDocument => {
    const answers = createAnswers(spec, { blocks: ownBlocks })
    for (const [block, answer] of steps) answers.set(block, answer as Answer)
    if (submitted) answers.submit()
    else answers.commit()
    const document = answers.getDocument()
    return { ...(orphaned ? reconcile(document, edited).document : document), ...more }
  })

// To TypeScript each member of a list has the members of its neighbours as well, as undefined.
const schemaJson = schema as unknown as Json

type Path = (string | number)[]

function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))]
}

const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((inner, key) => (inner as Record<string, Json>)[key] as Json, value)

const odd: Json[] = [
  ...[
    null,
    true,
    0,
    -1,
    1,
    0.5,
    -0,
    1e308,
    2 ** 53,
    2 ** 53 - 1,
    '',
    'kept',
    'draft',
    'answer',
    'field',
    'abcdefghijkl',
    'ABCDEFGHIJKL',
  ],
  ...['2026-01-01T10:00:00Z', '2026-01-01', '+012026-01-01T10:00:00.5Z', '2026-01-01T10:00:00Z\n', 'abcdefghijkl\n'],
  ...[
    [],
    {},
    ['a'],
    [1],
    { type: 'selection', selected: [] },
    { type: 'ranking', order: [], via: 'kept' },
    { order: [] },
    { type: 'form', fields: {} },
    { type: 'form', fields: { a: null } },
    { data: null },
  ],
  { type: 'selection', selected: [1], fields: { a: 1 } },
  { type: 'selection', selected: ['a'], fields: { a: [] } },
  { type: 'selection', selected: {}, data: null },
  { by: 'abcdefghijkl', n: 1, at: '2026-01-01T10:00:00Z' },
]

/** Does one thing to one place of a document. */
const mutation = fc.record({
  where: fc.nat(),
  from: fc.nat(),
  what: fc.constantFrom('drop', 'retype', 'graft', 'add', 'rename', 'double'),
  value: fc.oneof(fc.constantFrom(...odd), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>),
  key: fc.oneof(
    fc.constantFrom('id', 'field', 'kind', 'other', 'submitted', 'orphans', 'conflicts', 'history', '__proto__', 'x'),
    fc.string(),
  ),
})
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

function mutate(document: Json, { where, from, what, value, key }: Mutation): Json {
  const copy = structuredClone(document)
  const paths = pathsOf(copy)
  const path = paths[where % paths.length] as Path
  const graft = structuredClone(at(copy, paths[from % paths.length] as Path))
  const put = what === 'graft' ? graft : structuredClone(value)
  const last = path.at(-1)
  const target = at(copy, what === 'add' ? path : path.slice(0, -1))
  const set = (owner: Json, name: string, each: Json) =>
    Object.defineProperty(owner, name, { value: each, enumerable: true, writable: true, configurable: true })
  if (what === 'add') {
    if (Array.isArray(target)) target.push(put)
    else if (typeof target === 'object' && target !== null) set(target, key, put)
    return copy
  }
  if (last === undefined) return what === 'drop' ? null : put
  const owner = target as Record<string, Json>
  const before = owner[last] as Json
  if (what === 'retype' || what === 'graft') set(owner, String(last), put)
  else if (Array.isArray(target)) target.splice(Number(last), 1, ...(what === 'double' ? [before, before] : []))
  else {
    delete owner[last]
    if (what === 'rename') set(owner, key, before)
    if (what === 'double') set(owner, String(last), [before])
  }
  return copy
}

/** What the library says, of the phase that the document names. */
function accepts(value: Json): boolean {
  const named = typeof value === 'object' && value !== null && !Array.isArray(value) ? value.phase : undefined
  return !('refused' in readDocument(value, typeof named === 'string' ? named : ''))
}

describe('the JSON Schema of the answer document', () => {
  test('accepts every document that a store makes, and so does readDocument', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const saved = JSON.parse(JSON.stringify(document))
        expect(valid(saved), JSON.stringify(valid.errors)).toBe(true)
        expect(accepts(saved)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('accepts exactly what readDocument accepts, for mutated documents too', () => {
    const count = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(documents, fc.array(mutation, { minLength: 1, maxLength: 3 }), (document, mutations) => {
        const saved = mutations.reduce<Json>(mutate, JSON.parse(JSON.stringify(document)))
        expect(isJson(saved)).toBe(true)
        const accepted = accepts(saved)
        count[accepted ? 'accepted' : 'refused']++
        expect(valid(saved), `${JSON.stringify(saved)} ${JSON.stringify(valid.errors)}`).toBe(accepted)
      }),
      { numRuns: Number(process.env.RUNS ?? 1_000) },
    )
    // The mutations must produce both valid and invalid documents.
    expect(Math.min(count.accepted, count.refused)).toBeGreaterThan(100)
  })

  test.each<[string, Partial<Record<keyof AnswerDocument, unknown>>]>([
    ['a revision past what numbers can count', { revision: 2 ** 53 }],
    ['a revision that is no whole number', { revision: 1.5 }],
    [
      'a field that is no number any more',
      { answers: { plan: { type: 'form', fields: { people: Number.POSITIVE_INFINITY } } } },
    ],
    [
      'a conflict without its writer',
      { conflicts: [{ block: 'pick', type: 'selection', value: { type: 'selection', selected: [] } }] },
    ],
    ['a writer of another kind', { history: { seen: { me: 1 }, edits: {} } }],
    [
      'an edit that is nobody’s',
      { history: { seen: {}, edits: { pick: { by: '', n: 1, at: '2026-01-01T10:00:00Z' } } } },
    ],
    [
      'an edit before the first',
      { history: { seen: {}, edits: { pick: { by: 'abcdefghijkl', n: 0, at: '2026-01-01T10:00:00Z' } } } },
    ],
    [
      'a time without its zone',
      { history: { seen: {}, edits: { pick: { by: 'abcdefghijkl', n: 1, at: '2026-01-01T10:00:00' } } } },
    ],
    ['history without edits', { history: { seen: {} } }],
  ])('and readDocument refuse %s', (_what, wrong) => {
    const document = { ...createAnswers(spec, { blocks: ownBlocks }).getDocument(), ...wrong }
    expect(valid(document)).toBe(false)
    expect(readDocument(document, spec.id)).toEqual({ refused: 'corrupt', path: expect.any(String) })
  })

  test('has a title or a description on each member', () => {
    const bare = pathsOf(schemaJson).filter((path) => {
      const owner = path.at(-2)
      if (owner !== 'properties' && owner !== '$defs') return false
      const member = at(schemaJson, path) as Record<string, Json>
      // Conditions only refer to members.
      return ['then', 'else', 'if', 'oneOf'].some((each) => path.includes(each))
        ? false
        : member.title === undefined && member.$ref === undefined
    })
    expect(bare).toEqual([])
  })
})
