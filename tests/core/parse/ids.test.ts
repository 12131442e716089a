import fc from 'fast-check'
import { isId } from 'phasekit/spec'
import { describe, expect, it } from 'vitest'
import { hashText } from '../../../src/parse/ids/hash-text.js'
import { createIdNamespace, slug, takeIdSuffix } from '../../../src/parse/ids/ids.js'
import type { Finding } from '../../../src/parse/messages/reporter.js'

const space = () => {
  const findings: Finding[] = []
  return { ids: createIdNamespace((finding) => findings.push(finding), 'block or field'), findings }
}
const claim = (text: string, start = 0) => ({
  text,
  start,
  end: start + text.length,
  writeId: (id: string) => ({ start: start + text.length, end: start + text.length, text: ` {#${id}}` }),
})

describe('slug', () => {
  it.each([
    ['Dataset Quality', 'dataset-quality'],
    ["What's new?", 'whats-new'],
    ['Über die Größe', 'uber-die-grosse'],
    ['Łódź, İstanbul', 'lodz-istanbul'],
    ['3 steps', 'q-3-steps'],
    ['ﬁne ½', 'fine-1-2'],
    ['naïve 日本 text', 'naive-text'],
    ['  --a__b--  ', 'a-b'],
    ['constructor', 'constructor'],
  ])('makes %j %j', (text, id) => {
    expect(slug(text)).toBe(id)
  })

  it.each(['日本語', 'Привет, мир A', '✅', '', '   '])('hashes %j', (text) => {
    expect(slug(text)).toBe(`q-${hashText(text)}`)
  })

  it('returns a valid id with space for a counter for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(isId(`${slug(text)}-9999999`)).toBe(true)
      }),
    )
    expect(slug(`${'ab '.repeat(100)}`).endsWith('-')).toBe(false)
  })
})

describe('takeIdSuffix', () => {
  it.each([
    ['Text {#one}', 'Text', 'one'],
    ['Text{#one}  ', 'Text', 'one'],
    ['{#one}', '', 'one'],
    ['A {#b} C {#d}', 'A {#b} C', 'd'],
    ['Text {#Bad_Id!}', 'Text', 'Bad_Id!'],
  ])('takes the suffix off %j', (text, rest, id) => {
    const suffix = takeIdSuffix(text)
    expect(suffix).toMatchObject({ text: rest, id })
    expect(text.slice(suffix.start, suffix.end)).toBe(`{#${id}}`)
  })

  it.each(['Text', 'Text {#}', 'Text {#a b}', 'Text \\{#one}', 'Text {#one} more', 'Text #one}', '{#a{b}', ''])(
    'leaves %j alone',
    (text) => {
      expect(takeIdSuffix(text)).toEqual({ text })
    },
  )
})

describe('createIdNamespace', () => {
  it('lets explicit ids take precedence over derived ones', () => {
    const { ids, findings } = space()
    expect(ids.reserve('tools', { start: 0, end: 5 })).toBe('tools')
    expect(ids.derive(claim('Tools'))).toBe('tools-2')
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['id-derived-duplicate'])
  })

  it('rejects a duplicate explicit id and an invalid one', () => {
    const { ids, findings } = space()
    ids.reserve('a', { start: 0, end: 1 })
    expect(ids.reserve('a', { start: 5, end: 6 })).toBeNull()
    expect(ids.reserve('My Id', { start: 9, end: 12 })).toBeNull()
    expect(ids.reserve('__proto__', { start: 9, end: 12 })).toBeNull()
    expect(findings.map(({ ruleId, start }) => [ruleId, start])).toEqual([
      ['id-duplicate', 5],
      ['id-invalid', 9],
      ['id-invalid', 9],
    ])
    expect(findings[1]!.message).toContain('`my-id`')
  })

  it('numbers equal texts, and all fixes can be applied together', () => {
    const { ids, findings } = space()
    const texts = ['Same', 'Same', 'Same']
    expect(texts.map((text, i) => ids.derive(claim(text, i * 10)))).toEqual(['same', 'same-2', 'same-3'])
    expect(findings.flatMap(({ fix }) => fix!.edits.map(({ start, text }) => [start, text]))).toEqual([
      [4, ' {#same}'],
      [14, ' {#same-2}'],
      [24, ' {#same-3}'],
    ])
  })

  it('skips an id that looks like a numbered one', () => {
    const { ids } = space()
    expect(['A 2', 'A', 'A', 'A'].map((text) => ids.derive(claim(text)))).toEqual(['a-2', 'a', 'a-3', 'a-4'])
  })

  it('gives unique valid ids for any texts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'a', 'A 2', 'a-2', 'a-2-2', 'B', '日本', 'x'.repeat(80))), (texts) => {
        const { ids } = space()
        const given = texts.map((text) => ids.derive(claim(text)))
        expect(new Set(given).size).toBe(texts.length)
        expect(given.every(isId)).toBe(true)
      }),
    )
  })
})

describe('hashText', () => {
  it('is stable', () => {
    expect(hashText('')).toBe('ab3e7c0b4a216c31')
    expect(hashText('phase')).toBe('199b9f6663fce8fe')
  })

  it('distinguishes similar texts', () => {
    const hashes = new Set(Array.from({ length: 20_000 }, (_, i) => hashText(`item ${i}`)))
    expect(hashes.size).toBe(20_000)
    for (const half of [0, 8])
      expect(new Set([...hashes].map((hash) => hash.slice(half, half + 8))).size).toBeGreaterThan(19_990)
  })
})
