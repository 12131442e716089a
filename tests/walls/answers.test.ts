import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { blockSpecs } from '../../src/blocks/specs.js'

const folder = fileURLToPath(new URL('../../src/answers/', import.meta.url))

/** What answers of phasekit's own types hold, beside `type`. */
const members = ['selected', 'other', 'order', 'via', 'fields', 'data']

const code = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')

/** A type of block as a text, or a member of an answer. */
function named(source: string): string[] {
  const types = Object.keys(blockSpecs).filter((type) => code(source).includes(`'${type}'`))
  return [...types, ...members.filter((name) => new RegExp(`[.?]${name}\\b|'${name}'|\\b${name}:`).test(code(source)))]
}

it('knows no type of block: neither its name nor what its answers hold', () => {
  const found = readdirSync(folder).map((file) => [file, named(readFileSync(folder + file, 'utf8'))])
  expect(found.filter(([, names]) => names?.length)).toEqual([])
})

it('finds what it looks for', () => {
  expect(named("if (block.type === 'form') return answer.fields")).toEqual(['form', 'fields'])
  expect(named("'selected' in answer")).toEqual(['selected'])
})
