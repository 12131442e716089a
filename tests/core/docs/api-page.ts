import type { ApiExport, ApiFunction, ApiMember, Documented } from './api-list.js'
import { entries, entrySource } from './api-program.js'

const INTRO = `# API

<!-- Written by \`npm run docs\` from the comments in src. -->

Everything that phasekit exports, by entry. Types are listed once, under the entry they belong to;
other entries export them too where it says so. \`?\` marks what may be left out or be \`undefined\`.

Components accept the attributes and event handlers of their root element, except
\`defaultValue\` and \`onChange\`. States are attributes without a value, to style by. Tokens are in
[docs/styling.md](styling.md), strings in [docs/strings.md](strings.md).`

const COLUMNS = 100
const ORDER = ['index', 'parse', 'spec', 'answers', 'storage', 'csv', 'strings']

const KINDS = [
  { title: 'Components', kinds: ['component'] },
  { title: 'Functions and values', kinds: ['function', 'constant', 'class'] },
  { title: 'Types', kinds: ['type'] },
]

/** docs/api.md as it must be: a table of contents, then a section for each export of each entry. */
export function apiPage(all: readonly ApiExport[]): string {
  const components = new Set(all.filter(({ kind }) => kind === 'component').map(({ name }) => `${name}Props`))
  // The component's own section has the table of its props.
  const api = all.filter(({ name }) => !components.has(name))
  const order = ORDER.filter((entry) => entries.includes(entry))
  const anchors = anchorsOf(api)
  const contents = order.map((entry) => contentsOf(entry, api, anchors))
  const sections = order.flatMap((entry) => [
    `## ${entryName(entry)}`,
    wrap(entryIntro(entry)),
    ...sectionsOf(entry, api, anchors),
  ])
  return `${[INTRO, '## Contents', ...contents, ...sections].join('\n\n')}\n`
}

const entryName = (entry: string): string => (entry === 'index' ? 'phasekit' : `phasekit/${entry}`)

