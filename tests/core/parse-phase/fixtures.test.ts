import { type ParseResult, parsePhase } from 'phasekit/parse'
import { isPhaseSpec } from 'phasekit/spec'
import { describe, expect, test } from 'vitest'
import { rules } from '../../../src/parse/messages/rules.js'
import { type Fixture, readFixtures } from './fixtures.js'

const language = readFixtures('language')
const ruled = readFixtures('rules')

/** `npm run fixtures` writes what the parser returns now. Review each change. */
const isUpdating = process.env['UPDATE_FIXTURES'] === '1'

const parse = ({ source, options }: Fixture, change = (text: string) => text): ParseResult =>
  JSON.parse(JSON.stringify(parsePhase(change(source), options)))

/** A message without offsets, which depend on the line breaks. */
const gist = ({ messages }: ParseResult) =>
  messages.map(({ ruleId, message, position: place }) => [ruleId, message, place.start.line])

describe.each([...language, ...ruled])('$name', (fixture) => {
  test('returns the spec and messages stored beside it', () => {
    const result = parse(fixture)
    if (isUpdating) fixture.write(result)
    else expect(fixture.expected, 'The JSON is missing: see the head of this file.').not.toBeNull()
    expect(result).toEqual(isUpdating ? result : fixture.expected)
    expect(isPhaseSpec(result.spec)).toBe(true)
  })

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a BOM', (text: string) => `\ufeff${text}`],
    ['CRLF and a BOM', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('gives the same with %s', (_, change) => {
    const result = parse(fixture, change)
    expect(result.spec).toEqual(parse(fixture).spec)
    expect(gist(result)).toEqual(gist(parse(fixture)))
  })
})

test.each(language)('$name is right as it stands, so it has no message', (fixture) => {
  expect(parse(fixture).messages).toEqual([])
})

test.each(ruled)('$name breaks the rule it is named after', (fixture) => {
  const rule = fixture.name.replace(/-\d+$/, '')
  expect(parse(fixture).messages.map(({ ruleId }) => ruleId)).toContain(rule)
})

test('every rule has a fixture that breaks it', () => {
  const broken = new Set(ruled.map(({ name }) => name.replace(/-\d+$/, '')))
  expect(Object.keys(rules).filter((rule) => !broken.has(rule))).toEqual([])
})

test.each([...language, ...ruled])('the fixes of $name can be applied', (fixture) => {
  for (const { fix } of parse(fixture).messages) {
    if (!fix) continue
    const edits = [...fix.edits].sort((a, b) => b.start - a.start)
    const fixed = edits.reduce(
      (text, { start, end, text: into }) => text.slice(0, start) + into + text.slice(end),
      fixture.source,
    )
    expect(() => parsePhase(fixed, fixture.options)).not.toThrow()
    expect(fixed).not.toBe(fixture.source)
  }
})
