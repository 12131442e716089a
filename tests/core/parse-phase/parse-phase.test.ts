import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parsePhase } from 'phasekit/parse'
import { type BlockDefinition, type BlockOf, defineBlock, isJson, type Json } from 'phasekit/spec'

import { describe, expect, test } from 'vitest'
import { blockParams, fieldParams } from '../../../src/schema/param-table.js'
import { readFile } from './support.js'

const seed = fileURLToPath(new URL('../../../../shared/seed/phase-2.md', import.meta.url))

test.skipIf(!existsSync(seed))(
  'reads the file that this library was written for: eight blocks in order, no message',
  () => {
    const source = existsSync(seed) ? readFileSync(seed, 'utf8') : ''
    const { spec, messages } = parsePhase(source, { file: seed })
    expect(messages).toEqual([])
    expect(spec).toMatchObject({ id: 'phase-2', number: 2 })
    expect(spec.blocks.map(({ type }) => type)).toEqual([
      ...['instructions', 'information', 'selection', 'ranking', 'form', 'information', 'information', 'navigation'],
    ])
    for (const variant of [source.replaceAll('\n', '\r\n'), source.replaceAll('\n', '\r'), `\ufeff${source}`]) {
      expect(parsePhase(variant, { file: seed })).toMatchObject({ spec, messages: [] })
    }
  },
)

describe('misuse by a programmer', () => {
  test.each([undefined, null, 42, new Uint8Array(3)])(
    'throws for %s instead of a source, and says how to mend it',
    (source) => {
      expect(() => parsePhase(source as never)).toThrow(/^phasekit: parsePhase was given .+\. Pass a string/)
    },
  )

  test('throws for an invalid id', () => {
    expect(() => parsePhase('', { id: 'Not an id' })).toThrow(
      /^phasekit: parsePhase was given "Not an id" as options\.id\./,
    )
  })
})

describe('hashes', () => {
  const of = (text: string) => parsePhase(`---\ntitle: T\n---\n\n## A\n\n{type: selection}\n\n${text}`).spec

  test('only the content hash changes with the wording', () => {
    const [before, after] = [of('- One {#one}\n'), of('- First {#one}\n')]
    expect(after.hash).toBe(before.hash)
    expect(after.contentHash).not.toBe(before.contentHash)
  })

  test('both change with an id', () => {
    const [before, after] = [of('- One {#one}\n'), of('- One {#first}\n')]
    expect(after.hash).not.toBe(before.hash)
    expect(after.contentHash).not.toBe(before.contentHash)
  })
})

describe("a host's own types", () => {
  const source = '---\ntitle: T\n---\n\n## A\n\n{type: poll, points: 3}\n\n- Yes\n- Yes\n'
  const read = (reader: Pick<BlockDefinition<Json>, 'read'>, text = source) => {
    const { spec, messages } = parsePhase(text, {
      blocks: [defineBlock({ name: 'poll', isAnswer: isJson, redact: () => null, ...reader })],
    })
    return { block: spec.blocks[0] as BlockOf<'custom'>, messages }
  }

  test('get items with unique ids, parameters as written and the id that answers are stored under', () => {
    let seen: unknown
    read({
      read: ({ id, params, items, content }) => {
        seen = { id, params, ids: items.map((item) => item.id), types: content.map(({ type }) => type) }
        return undefined
      },
    })
    expect(seen).toEqual({ id: 'a', params: { points: '3' }, ids: ['yes', 'yes-2'], types: ['list'] })
  })

  test('keep the data even if the reader changes it later', () => {
    const kept: { [key: string]: Json } = { a: 1 }
    const { block } = read({ read: () => kept })
    kept['a'] = 2
    expect(block.data).toEqual({ a: 1 })
  })

  test.each([
    ['a function', () => () => {}],
    ['NaN', () => Number.NaN],
    [
      'a thrown string',
      () => {
        throw 'no'
      },
    ],
  ])('are shown as text when their reader returns %s', (_, give) => {
    const { block, messages } = read({ read: give as never })
    expect(block).toMatchObject({ type: 'unknown', name: 'poll', content: [{ type: 'list' }] })
    expect(block).not.toHaveProperty('data')
    expect(messages.map(({ ruleId }) => ruleId)).toContain('reader-failed')
  })

  test('cannot take over a built-in type', () => {
    for (const name of [...Object.keys(blockParams), ...Object.keys(fieldParams)])
      expect(() => defineBlock({ name, isAnswer: isJson, redact: () => null }), name).toThrow(
        /not a type of phasekit's own/,
      )
  })

  test('are not found among the names that every object inherits', () => {
    const { messages } = parsePhase('---\ntitle: T\n---\n{type: constructor}\n', { blocks: [] })
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['type-unknown'])
  })
})

describe('lang', () => {
  const parse = (lang: string) => readFile(`---\ntitle: T\nlang: ${lang}\n---\n\nText.\n\n{type: text, label: A}\n`)
  test.each([
    'de',
    'DE',
    'de-de',
    'zh-Hans-CN',
    'sr-Latn',
    'es-419',
    'de-CH-1996',
    'x-klingon',
    'i-klingon',
    'gsw',
    'ar-u-nu-latn',
  ])('%s is one', (lang) => {
    const { spec, rules } = parse(lang)
    expect({ lang: spec.lang, rules }).toEqual({ lang, rules: [] })
  })
  test.each([
    ['de_DE', 'de-DE'],
    ['zh_Hans_CN', 'zh-Hans-CN'],
    ['de_DE.UTF-8', 'de-DE'],
    ['"ca_ES@valencia"', 'ca-ES'],
  ])('%s is read as %s', (lang, right) => {
    const { spec, messages, rules } = parse(lang)
    expect(spec.lang).toBe(right)
    expect(rules).toEqual(['warning param-type'])
    expect(messages[0]?.fix?.edits).toMatchObject([{ text: right }])
  })
  test.each(['de, en', '[de, en]', 'en US', 'e', 'en-', '"*"'])('%s is left out', (lang) => {
    const { spec, messages, rules } = parse(lang)
    expect(spec).not.toHaveProperty('lang')
    expect(rules).toEqual(['warning param-type'])
    expect(messages[0]).not.toHaveProperty('fix')
  })
})
