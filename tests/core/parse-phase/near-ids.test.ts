import { applyFixes, parsePhase } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'

const head = '---\ntitle: T\n---\n\n'

describe('what is meant as an id', () => {
  test.each([
    ['before a footnote', '{type: selection}\n\n- Bees {#b} [^1]', '{type: selection}\n\n- Bees [^1] {#b}'],
    ['after a class', '{type: selection}\n\n- Bees {.wide #b}', '{type: selection}\n\n- Bees {#b}'],
    ['as in kramdown', '## Bees {: .wide #b}', '## Bees {#b}'],
    ['with commas', '{type: ranking}\n\n- Bees {#b, .wide}', '{type: ranking}\n\n- Bees {#b}'],
    ['in a label', '{type: text, label: "Bees { #b }"}', '{type: text, label: "Bees {#b}"}'],
    ['first in a label', '{type: text, label: "{#b} Bees"}', '{type: text, label: "Bees {#b}"}'],
    ['before the mark of a label', '{type: text, label: "Bees {#b}?"}', '{type: text, label: "Bees? {#b}"}'],
    ['after a directive', '{type: selection} {#b}\n\n- One', '{type: selection, id: b}\n\n- One'],
    ['after a directive below text', 'Which?\n{type: selection}{#b}\n\n- One', 'Which?\n{type: selection, id: b}\n\n- One'],
    ['after a field', '**Which?**\n{type: text} {#b}', '**Which?**\n{type: text, id: b}'],
  ])('%s is read as one, and its fix is right', (_, body, right) => {
    const source = head + body
    const { spec, messages } = parsePhase(source)
    const ours = messages.filter(({ ruleId }) => ruleId === 'id-invalid')
    expect(ours).toHaveLength(1)
    const fixed = applyFixes(source, ours).source
    expect(fixed).toBe(head + right)
    expect(parsePhase(fixed).spec).toEqual(spec)
    expect(parsePhase(fixed).messages.map(({ ruleId }) => ruleId)).not.toContain('id-invalid')
    expect(JSON.stringify(spec)).toContain('"id":"b"')
    expect(JSON.stringify(spec)).not.toMatch(/[{][^"}]/)
  })

  test('after a directive that has an id is reported, without a fix', () => {
    const { spec, messages } = parsePhase(`${head}{type: selection, id: a} {#b}\n\n- One`)
    expect(spec.blocks[0]?.id).toBe('a')
    expect(messages).toMatchObject([{ ruleId: 'id-invalid' }])
    expect(messages[0]).not.toHaveProperty('fix')
  })
})
