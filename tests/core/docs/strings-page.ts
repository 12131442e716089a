import { defaultStrings, type LocalizedString } from 'phasekit/strings'
import { type DocumentedString, readStringGroups, type StringGroup } from './string-list.js'

/** How learners meet a string. `end` is how its text ends. */
export const KINDS: Record<string, { use: string; end: 'stop' | 'open' | 'any' }> = {
  Heading: { use: 'Seen and heard, above other text.', end: 'open' },
  Label: { use: 'Seen and heard: names a control, a list or a mark.', end: 'any' },
  Button: { use: 'Seen and heard. It begins with a verb.', end: 'open' },
  Tooltip: { use: 'Seen while the pointer rests on a button. The button has a Name of its own.', end: 'open' },
  Text: { use: 'Seen, and heard as the page is read.', end: 'any' },
  Hint: { use: 'Seen, and heard after the name of the question or the control.', end: 'any' },
  Error: {
    use: 'Seen beside the question and in a list of all errors, and heard at once. It says what to do.',
    end: 'stop',
  },
  Status: { use: 'Seen, and heard at once when it changes.', end: 'any' },
  Announcement: { use: 'Heard at once, never seen.', end: 'any' },
  Name: { use: 'Heard in place of what is seen. It begins with the words that are seen.', end: 'any' },
  Description: { use: 'Heard after the name of a control, never seen.', end: 'any' },
  Part: { use: 'Takes its place in another string.', end: 'any' },
  Setting: { use: 'Read by the code, never seen or heard.', end: 'open' },
  Log: { use: 'Written by `formatReport`, for a log or for a page of the host.', end: 'stop' },
}

const INTRO = `# Strings

<!-- Written by \`npm run docs\` from the comments above each key in src. -->

Every string that phasekit shows or speaks, for translators. \`defaultStrings\` in \`phasekit/strings\` holds them as JSON;
pass a translation as \`<Phase strings={…}>\` or as the \`strings\` of a component. A key that you leave out stays English.

- \`{name}\` is a parameter. A translation may move it, repeat it or leave it out.
- A text by plural category (\`one\`, \`other\`) chooses by \`{count}\`. A translation may have any of the categories of
  \`Intl.PluralRules\`: \`zero\`, \`one\`, \`two\`, \`few\`, \`many\`, \`other\`. Only \`other\` is required.
- Numbers are written in the phase's language.
- The first word of each context says who meets the string and how:`

/** docs/strings.md as it must be: the kinds, then a table for each group of strings. */
export function stringsPage(): string {
  const kinds = Object.entries(KINDS).map(([kind, { use }]) => `  - **${kind}**: ${use}`)
  const order = Object.keys(defaultStrings)
  const groups = readStringGroups().sort(
    (a, b) => order.indexOf(a.strings[0]?.key ?? '') - order.indexOf(b.strings[0]?.key ?? ''),
  )
  return `${[`${INTRO}\n${kinds.join('\n')}`, ...groups.map(section)].join('\n\n')}\n`
}

const section = (group: StringGroup): string =>
  [
    `## ${group.title}`,
    `${group.intro.charAt(0).toUpperCase()}${group.intro.slice(1)}`,
    ['| key | English | context |', '| --- | --- | --- |', ...group.strings.map((string) => row(string, group))].join(
      '\n',
    ),
  ].join('\n\n')

function row(string: DocumentedString, group: StringGroup): string {
  const message = textOf(string.key)
  const english =
    typeof message === 'string'
      ? escaped(message)
      : Object.entries(message)
          .map(([category, text]) => `${category}: ${escaped(text)}`)
          .join('<br>')
  const params = namesIn(message).map(
    (name) => `\`{${name}}\`: ${string.params.get(name) ?? group.params.get(name) ?? ''}`,
  )
  return `| \`${string.key}\` | ${english} | ${[`**${string.kind}**: ${string.context}`, ...params].join('<br>')} |`
}

export const textOf = (key: string): LocalizedString => (defaultStrings as Record<string, LocalizedString>)[key] ?? ''

/** Names of the parameters of a message, each once. */
export const namesIn = (message: LocalizedString): string[] => [
  ...new Set([...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)),
]

const escaped = (text: string): string => text.replaceAll(/[|*_<\\]/g, '\\$&')
