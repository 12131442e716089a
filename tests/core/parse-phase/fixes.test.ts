import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { applyFixes, type ParseResult, parsePhase } from 'phasekit/parse'
import type { PhaseMessage, PhaseSpec } from 'phasekit/spec'
import { describe, expect, it } from 'vitest'
import { type Change, directivesOf, type Mutation, mutate, mutations, type Stretch } from './mutations.js'
import { wordsOf } from './walk.js'

const folder = (path: string) => new URL(`../../../${path}/`, import.meta.url)
const markdownIn = (path: string): string[] =>
  readdirSync(folder(path))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readFileSync(new URL(file, folder(path)), 'utf8'))

/** Every type with every parameter, long values, several lines, and texts that need quotes. */
const everything = readFileSync(new URL('everything.md', import.meta.url), 'utf8')

const isFixable = ({ fix }: { fix?: object }) => fix !== undefined
/** Files without errors or warnings. */
const valid = [everything, ...markdownIn('examples/course'), ...markdownIn('tests/fixtures/language')]
  .map((source) => ({ source, ...parsePhase(source) }))
  .filter(({ messages }) => messages.every(({ severity }) => severity === 'info'))

const MOST_ROUNDS = 10
const CASES = Number(process.env['FUZZ'] ?? 1500)

/** Applies fixes until none is left. */
function fixAll(source: string): ParseResult & { source: string; rounds: number } {
  let text = source
  for (let rounds = 0; ; rounds++) {
    const result = parsePhase(text)
    const { source: fixed, applied } = applyFixes(text, result.messages)
    if (applied.length === 0 || rounds === MOST_ROUNDS)
      return { ...result, source: text, rounds: rounds + (applied.length > 0 ? 1 : 0) }
    text = fixed
  }
}

/** All cases of the richest file, which come first, and some of the others. */
function spread<T>(cases: readonly T[]): T[] {
  const step = Math.max(1, Math.floor((cases.length * mutations.length) / CASES))
  return cases.filter((_, index) => index < 20 || index % step === 0)
}

/** Whether two specs render and store the same. The hashes cover both. */
const isSame = (a: ParseResult, b: ParseResult) => isDeepStrictEqual(a.spec, b.spec)

describe.each(mutations)('a file with this slip: $kind', (mutation: Mutation) => {
  const cases = valid.flatMap((file) => mutation.places(file.source).map((changes) => ({ file, changes })))

  it('is restored by its fixes', () => {
    expect(cases.length).toBeGreaterThan(0)
    const lost = spread(cases).flatMap(({ file, changes }) => {
      const mutated = mutate(file.source, changes)
      if (mutated === file.source) return []
      const fixed = fixAll(mutated)
      if (isSame(fixed, file) && fixed.rounds < MOST_ROUNDS) return []
      const left = fixed.messages.filter(({ severity }) => severity !== 'info')
      if (mutation.ambiguous && left.length > 0 && fixed.source === mutated) return []
      return [
        {
          line: changed(file.source, mutated),
          fixed: changed(file.source, fixed.source),
          left: left.map(({ ruleId }) => ruleId).join(' '),
        },
      ]
    })
    expect(lost.slice(0, 8), `${lost.length} of ${cases.length}`).toEqual([])
  })
})

it('does not join a quote to a key that lacks its colon', () => {
  for (const gap of [' ', '=']) {
    const line = `{type: text, placeholder${gap}"For example: one, or two", maxLength: 120}`
    const { source, messages } = fixAll(`---\ntitle: T\n---\n\n**Why?**\n${line}\n`)
    expect(source).toContain('placeholder: "For example: one, or two", maxLength')
    expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([])
  }
})