function entryIntro(entry: string): string {
  const [, comment = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(entrySource(entry).text) ?? []
  const text = comment
    .replaceAll(/^\s*\* ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return /^.*?\.(?= |$)/.exec(text)?.[0] ?? text
}

/** Headings and anchors. A type whose name differs from a function's in case only says so, for anchors do not. */
function anchorsOf(api: readonly ApiExport[]): Map<string, { heading: string; anchor: string }> {
  const values = new Set(api.filter(({ kind }) => kind !== 'type').map(({ name }) => name.toLowerCase()))
  return new Map(
    api.map(({ name, kind }) => {
      const heading = kind === 'type' && values.has(name.toLowerCase()) ? `${name} (type)` : name
      return [name, { heading, anchor: heading.toLowerCase().replaceAll(/[()]/g, '').replaceAll(' ', '-') }]
    }),
  )
}

type Anchors = ReturnType<typeof anchorsOf>

const link = (name: string, anchors: Anchors): string => `[${name}](#${anchors.get(name)?.anchor ?? ''})`

const byName = (a: ApiExport, b: ApiExport): number => a.name.localeCompare(b.name, 'en')

const membersIn = (entry: string, api: readonly ApiExport[], kinds: string[]): ApiExport[] =>
  api.filter((each) => each.entries[0] === entry && kinds.includes(each.kind)).sort(byName)

function contentsOf(entry: string, api: readonly ApiExport[], anchors: Anchors): string {
  const lines = KINDS.flatMap(({ title, kinds }) => {
    const names = membersIn(entry, api, kinds).map(({ name }) => link(name, anchors))
    return names.length > 0 ? [wrap(`- ${title}: ${names.join(', ')}`, '  ')] : []
  })
  const others = api.filter((each) => each.entries.slice(1).includes(entry)).sort(byName)
  if (others.length > 0)
    lines.push(wrap(`- Also exported: ${others.map(({ name }) => link(name, anchors)).join(', ')}`, '  '))
  return [`**[${entryName(entry)}](#${entryName(entry).replace('/', '')})**`, lines.join('\n')].join('\n\n')
}

const sectionsOf = (entry: string, api: readonly ApiExport[], anchors: Anchors): string[] =>
  KINDS.flatMap(({ kinds }) => membersIn(entry, api, kinds)).map((each) => section(each, anchors))

function section(each: ApiExport, anchors: Anchors): string {
  const { heading } = anchors.get(each.name) ?? { heading: each.name }
  const parts = [`### ${heading}`, ...bodyOf(each, anchors)]
  const types = mentionedTypes(each, anchors)
  if (types.length > 0) parts.push(wrap(`Types: ${types.map((name) => link(name, anchors)).join(', ')}`))
  return parts.filter(Boolean).join('\n\n')
}

function bodyOf(each: ApiExport, anchors: Anchors): string[] {
  const text = prose(each.text)
  switch (each.kind) {
    case 'component':
      return [text, ...componentParts(each, anchors)]
    case 'function':
      return [each.signature ? fence(signatureText(each.name, each.signature)) : '', text, ...functionParts(each)]
    case 'class':
      return [text, memberTable('parameter of the constructor', each.members)]
    case 'constant':
      return [text]
    default:
      return [text, ...typeParts(each, anchors)]
  }
}

function componentParts(each: ApiExport, anchors: Anchors): string[] {
  const { root, ref, bases, members, tags } = each
  const attributes = tags.filter(({ name }) => name === 'attribute')
  const rest = [
    root ? `Attributes and event handlers of a \`<${root}>\` go to the root element.` : '',
    bases.length > 0 ? `Every prop of ${bases.map((base) => link(base, anchors)).join(', ')} but \`children\`.` : '',
    ref ? `The \`ref\` is ${anchors.has(ref) ? `a ${link(ref, anchors)}` : `the root element, an \`${ref}\``}.` : '',
  ]
  return [
    memberTable(
      'prop',
      members.filter(({ isCallback }) => !isCallback),
    ),
    memberTable(
      'callback',
      members.filter(({ isCallback }) => isCallback),
    ),
    wrap(rest.filter(Boolean).join(' ')),
    attributeTable(attributes),
  ]
}

/** `@attribute [element] data-name when it is there`. */
function attributeTable(tags: readonly { text: string }[]): string {
  if (tags.length === 0) return ''
  const rows = tags.map(({ text }) => {
    const [, element = '', name = '', rest = ''] = /^(?:(\S+) )??(data-[\w-]+)\s+([\s\S]*)$/.exec(text) ?? []
    return `| \`${name}\` | ${element ? `\`${element}\`` : 'root'} | ${cell(sentence(rest))} |`
  })
  return ['| state attribute | on | when |', '| --- | --- | --- |', ...rows].join('\n')
}

function signatureText(name: string, { typeParameters, parameters, returns }: ApiFunction): string {
  const texts = parameters.map((each) => `${each.name}${each.optional ? '?' : ''}: ${each.type}`)
  const short = `${name}${typeParameters}(${texts.join(', ')}): ${returns}`
  if (short.length <= 96) return short
  return [`${name}${typeParameters}(`, ...texts.map((text) => `  ${text},`), `): ${returns}`].join('\n')
}

function functionParts({ signature, tags }: ApiExport): string[] {
  const rows = (signature?.parameters ?? []).map(
    ({ name, type, optional, text }) =>
      `| \`${name}${optional ? '?' : ''}\` | ${code(type)} | ${cell(sentence(text))} |`,
  )
  const outcome = (name: string, title: string) =>
    tags.filter((tag) => tag.name === name).map(({ text }) => wrap(`**${title}** ${text.replaceAll(/\s+/g, ' ')}`))
  return [
    rows.length > 0 ? ['| parameter | type | description |', '| --- | --- | --- |', ...rows].join('\n') : '',
    ...outcome('returns', 'Returns'),
    ...outcome('throws', 'Throws'),
  ]
}

