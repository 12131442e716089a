import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import schema from '../../src/answers/answer-document.schema.json' with { type: 'json' }
import { blockSpecs } from '../../src/schema/specs.js'

const folder = fileURLToPath(new URL('../../src/answers/', import.meta.url))

/** What answers hold, beside `type`. A host's block has a `name`, as other things have. */
const members = Object.entries(schema.$defs)
  .flatMap(([name, def]) => (/.Answer$/.test(name) && 'properties' in def ? Object.keys(def.properties) : []))
  .filter((name) => name !== 'type' && name !== 'name')

const code = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')

const typesIn = (source: string) => Object.keys(blockSpecs).filter((type) => code(source).includes(`'${type}'`))
const membersIn = (source: string) =>
  members.filter((name) => new RegExp(`[.?]${name}\\b|'${name}'|\\b${name}:`).test(code(source)))

/** A type of block as a text, or a member of an answer. */
const named = (source: string) => [...typesIn(source), ...membersIn(source)]

it('knows no type of block: neither its name nor what its answers hold', () => {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/^(get-model|phase-answers)\.ts$/.test(file))
    .map((file) => [file, named(readFileSync(folder + file, 'utf8'))])
  expect(found.filter(([, names]) => names?.length)).toEqual([])
})

it('finds what it looks for', () => {
  expect(named("if (block.type === 'form') return answer.fields")).toEqual(['form', 'fields'])
  expect(named("'selected' in answer")).toEqual(['selected'])
})
