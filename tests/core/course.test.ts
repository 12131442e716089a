import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parsePhase } from 'phasekit/parse'
import type {
  BlockOf,
  BlockType,
  Content,
  Field,
  Inline,
  ListItem,
  PhaseSpec,
  TableCell,
  TableRow,
} from 'phasekit/spec'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../examples/course/', import.meta.url)
const course = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((file) => ({ file, source: readFileSync(new URL(file, folder), 'utf8') }))
const parsed = course.map(({ file, source }) => ({ file, ...parsePhase(source, { file }) }))
const specs = parsed.map(({ spec }) => spec)
const blocks = specs.flatMap((spec) => spec.blocks)

const of = <T extends BlockType>(type: T, among = blocks) =>
  among.filter((block): block is BlockOf<T> => block.type === type)
const fieldsOf = (spec: PhaseSpec): Field[] =>
  of('form', spec.blocks).flatMap(({ groups }) => groups.flatMap(({ fields }) => fields))
const fields = specs.flatMap(fieldsOf)

type Node = Content | Inline | ListItem | TableRow | TableCell

/** Every object in the specs that has a `type`: all nodes of content among them. */
function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(nodesIn)
  return 'type' in value && typeof value.type === 'string' ? [value as Node, ...inner] : inner
}
const nodes = nodesIn(specs)
const nodesOf = <T extends Node['type']>(type: T) =>
  nodes.filter((node): node is Extract<Node, { type: T }> => node.type === type)

