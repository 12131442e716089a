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

/** Files whose text Prettier changes. */
const exempt: Readonly<Record<string, string>> = {
  'content-callouts':
    'Prettier joins `> [!NOTE]` with the line below it; on GitHub that is no longer a callout either.',
  'content-math': 'Prettier closes a formula that the author left open.',
  'look-alike': 'Prettier takes look-alike marks for words, and joins their lines.',
  'values-keep-their-spelling': 'Prettier turns `__proto__` into `**proto**`.',
}

/**
 * Rules whose message says what Prettier made of a file, each with what that is. A message of any other rule excuses
 * nothing.
 */
const excuses: Readonly<Record<string, string>> = {
  'directive-broken': 'Prettier takes `# a comment` in a directive for a heading, and parts the directive there.',
  'directive-nested': 'Prettier indents a directive right below a list item, which makes it a part of the item.',
  'title-missing': 'Prettier makes a heading of front matter that starts late or has no end.',
}
/** The same where it wraps prose. */
const excusesOfWraps: Readonly<Record<string, string>> = {
  'dialect-other': 'Prettier joins `> [!NOTE]` with the line below it.',
  'directive-inline': 'Prettier joins a directive, its label and the prose above the label.',
  'directive-like': 'Prettier joins a directive with the text below it.',
}
const met = new Set<string>()

/** Collapses white space in the text of a spec, and removes the hashes that depend on it. */
const gist = (spec: unknown): unknown =>
  JSON.parse(JSON.stringify(spec), (key, value) =>
    key === 'hash' || key === 'contentHash'
      ? undefined
      : typeof value === 'string'
        ? value.replace(/\s+/g, ' ').trim()
        : value,
  )

const cases = styles.flatMap(([style, options]) => files.map((file) => [file.name, style, file, options] as const))

test.each(cases)(
  '%s formatted by Prettier with %s gives the same spec, or a message',
  async (name, _, file, options) => {
    if (name in exempt) return
    const before = parsePhase(file.source, file.options)
    const formatted = await format(file.source, { parser: 'markdown', embeddedLanguageFormatting: 'off', ...options })
    const after = parsePhase(formatted, file.options)
    // A directive among text always has a message, because Prettier joins its lines.
    const own = before.messages.filter(({ ruleId }) => ruleId !== 'directive-inline')
    const known = new Set(own.map(({ ruleId, message }) => `${ruleId} ${message}`))
    const added = after.messages.filter(({ ruleId, message }) => !known.has(`${ruleId} ${message}`))
    const excused = added.filter(({ ruleId }) => ruleId in excuses || (options.proseWrap && ruleId in excusesOfWraps))
    for (const { ruleId } of excused) met.add(ruleId)
    if (excused.length === 0) expect(gist(after.spec)).toEqual(gist(before.spec))
  },
)

test('few files are exempt, none of them a form, a directive, the course or the seed', () => {
  const names = Object.keys(exempt)
  expect(names.length).toBeLessThanOrEqual(8)
  expect(names.filter((name) => /^(form|directive|\d\d-|the seed)/.test(name))).toEqual([])
  for (const name of names) expect(files.map((file) => file.name)).toContain(name)
})

test('each excuse is needed', () => {
  expect([...met].sort()).toEqual([...Object.keys(excuses), ...Object.keys(excusesOfWraps)].sort())
})
