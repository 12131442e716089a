import { readFileSync, writeFileSync } from 'node:fs'
import { defaultStrings } from 'phasekit/strings'
import { describe, expect, test } from 'vitest'
import { readStringGroups } from './string-list.js'
import { KINDS, namesIn, stringsPage, textOf } from './strings-page.js'

const file = new URL('../../../docs/strings.md', import.meta.url)
const groups = readStringGroups()
const strings = groups.flatMap((group) => group.strings.map((string) => ({ ...string, group })))

test('docs/strings.md is what `npm run docs` writes', () => {
  const page = stringsPage()
  if (process.env['UPDATE_DOCS']) writeFileSync(file, page)
  expect(readFileSync(file, 'utf8')).toBe(page)
})

test('docs/strings.md lists each string once', () => {
  expect(strings.map(({ key }) => key).sort()).toEqual(Object.keys(defaultStrings).sort())
})

test.each(groups)(
  'the group "$title" has a title, an introduction and no parameter that no string has',
  ({ title, intro, params, strings }) => {
    expect(title, 'Write a comment above the group: "Title: what the strings are for."').toMatch(/^[A-Z`]/)
    expect(intro).toMatch(/\.$/)
    const names = strings.flatMap(({ key }) => namesIn(textOf(key)))
    expect([...params.keys()].filter((name) => !names.includes(name))).toEqual([])
  },
)

describe.each(strings)('the context of $key', ({ key, kind, context, params, group }) => {
  test('says who meets the string, and where', () => {
    expect(Object.keys(KINDS), 'Write a comment above the key: "Button: where it appears."').toContain(kind)
    expect(context).toMatch(/\.$/)
  })

  test('names only keys that exist', () => {
    const named = [...context.matchAll(/`([a-z]\w*\.[\w.-]+)`/gi)].map(([, name]) => name)
    expect(named.filter((name) => !strings.some((other) => other.key === name))).toEqual([])
  })

  test('says what each parameter is', () => {
    const names = namesIn(textOf(key))
    const missing = names.filter((name) => !(params.get(name) || group.params.get(name)))
    expect(missing, 'Add "@param name what it is." above the key or the group.').toEqual([])
    expect(
      [...params.keys()].filter((name) => !names.includes(name)),
      'The text has no such parameter.',
    ).toEqual([])
  })

  test('fits the English text: an error is a sentence, a button is none', () => {
    const message = textOf(key)
    const texts = typeof message === 'string' ? [message] : Object.values(message)
    const end = KINDS[kind]?.end
    for (const text of texts) if (end !== 'any') expect(/[.?!]$/.test(text), text).toBe(end === 'stop')
  })
})
