import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as phasekit from 'phasekit'
import { describe, expect, it } from 'vitest'
import schema from '../../src/answers/answer-document.schema.json' with { type: 'json' }
import { readers } from '../../src/schema/readers.js'
import { blockRules } from '../../src/schema/rules.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8')
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)

const folders = readdirSync(`${root}/src/blocks`, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
)
const having = (file: string) => folders.filter((folder) => existsSync(`${root}/src/blocks/${folder}/${file}`))

/** A component that a view renders has a file of its own, in the block's folder. */
const components = having('view.tsx').flatMap((folder) =>
  found(read(`src/blocks/${folder}/view.tsx`), /from '\.\/([A-Z]\w*)\.js'/g).map((name) => ({ folder, name })),
)

/** What a new type of block needs where the compiler does not ask for it. ARCHITECTURE.md, "Add a block type". */
describe('every type of block', () => {
  it.each([
    ['schema/specs.ts', 'spec.ts', []],
    // The rules of a host's type are made of its definition.
    ['schema/rules.ts', 'rules.ts', ['custom']],
    ['schema/readers.ts', 'read.ts', []],
    ['phase/block-views.tsx', 'view.tsx', []],
  ])('has a line in %s for its %s', (table, file, without: string[]) => {
    const lines = new Set(found(read(`src/${table}`), /from '\.\.\/blocks\/(\w+)\/\w+\.js'/g))
    expect(having(file).filter((folder) => !lines.has(folder))).toEqual(without)
  })

  it('has its component exported, with a story and a line in the README', () => {
    expect(components.length).toBeGreaterThan(5)
    const missing = components.flatMap(({ name }) => [
      ...(name in phasekit ? [] : [`src/exports/index.ts: ${name}`]),
      ...(existsSync(`${root}/stories/${name}.stories.tsx`) ? [] : [`stories/${name}.stories.tsx`]),
      ...(read('README.md').includes(`\`${name}\``) ? [] : [`README.md: ${name}`]),
    ])
    expect(missing).toEqual([])
  })

  it('has the type of its spec exported', () => {
    const names = having('spec.ts').flatMap((folder) =>
      found(read(`src/blocks/${folder}/spec.ts`), /^export interface (\w+Spec)\b/gm),
    )
    expect(names.length).toBeGreaterThan(5)
    const exported = read('src/exports/spec.ts')
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(exported))).toEqual([])
  })

  it('has its answer in the JSON Schema', () => {
    const { answer, ...defs } = schema.$defs
    const types = answer.anyOf.map(({ $ref }) => {
      const def = defs[$ref.replace('#/$defs/', '') as keyof typeof defs] as { properties: { type: { const: string } } }
      return def.properties.type.const
    })
    expect(types.sort()).toEqual([...Object.keys(blockRules), 'custom'].sort())
  })

  it('has a fixture, and its parameters in the guide for authors', () => {
    const folder = `${root}/tests/fixtures/language`
    const sources = readdirSync(folder).flatMap((file) =>
      file.endsWith('.md') ? readFileSync(`${folder}/${file}`, 'utf8') : [],
    )
    const guide = read('docs/authoring.md')
    // Plain text needs no directive.
    const { content: _, ...named } = readers
    for (const [type, { params }] of Object.entries(named)) {
      const directive = new RegExp(`\\{type: ${type}\\b`)
      expect(
        sources.some((source) => directive.test(source)),
        type,
      ).toBe(true)
      expect(guide).toMatch(directive)
      for (const name of Object.keys(params)) expect(guide, `${name} of ${type}`).toMatch(new RegExp(`\\b${name}\\b`))
    }
  })
})
