import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readApi, unexportedNames } from './api-list.js'
import { undocumented } from './api-missing.js'
import { apiPage } from './api-page.js'
import { diagnosticsOf, UNDEFINED_FILE } from './api-program.js'

const file = new URL('../../../docs/api.md', import.meta.url)
const api = readApi()

test('docs/api.md is what `npm run docs` writes', () => {
  const page = apiPage(api)
  if (process.env['UPDATE_DOCS']) writeFileSync(file, page)
  expect(readFileSync(file, 'utf8')).toBe(page)
})

test('every public export, prop, member, parameter and value has a description', () => {
  expect(api.flatMap(undocumented), 'Write a TSDoc comment above each, and @param for a parameter.').toEqual([])
})

test('public types name only types that are public too', () => {
  // What a host passes on and never looks into.
  const opaque = ['AnswerModel', 'BlockRules', 'HostValue', 'TextListItem']
  expect([...unexportedNames].filter((name) => !opaque.includes(name))).toEqual([])
})

test('hosts may pass `undefined` for every prop, option and part of a spec that they may leave out', () => {
  expect(diagnosticsOf(UNDEFINED_FILE)).toEqual([])
})
