import { applyFixes } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'
import { readFile } from './support.js'

const body = '\n## Seen\n\n{type: selection}\n\n- Bees\n- Wasps\n'
const file = (...lines: string[]): string => `${lines.join('\n')}\n${body}`
const mend = (source: string): string => applyFixes(source, readFile(source).messages).source

describe('one message names the cause of a mistake in the front matter, and its fix corrects it', () => {
  const right = file('---', 'title: Bees', 'lang: de', 'phase: 2', '---')

  test.each([
    ['a capital', 'Title', 'title'],
    ['capitals', 'TITLE', 'title'],
    ['a capital, quoted', '"Title"', 'title'],
    ['a capital of another key', 'Lang', 'lang'],
    ['a capital of a number', 'Phase', 'phase'],
  ])('%s: `%s`', (_, wrong, key) => {
    const source = right.replace(`${key}:`, `${wrong}:`)
    const { rules, quotes, messages } = readFile(source)
    expect(rules).toEqual(['warning param-unknown'])
    expect(quotes[0]).toMatch(`${wrong}: `)
    expect(messages[0]).toMatchObject({ expected: key, message: expect.stringContaining(`Did you mean \`${key}\`?`) })
    expect(mend(source)).toBe(right)
  })

  test('a host key that differs only in case from a known key that is present stays', () => {
    const { rules, spec } = readFile(right.replace('---\n\n', 'Title: Of the host\n---\n\n'))
    expect(rules).toEqual([])
    expect(spec.meta).toEqual({ Title: 'Of the host' })
  })

  test.each([
    ['English', 'Welsh', 'cy'],
    ['English, in small letters', 'german', 'de'],
    ['its own', 'Deutsch', 'de'],
    ['its own, in another script', '日本語', 'ja'],
    ['an older code', 'Hebrew', 'he'],
  ])('a language by its name, %s: `%s`', (_, name, tag) => {
    const source = right.replace('lang: de', `lang: ${name}`)
    const { rules, quotes, spec, messages } = readFile(source)
    expect({ rules, quotes }).toEqual({ rules: ['warning param-type'], quotes: [name] })
    // Language names depend on the platform, and a spec must not.
    expect(spec.lang).toBeUndefined()
    expect(messages[0]?.message).toContain(`\`${tag}\``)
    expect(mend(source)).toBe(right.replace('lang: de', `lang: ${tag}`))
  })

  test.each(['Elvish', 'the same', 'German (Swiss)'])('what names no language for sure has no fix: `%s`', (name) => {
    const { messages } = readFile(right.replace('lang: de', `lang: ${name}`))
    expect(messages.map(({ ruleId, fix }) => [ruleId, fix])).toEqual([['param-type', undefined]])
  })

  test.each(['----', '------', '***', '===', '+++', '- - -'])('a line of other marks that closes it: `%s`', (line) => {
    const source = right.replace('---\n\n', `${line}\n\n`)
    const { rules, quotes, spec, messages } = readFile(source)
    expect({ rules, quotes }).toEqual({ rules: ['error front-matter-unclosed'], quotes: [line.trim()] })
    expect(messages[0]?.message).toContain(`\`${line.trim()}\``)
    expect(spec).toMatchObject({ title: 'Bees', lang: 'de', number: 2, meta: {} })
    expect(mend(source)).toBe(right)
  })

  test('the same above a thematic break further down', () => {
    const source = `${right.replace('---\n\n', '----\n\n')}\n---\n\nThe end.\n`
    const { rules, spec } = readFile(source)
    expect(rules).toEqual(['error front-matter-unclosed'])
    expect(spec.blocks).toMatchObject([{ type: 'selection', id: 'seen', heading: 'Seen' }])
    expect(mend(source)).toBe(`${right}\n---\n\nThe end.\n`)
  })

  test('a stray line of marks between keys closes nothing', () => {
    const { spec, rules } = readFile(right.replace('lang: de\n', '----\nlang: de\n'))
    expect(spec).toMatchObject({ title: 'Bees', lang: 'de', number: 2 })
    expect(rules).toEqual(['error front-matter-invalid'])
  })
})

describe('one message for one mistake in a value', () => {
  test.each([
    ['−２', 'param-range'],
    ['０', 'param-range'],
    ['２．５', 'param-type'],
  ])('a number in other characters that is none of the kind: `top: %s`', (value, rule) => {
    const { messages } = readFile(`---\ntitle: T\n---\n\n## S\n\n{type: ranking, top: ${value}}\n\n- a\n- b\n`)
    expect(messages.map(({ ruleId }) => ruleId)).toEqual([rule])
  })

  test('a number in look-alike characters is read', () => {
    const { messages } = readFile('---\ntitle: T\n---\n\n## S\n\n{type: ranking, top: ２}\n\n- a\n- b\n- c\n')
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['look-alike'])
  })
})

describe('a message quotes no more than the start of a long word', () => {
  const long = 'x'.repeat(1500)
  const head = '---\ntitle: T\n---\n\n## A\n\n'
  test.each([
    ['a type of nobody', `${head}{type: ${long}}\n`],
    ['a field of nobody', `${head}{type: form}\n\nWhy?\n{type: ${long}}\n`],
    ['a second type', `${head}{type: selection}\n\n- a\n\n{type: ${long}}\n`],
    ['a parameter', `${head}{type: selection, ${long}: 1}\n\n- a\n`],
    ['an icon', `${head}{type: information, icon: ${long}}\n\nText\n`],
    ['an id', `${head}{type: selection, id: ${long.toUpperCase()}}\n\n- a\n`],
    ['an address', `${head}[a](javascript:${long})\n`],
    ['a tag', `${head}<${long}>\n`],
    ['a value of the front matter', `---\ntitle: T\na: "${long}" y\n---\n\nText\n`],
    ['a language', `---\ntitle: T\nlang: ${long}\n---\n\nText\n`],
    ['a line of hyphens', `---\ntitle: T\n${'-'.repeat(1500)}\n\nText\n`],
  ])('%s', (_, source) => {
    const { messages } = readFile(source)
    expect(messages.length).toBeGreaterThan(0)
    expect(Math.max(...messages.map(({ message }) => message.length))).toBeLessThan(400)
  })
})
