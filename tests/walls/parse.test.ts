import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readers } from '../../src/schema/readers.js'

const folder = fileURLToPath(new URL('../../src/parse/', import.meta.url))

/** `content` is also the kind of a part of a body, so a kind is not counted as a type. */
const withoutKinds = (source: string) => source.replace(/\bkind\b(: | === | !== )'content'/g, 'kind')

const code = (source: string) => withoutKinds(source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))

/** Types of block that a source names, as a text or as a member of a table. */
const named = (source: string): string[] =>
  Object.keys(readers).filter((type) =>
    new RegExp(`['"\`]${type}['"\`]|(readers|blockParams|blockShapes)\\.${type}\\b`).test(code(source)),
  )

it('names no type of block: what it needs of one is a hook of its reader', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(50)
  const found = files.map((file) => [file, named(readFileSync(folder + file, 'utf8'))])
  expect(found.filter(([, names]) => names?.length)).toEqual([])
})

it('finds what it looks for', () => {
  expect(named("if (name === 'ranking') return readers.form.read")).toEqual(['ranking', 'form'])
  expect(named("part.kind === 'content' && type !== 'content'")).toEqual(['content'])
  expect(named("part.kind === 'content' // 'form'")).toEqual([])
})