describe('every fix', () => {
  const sources = [
    ...valid.map(({ source }) => source),
    ...markdownIn('tests/fixtures/rules'),
    ...markdownIn('tests/fixtures/language'),
  ]
  const isAlike = (one: PhaseMessage, other: PhaseMessage) =>
    one.ruleId === other.ruleId && one.message === other.message
  const startOf = ({ position: place }: PhaseMessage) => place.start.offset
  /** The offset at which the message would start if its fix had no effect. */
  const startAfter = (message: PhaseMessage) =>
    (message.fix?.edits ?? [])
      .filter(({ end }) => end <= startOf(message))
      .reduce((start, { start: from, end, text }) => start + text.length - (end - from), startOf(message))

  const judge = (source: string) => {
    for (const message of parsePhase(source).messages.filter(isFixable)) {
      const { source: fixed, applied } = applyFixes(source, [message])
      expect(applied, message.message).toHaveLength(1)
      expect(fixed, message.message).not.toBe(source)
      const after = parsePhase(fixed).messages.filter((each) => isAlike(each, message))
      const before = parsePhase(source).messages.filter((each) => isAlike(each, message))
      // When two lines share a paragraph, fixing the first reveals the message of the second.
      expect(after.length, `${message.message}\n${fixed}`).toBeLessThanOrEqual(before.length)
      if (after.length === before.length)
        expect(after.map(startOf), `${message.message}\n${fixed}`).not.toContain(startAfter(message))
    }
  }

  it('changes the source, and its message disappears or changes', () => {
    for (const source of sources.filter((each) => each.length < 20_000)) judge(source)
  })

  const pieces = [
    ...[
      '**A** ',
      'B? ',
      '## C ',
      '### D ',
      '- E ',
      '> F ',
      '| G | ',
      '\n',
      '\n\n',
      '. ',
      '{#x} ',
      '<!-- n --> ',
      '**',
      '- ***\n',
      '[a]: b\n',
    ],
    ...[
      '{type: text}',
      '{type: number, min: −5}',
      '{type: select, options: [«A, b», C {#x}]}',
      '{type: selection}',
      '{typ: form}',
      '{type: form,',
    ],
  ]

  it('does so in two lines of one paragraph with the same mistake', () => {
    judge('---\ntitle: T\n---\n\n{type: text}B? \n{type: text}B? \n')
  })

  it('does so among any fragments of the language', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 7 }), (parts) =>
        judge(`---\ntitle: T\n---\n\n${parts.join('')}\n`),
      ),
      { numRuns: CASES },
    )
  })
})

/** Returns the lines in which two texts differ. */
function changed(before: string, after: string): string {
  const lines = before.split('\n')
  return after
    .split('\n')
    .filter((line) => !lines.includes(line))
    .join('\n')
}

/** Icon names are not text. */
const withoutIcons = (spec: PhaseSpec): PhaseSpec =>
  JSON.parse(JSON.stringify(spec, (key, value) => (key === 'icon' ? undefined : value)))

/** Returns the words of learner-facing text that a source does not contain. */
const missing = (text: string, source: string): string[] => {
  const words = new Set(source.match(/[\p{L}\p{N}]+/gu))
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !words.has(word))
}

/**
 * What says that a directive, a parameter or a text begins: `{type: selection`, `, title: ` between two values, and
 * quotes. Two slips in one of them may leave nothing that does, as in `By weight，required true`.
 */
const beginningsOf = (source: string): Stretch[] =>
  directivesOf(source).flatMap(({ start, end, entries }) => [
    { start, end: entries[0]?.value.end ?? start },
    ...entries.slice(1).map(({ value }, index) => ({ start: entries[index]!.value.end, end: value.start })),
    { start: entries.at(-1)?.value.end ?? end, end },
    ...[...source.slice(start, end).matchAll(/"(?:[^"\\]|\\.)*"/g)].map(({ index, 0: text }) => ({
      start: start + index,
      end: start + index + text.length,
    })),
  ])

describe('a file with several mistakes', () => {
  const slip = fc.tuple(fc.nat(), fc.nat())
  const files = valid.map((file) => ({
    ...file,
    beginnings: beginningsOf(file.source),
    places: mutations.map(({ places }) => places(file.source)),
  }))

  it('becomes the valid file again or keeps messages without a fix, and keeps every word', () => {
    let several = 0
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(slip, { minLength: 2, maxLength: 4 }), (file, slips) => {
        const changes: Change[] = []
        const taken: Stretch[] = []
        let made = 0
        let isApart = true
        for (const [kind, place] of slips) {
          const places = file.places[kind % mutations.length]!
          const chosen = places[place % places.length] ?? []
          const spans = chosen.map(([start, end]) => ({ start, end }))
          if (spans.some((one) => changes.some(([start, end]) => one.start <= end && start <= one.end))) continue
          const touched = file.beginnings.filter((each) =>
            spans.some(({ start, end }) => start <= each.end && each.start <= end),
          )
          isApart &&= !touched.some((each) => taken.includes(each))
          changes.push(...chosen)
          taken.push(...touched)
          made++
        }
        if (made > 1 && isApart) several++
        const fixed = fixAll(mutate(file.source, changes))
        expect(fixed.rounds).toBeLessThanOrEqual(MOST_ROUNDS)
        expect(fixed.messages.filter(isFixable)).toEqual([])
        if (isApart && fixed.messages.every(({ severity }) => severity === 'info'))
          expect(fixed.spec).toEqual(file.spec)
        const shown = wordsOf(withoutIcons(file.spec))
        expect(missing(shown, fixed.source)).toEqual(missing(shown, file.source))
      }),
      { numRuns: CASES },
    )
    expect(several).toBeGreaterThan(CASES / 4)
  })
})
