import fc from 'fast-check'
import { isId } from 'phasekit/spec'
import { describe, expect, it } from 'vitest'
import { readFlow } from '../../../src/parse/flow/read-flow.js'
import type { Finding } from '../../../src/parse/messages/reporter.js'
import { suggestName } from '../../../src/parse/messages/suggest-name.js'
import { readParams } from '../../../src/parse/params/read-params.js'
import { blockParams, fieldParams, type ParamTable, phaseParams } from '../../../src/schema/param-table.js'

const read = <T extends ParamTable>(source: string, table: T, options: { open?: boolean; icons?: string[] } = {}) => {
  const findings: Finding[] = []
  const report = (finding: Finding) => void findings.push(finding)
  const entries = readFlow(source, 0, source.length, report)
  const { icons, open } = options
  const context = {
    source,
    report,
    owner: 'it',
    open,
    icons,
    ...(icons && { isIcon: (name: string) => icons.includes(name) }),
  }
  const params = readParams(entries, table, context)
  return {
    ...params,
    findings,
    rules: findings.map(({ ruleId }) => ruleId),
    at: findings.map(({ start, end }) => source.slice(start, end)),
  }
}

describe('readParams', () => {
  it('coerces the parameters of each table', () => {
    expect(
      read(
        '{type: selection, id: tools, aliases: [old, older], title: "Choose", ' +
          'multiple: true, required: False, min: 1, max: "3"}',
        blockParams.selection,
      ),
    ).toMatchObject({
      values: {
        id: 'tools',
        aliases: ['old', 'older'],
        title: 'Choose',
        multiple: true,
        required: false,
        min: 1,
        max: 3,
      },
      rules: [],
    })
    expect(
      read('{type: number, label: 2024, min: -1.5, max: 1e3, step: .5, placeholder: 010}', fieldParams.number),
    ).toMatchObject({
      values: { label: '2024', min: -1.5, max: 1000, step: 0.5, placeholder: '010' },
      rules: [],
    })
    expect(
      read('{type: navigation, previous: Back, next: On, nextId: phase-3}', blockParams.navigation).values,
    ).toEqual({
      previous: 'Back',
      next: 'On',
      nextId: 'phase-3',
    })
  })

  it('returns the range of each list item', () => {
    const source = '{type: select, options: ["One {#a}", null, [x], , Two]}'
    const { values, rules } = read(source, fieldParams.select)
    expect(values.options?.map(({ text, start, end }) => [text, source.slice(start, end)])).toEqual([
      ['One {#a}', '"One {#a}"'],
      ['null', 'null'],
      ['[x]', '[x]'],
      ['Two', 'Two'],
    ])
    expect(rules).toEqual(['value-missing', 'param-type'])
  })

  it.each([
    ['{type: x, multiple: maybe}', {}, 'param-type', 'maybe'],
    ['{type: x, multiple: [true]}', {}, 'param-type', '[true]'],
    ['{type: x, min: two}', {}, 'param-type', 'two'],
    ['{type: x, min: 1.5}', {}, 'param-type', '1.5'],
    ['{type: x, min: 1e400}', {}, 'param-type', '1e400'],
    ['{type: x, min: 0x10}', {}, 'param-type', '0x10'],
    ['{type: x, min: -1}', {}, 'param-range', '-1'],
    ['{type: x, max: 0}', {}, 'param-range', '0'],
    ['{type: x, min: 3, max: 2}', {}, 'param-range', 'min: 3, max: 2'],
    ['{type: x, id: My Tools}', {}, 'id-invalid', 'My Tools'],
    ['{type: x, id: __proto__}', {}, 'id-invalid', '__proto__'],
    ['{type: x, aliases: [ok, Not ok]}', { aliases: ['ok'] }, 'id-invalid', 'Not ok'],
    ['{type: x, title: [draft]}', { title: '[draft]' }, 'param-type', '[draft]'],
    ['{type: x, titel: y}', {}, 'param-unknown', 'titel: y'],
    ['{type: x, __proto__: y}', {}, 'param-unknown', '__proto__: y'],
    ['{type: x, toString: y}', {}, 'param-unknown', 'toString: y'],
    ['{type: x, correct: y}', {}, 'param-reserved', 'correct'],
    ['{type: x, shuffle: true}', {}, 'param-reserved', 'shuffle'],
    ['{type: x, multiple}', {}, 'value-missing', 'multiple'],
    ['{type: x, nonsense}', {}, 'value-missing', 'nonsense'],
  ])('reports %s once, at its place', (source, values, ruleId, at) => {
    const result = read(source, blockParams.selection)
    expect(result.values).toEqual(values)
    expect(result.rules).toEqual([ruleId])
    expect(result.at).toEqual([at])
  })

  it('suggests the intended parameter, or the types that have it', () => {
    expect(read('{type: x, mulitple: true}', blockParams.selection).findings[0]).toMatchObject({
      expected: 'multiple',
      fix: { edits: [{ start: 10, end: 18, text: 'multiple' }] },
    })
    expect(read('{type: x, max-length: 5}', fieldParams.text).findings[0]!.expected).toBe('maxLength')
    expect(read('{type: x, options: [a]}', blockParams.ranking).findings[0]!.message).toContain('`select`, `radio`')
  })

  it('reads a single option as a list of one', () => {
    const { values, rules } = read('{type: select, options: Yes}', fieldParams.select)
    expect(values.options?.map(({ text }) => text)).toEqual(['Yes'])
    expect(rules).toEqual(['param-type'])
  })

  it('keeps unknown entries of the front matter without a message', () => {
    const { values, rest, rules } = read('{title: 2024, type: y, course: 3}', phaseParams, { open: true })
    expect(values).toEqual({ title: '2024' })
    expect(rest.map(({ key }) => key)).toEqual(['type', 'course'])
    expect(rules).toEqual([])
  })

  it('keeps the name of an unknown icon', () => {
    const { values, findings } = read('{type: x, icon: databse}', blockParams.information, {
      icons: ['database', 'code'],
    })
    expect(values).toEqual({ icon: 'databse' })
    expect(findings).toMatchObject([{ ruleId: 'icon-unknown', expected: 'database' }])
    expect(read('{type: x, icon: code}', blockParams.information, { icons: ['database', 'code'] }).rules).toEqual([])
  })

  it('replaces control characters and lone surrogates in texts', () => {
    expect(read('{type: x, title: "a\\u0000b\\ud800c\\n\\td"}', blockParams.form).values).toEqual({
      title: 'a\ufffdb\ufffdc\n\td',
    })
  })

  it('returns the entry of a parameter', () => {
    const source = '{type: x, title: y}'
    const { entry } = read(source, blockParams.form)
    expect(source.slice(entry('title')!.start, entry('title')!.end)).toBe('title: y')
    expect(entry('id')).toBeUndefined()
  })

  it('returns only values of its kinds for any source', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '1', '-', '.', 'e', 'true', '[', ']', '"', ' ', '{', '}', '#', ','),
    })
    fc.assert(
      fc.property(fc.constantFrom('id', 'aliases', 'title', 'multiple', 'min', 'max'), text, (key, value) => {
        const { values } = read(`{type: x, ${key}: ${value}}`, blockParams.selection)
        if (values.id !== undefined) expect(isId(values.id)).toBe(true)
        expect(values.aliases?.every(isId) ?? true).toBe(true)
        if (values.title !== undefined) expect(values.title).toMatch(/./su)
        expect([true, false, undefined]).toContain(values.multiple)
        for (const bound of [values.min, values.max])
          if (bound !== undefined) expect(Number.isSafeInteger(bound) && bound >= 0).toBe(true)
      }),
    )
  })
})

describe('suggestName', () => {
  it.each([
    ['selektion', 'selection'],
    ['Selection', 'selection'],
    ['rankin', 'ranking'],
    ['from', 'form'],
    ['information-card', undefined],
    ['zzz', undefined],
    ['', undefined],
    ['x'.repeat(10_000), undefined],
  ])('finds for %.20s what is near', (name, expected) => {
    expect(suggestName(name, ['selection', 'ranking', 'form', 'information'])).toBe(expected)
  })
})
