import { type RuleExample, readExamples } from './rule-examples.js'
import { type DocumentedRule, readRules } from './rule-list.js'

const INTRO = `# Messages

<!-- Written by \`npm run docs\` from src/parse/messages/rules.ts and tests/fixtures/rules. -->

\`parsePhase\` returns messages beside the phase, and \`formatMessages\` prints them with the lines they are about. Each
message has a \`ruleId\` that does not change, and many have a \`fix\` that an editor can apply. At most 100 messages of a
rule are listed, followed by a count of the rest.

- An **error** means that learners miss something.
- A **warning** means that learners may not get what the author meant.
- An **info** needs no change.`

const LINES = 16
const COLUMNS = 100

/** docs/messages.md as it must be: an index, then a section per rule under its own name. */
export function messagesPage(): string {
  const rules = readRules()
  const examples = readExamples()
  const groups = [...new Set(rules.map(({ group }) => group))].map((name) => ({
    name,
    members: rules.filter(({ group }) => group === name),
  }))
  const index = groups.map(
    ({ name, members }) => `- ${name}: ${members.map(({ id }) => `[\`${id}\`](#${id})`).join(', ')}`,
  )
  const sections = groups.flatMap(({ name, members }) => [
    `## ${name}`,
    ...members.map((rule) => section(rule, examples.get(rule.id))),
  ])
  return `${[INTRO, index.join('\n'), ...sections].join('\n\n')}\n`
}

function section(rule: DocumentedRule, example: RuleExample | undefined): string {
  const { id, severity, summary, learners, fix } = rule
  const { wrong = '', printed = '', right = '' } = example ?? {}
  return [
    `### ${id}`,
    `**${severity[0]?.toUpperCase()}${severity.slice(1)}.** ${summary}`,
    fence('md', wrong),
    fence('text', printed),
    `Learners ${learners}`,
    `**Fix:** ${fix}`,
    fence('md', right),
  ].join('\n\n')
}

/** A code block whose fence is longer than any inside. Long sources are cut. */
function fence(language: string, text: string): string {
  const lines = text.trimEnd().split('\n')
  const shown = lines
    .slice(0, LINES)
    .map((line) => (line.length > COLUMNS && language === 'md' ? `${line.slice(0, COLUMNS)} …` : line))
  if (lines.length > LINES) shown.push('…')
  const ticks = '`'.repeat(Math.max(3, ...[...text.slice(0, 5_000).matchAll(/`+/g)].map(([run]) => run.length + 1)))
  return [`${ticks}${language}`, ...shown, ticks].join('\n')
}