function typeParts(each: ApiExport, anchors: Anchors): string[] {
  const { definition, members, values, bases, name, typeParameters } = each
  const parts = []
  if (typeParameters !== '' || definition !== '')
    parts.push(fence(`${name}${typeParameters}${definition ? ` =${breakUnion(definition)}` : ''}`))
  if (bases.length > 0) parts.push(wrap(`Every member of ${bases.map((base) => link(base, anchors)).join(', ')}, and:`))
  if (values.length > 0)
    parts.push(
      [
        '| value | meaning |',
        '| --- | --- |',
        ...values.map((value) => `| ${code(value.name)} | ${cell(value.text)} |`),
      ].join('\n'),
    )
  parts.push(memberTable('member', members))
  return parts
}

const breakUnion = (text: string): string =>
  text.length > 80 && / \| /.test(text) && !/[({[]/.test(text)
    ? `\n  | ${text.split(' | ').join('\n  | ')}`
    : ` ${text}`

function memberTable(title: string, members: readonly ApiMember[]): string {
  if (members.length === 0) return ''
  const withDefaults = members.some((member) => defaultOf(member) !== '')
  const rows = members.map((member) => {
    const cells = [`\`${member.name}${member.optional ? '?' : ''}\``, code(member.type)]
    if (withDefaults) cells.push(defaultCell(member))
    cells.push(cell([member.text, ...outcomes(member)].join(' ')))
    return `| ${cells.join(' | ')} |`
  })
  const heads = [title, 'type', ...(withDefaults ? ['default'] : []), 'description']
  return [`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, ...rows].join('\n')
}

const defaultOf = ({ tags }: Documented): string => tags.find(({ name }) => name === 'default')?.text ?? ''

/** Values of the language are code, all other defaults are words. */
function defaultCell(member: ApiMember): string {
  const text = defaultOf(member).replaceAll(/\s+/g, ' ')
  const isCode = /^(?:['"].*['"]|-?\d+|true|false|null|\{\}|\[\]|\w+\(.*\)|\(\) => .*|strings\[.*\])$/.test(text)
  return text === '' ? '' : isCode ? code(text.replaceAll('"', "'")) : cell(text)
}

const outcomes = ({ tags }: Documented): string[] =>
  tags.flatMap(({ name, text }) => {
    if (name === 'returns') return [`Returns ${text}${/[.!?]$/.test(text) ? '' : '.'}`]
    if (name === 'throws') return [`Throws ${text}${/[.!?]$/.test(text) ? '' : '.'}`]
    if (name === 'param') return [`${text.replace(/^(\w+)\s*-?\s*/, '`$1`: ')}${/[.!?]$/.test(text) ? '' : '.'}`]
    return []
  })

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

const cell = (text: string): string =>
  text
    .replace(/^- /, '')
    .replaceAll(/^- /gm, '<br>')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .replaceAll(/<(?!br>)(?=[a-z])(?![^`]*`(?:[^`]*`[^`]*`)*[^`]*$)/gi, '\\<')
    .trim()

/** Parameters and states are described by phrases. */
const sentence = (text: string): string =>
  text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`

const fence = (text: string): string => ['```ts', text, '```'].join('\n')

/** Paragraphs, wrapped; lists and code stay as they are. */
function prose(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => (/^(?:```|- |<)/.test(part) ? part : wrap(part)))
    .join('\n\n')
}

function wrap(text: string, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    const next = line === '' ? word : `${line} ${word}`
    if (next.length > COLUMNS && line !== '') {
      lines.push(line)
      line = indent + word
    } else line = next
  }
  return [...lines, line].join('\n')
}

/** Public types that a section names and does not document itself. */
function mentionedTypes(each: ApiExport, anchors: Anchors): string[] {
  const { signature, members, definition, bases } = each
  const texts = [
    definition,
    ...members.map(({ type }) => type),
    ...(signature
      ? [signature.returns, signature.typeParameters, ...signature.parameters.map(({ type }) => type)]
      : []),
  ]
  const names = texts.flatMap((text) => text.replaceAll(/'[^']*'/g, '').match(/\b[A-Z]\w+/g) ?? [])
  return [...new Set(names)].filter((name) => anchors.has(name) && name !== each.name && !bases.includes(name)).sort()
}
