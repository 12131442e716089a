import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTokens, tokenTable } from './tokens.js'

const root = new URL('../../../', import.meta.url)
const page = new URL('docs/styling.md', root)
const tokens = readTokens()

const withTable = (text: string): string =>
  text.replace(
    /(<!-- tokens -->\n)[\s\S]*?(<!-- \/tokens -->)/,
    (_, start: string, end: string) => `${start}\n${tokenTable(tokens)}\n\n${end}`,
  )

test('docs/styling.md lists the tokens of the style sheet: `npm run docs` writes them', () => {
  const text = readFileSync(page, 'utf8')
  if (process.env['UPDATE_DOCS']) writeFileSync(page, withTable(text))
  expect(readFileSync(page, 'utf8')).toBe(withTable(text))
  expect(text).toContain('<!-- tokens -->')
})

test.each(tokens)('$name says what it is for and what it is by default', ({ name, use, light, dark }) => {
  expect(name).toMatch(/^--pk-/)
  expect(use).toMatch(/^[A-Z].*\.$/)
  expect(light).not.toBe('')
  expect(`${light} ${dark}`).not.toContain('light-dark')
})

test('every token that any source reads is listed', () => {
  const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(css|tsx?)$/.test(file),
  )
  const read = files.flatMap((file) =>
    [...readFileSync(new URL(`src/${file}`, root), 'utf8').matchAll(/--pk-[a-z-]+[a-z]/g)].map(([name]) => name),
  )
  expect([...new Set(read)].sort()).toEqual(tokens.map(({ name }) => name).sort())
})

test('every token that the documentation names exists', () => {
  const names = new Set(tokens.map(({ name }) => name))
  const pages = [
    'README.md',
    ...readdirSync(new URL('docs/', root))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  ]
  const named = pages.flatMap((file) =>
    [...readFileSync(new URL(file, root), 'utf8').matchAll(/--pk-[a-z-]+[a-z]/g)].map(([name]) => name),
  )
  expect(named.filter((name) => !names.has(name))).toEqual([])
})
