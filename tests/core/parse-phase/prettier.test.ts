import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parsePhase } from 'phasekit/parse'
import { format, type Options } from 'prettier'
import { expect, test } from 'vitest'
import { readFixtures } from './fixtures.js'

const course = new URL('../../../examples/course/', import.meta.url)
const seed = new URL('../../../../shared/seed/phase-2.md', import.meta.url)

const files = [
  ...readFixtures('language'),
  ...readFixtures('rules'),
  ...readdirSync(course)
    .filter((file) => file.endsWith('.md'))
    .map((name) => ({ name, source: readFileSync(new URL(name, course), 'utf8'), options: {} })),
  ...(existsSync(seed) ? [{ name: 'the seed', source: readFileSync(seed, 'utf8'), options: {} }] : []),
].filter(({ source }) => source.length < 100_000)

const styles: [name: string, options: Options][] = [
  ['defaults', {}],
  ['proseWrap: always', { proseWrap: 'always' }],
  ['proseWrap: never', { proseWrap: 'never' }],
]

/** Files whose text Prettier itself changes. */
const exempt: Readonly<Record<string, string>> = {
  'content-callouts': 'Prettier joins `> [!NOTE]` with the line below it; on GitHub that is no longer a callout either.',
  'content-math': 'Prettier closes a formula that the author left open.',
  'values-keep-their-spelling': 'Prettier turns `__proto__` into `**proto**`.',
}

/** The spec with white space in text collapsed, and without hashes, which depend on it. */
const gist = (spec: unknown): unknown =>
  JSON.parse(JSON.stringify(spec), (key, value) =>
    key === 'hash' || key === 'contentHash' ? undefined : typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value,
  )

const cases = styles.flatMap(([style, options]) => files.map((file) => [file.name, style, file, options] as const))

test.each(cases)('%s formatted by Prettier with %s gives the same spec, or a message', async (name, _, file, options) => {
  if (name in exempt) return
  const before = parsePhase(file.source, file.options)
  const formatted = await format(file.source, { parser: 'markdown', embeddedLanguageFormatting: 'off', ...options })
  const after = parsePhase(formatted, file.options)
  // A directive among text has a message of its own each time: it asks for the lines that Prettier has joined.
  const own = before.messages.filter(({ ruleId }) => ruleId !== 'directive-inline')
  const known = new Set(own.map(({ ruleId, message }) => `${ruleId} ${message}`))
  const added = after.messages.filter(({ ruleId, message }) => !known.has(`${ruleId} ${message}`))
  if (added.length === 0) expect(gist(after.spec)).toEqual(gist(before.spec))
})

test('few files are exempt, none of them a form, a directive, the course or the seed', () => {
  const names = Object.keys(exempt)
  expect(names.length).toBeLessThanOrEqual(8)
  expect(names.filter((name) => /^(form|directive|\d\d-|the seed)/.test(name))).toEqual([])
  for (const name of names) expect(files.map((file) => file.name)).toContain(name)
})