describe('the example course', () => {
  it.each(parsed)('$file gives no message', ({ messages }) => {
    expect(messages).toEqual([])
  })

  it('is an introduction and four phases, each with a title, a subtitle, a number and an id', () => {
    expect(specs.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4])
    expect(specs.map(({ id }) => id)).toEqual(['introduction', 'ask', 'plan', 'analyse', 'report'])
    for (const spec of specs)
      expect(spec).toMatchObject({ title: expect.stringContaining(': '), subtitle: expect.any(String), lang: 'en' })
  })

  it('links its phases to each other, in order and back', () => {
    const ways = specs.map((spec) => of('navigation', spec.blocks)[0])
    expect(ways.map((way) => way?.next?.id)).toEqual([...specs.slice(1).map(({ id }) => id), undefined])
    expect(ways.map((way) => way?.previous?.id)).toEqual([undefined, ...specs.slice(0, -1).map(({ id }) => id)])
    expect(ways.map((way) => way?.next?.label)).toEqual([...specs.slice(1).map(({ title }) => title), undefined])
  })

  it('has all types of block', () => {
    const types: BlockType[] = ['content', 'form', 'information', 'instructions', 'navigation', 'ranking', 'selection']
    expect([...new Set(blocks.map(({ type }) => type))].sort()).toEqual(types)
  })

  it('has all types of field', () => {
    expect([...new Set(fields.map(({ control }) => control))].sort()).toEqual([
      'checkbox',
      'number',
      'radio',
      'select',
      'text',
      'textarea',
    ])
  })

  it('has an option in the learner’s own words, and one that stands alone', () => {
    const options = of('selection').flatMap((selection) => selection.options)
    expect(options.filter(({ other }) => other).map(({ id }) => id)).toEqual(['else'])
    expect(options.filter(({ exclusive }) => exclusive).map(({ id }) => id)).toEqual(['none'])
  })

  it('asks for one option, for several, for at least and for at most so many', () => {
    const selections = of('selection')
    for (const has of [{ multiple: false }, { multiple: true }, { required: true }, { min: 3 }, { max: 2 }]) {
      expect(selections).toContainEqual(expect.objectContaining(has))
    }
  })

  it('ranks items from a list and lines from a fence, all and only the best', () => {
    const find = (id: string) => of('ranking').find((block) => block.id === id)
    expect(find('drafts')).toMatchObject({ items: { length: 6 }, aliases: ['question-drafts'] })
    expect(find('drafts')?.after).not.toEqual([])
    expect(find('risks')).toMatchObject({ items: { length: 8 }, top: 3, required: true })
    expect(find('risks')?.items[4]?.text).toBe('The battery dies at 02:15')
  })

  it('uses every setting of a field', () => {
    for (const key of [
      'hint',
      'placeholder',
      'min',
      'max',
      'step',
      'minLength',
      'maxLength',
      'rows',
      'aliases',
      'options',
    ] as const) {
      expect(fields.filter((field) => field[key] !== undefined).length, key).toBeGreaterThan(0)
    }
    expect(fields.some(({ required }) => required)).toBe(true)
    expect(fields.some(({ before }) => before.length > 0)).toBe(true)
  })

  it('has options in a parameter over several lines and in a list below it, with ids of their own', () => {
    const options = (id: string) => fields.find((field) => field.id === id)?.options?.map((option) => option.id)
    expect(options('meter')).toEqual(['class-1', 'class-2', 'bought', 'phone'])
    expect(options('when')).toEqual(['night', 'day', 'evening', 'one-hour'])
    expect(options('again')).toEqual(['yes', 'no', 'only-with-a-different-rota'])
  })

  it('asks two questions with the same options', () => {
    const [first, second] = ['odd-c', 'odd-d'].map((id) => fields.find((field) => field.id === id)?.options)
    expect(first).toHaveLength(3)
    expect(second).toEqual(first)
  })

  it('has two forms in a phase, and a field that makes its section a form', () => {
    const forms = specs.map((spec) => of('form', spec.blocks).map(({ heading }) => heading))
    expect(forms[2]).toEqual(['Equipment', 'The rota'])
    expect(forms[4]).toContain('Looking back')
  })

  it('has long options, and options with details', () => {
    const choices = [
      ...of('selection').flatMap(({ options }) => options),
      ...of('ranking').flatMap(({ items }) => items),
    ]
    expect(choices.some(({ text }) => text.length > 120)).toBe(true)
    expect(choices.filter(({ details }) => details !== undefined).length).toBeGreaterThan(5)
  })

  it('has a section under a setext heading', () => {
    expect(course[1]?.source).toMatch(/^What annoyance is made of\n-{3,}$/m)
    expect(of('content').map(({ heading }) => heading)).toContain('What annoyance is made of')
  })

  it('uses all of content', () => {
    const all = [
      ...[
        'paragraph',
        'heading',
        'text',
        'emphasis',
        'strong',
        'delete',
        'inlineCode',
        'code',
        'link',
        'image',
        'break',
        'subscript',
      ],
      ...[
        'superscript',
        'kbd',
        'list',
        'listItem',
        'blockquote',
        'callout',
        'table',
        'tableRow',
        'tableCell',
        'thematicBreak',
        'math',
      ],
    ]
    expect(all.filter((type) => !nodes.some((node) => node.type === type))).toEqual([])
    expect(new Set(nodesOf('callout').map(({ kind }) => kind))).toEqual(
      new Set(['note', 'tip', 'important', 'warning', 'caution']),
    )
    expect(new Set(nodesOf('code').map(({ lang }) => lang))).toEqual(new Set(['json', 'csv', 'python', undefined]))
    expect(nodesOf('math').length).toBeGreaterThanOrEqual(3)
    expect(new Set(nodesOf('listItem').map(({ checked }) => checked))).toEqual(new Set([true, false, undefined]))
    expect(new Set(nodesOf('tableCell').map(({ align }) => align))).toEqual(
      new Set(['left', 'center', 'right', undefined]),
    )
  })

  it('finds link definitions at the end of the file from sections before', () => {
    const titled = nodesOf('link').filter(({ title }) => title !== undefined)
    expect(titled.map(({ title }) => title)).toEqual(['WHO, 2018', 'Phase 1'])
  })

  it('describes each picture, and has it', () => {
    const images = nodesOf('image')
    expect(images).toHaveLength(3)
    for (const { url, alt } of images) {
      expect(alt.length).toBeGreaterThan(40)
      expect(existsSync(fileURLToPath(new URL(url, folder))), url).toBe(true)
    }
  })

  it('keeps its comments to itself', () => {
    expect(course[0]?.source).toContain('<!-- The street is invented.')
    expect(JSON.stringify(specs)).not.toContain('street is invented')
  })

  it('lists its components where it says so', () => {
    const { components } = specs[1]?.meta ?? {}
    expect(components).toContainEqual({ type: 'ranking' })
  })
})
