import { applyFixes, parsePhase } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'

const head = '---\ntitle: T\n---\n\n'

describe('text that is meant as an id', () => {
  test.each([
    ['before a footnote', '{type: selection}\n\n- Bees {#b} [^1]', '{type: selection}\n\n- Bees [^1] {#b}'],
    ['after a class', '{type: selection}\n\n- Bees {.wide #b}', '{type: selection}\n\n- Bees {#b}'],
    ['as in kramdown', '## Bees {: .wide #b}', '## Bees {#b}'],
    ['with commas', '{type: ranking}\n\n- Bees {#b, .wide}', '{type: ranking}\n\n- Bees {#b}'],
    ['in a label', '{type: text, label: "Bees { #b }"}', '{type: text, label: "Bees {#b}"}'],
    ['first in a label', '{type: text, label: "{#b} Bees"}', '{type: text, label: "Bees {#b}"}'],
    ['before the mark of a label', '{type: text, label: "Bees {#b}?"}', '{type: text, label: "Bees? {#b}"}'],
    ['after a directive', '{type: selection} {#b}\n\n- One', '{type: selection, id: b}\n\n- One'],
    [
      'after a directive below text',
      'Which?\n{type: selection}{#b}\n\n- One',
      'Which?\n{type: selection, id: b}\n\n- One',
    ],
    ['in brackets', '## Bees ({#b})', '## Bees {#b}'],
    ['in brackets, of an option', '{type: selection}\n\n- Bees ({#b})', '{type: selection}\n\n- Bees {#b}'],
    ['in brackets, of a label', '**Bees ({#b})**\n{type: text}', '**Bees** {#b}\n{type: text}'],
    [
      'in a title',
      '{type: selection, title: "Bees { #b }"}\n\n- One',
      '{type: selection, title: "Bees {#b}"}\n\n- One',
    ],
    ['first in a title', '{type: information, title: "{#b} Bees"}', '{type: information, title: "Bees {#b}"}'],
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

describe('an id in a title', () => {
  test.each(['selection', 'ranking', 'information', 'instructions', 'form', 'content'])('is that of the %s', (type) => {
    for (const title of ['"Bees {#b}"', 'Bees {#b}']) {
      const { spec, messages } = parsePhase(`${head}{type: ${type}, title: ${title}}\n\nText.\n`)
      expect(spec.blocks[0]).toMatchObject({ id: 'b', title: 'Bees' })
      expect(messages.map(({ ruleId }) => ruleId)).not.toContain('id-invalid')
    }
    expect(parsePhase(`${head}{type: ${type}, id: a, title: "Bees {#b}"}\n\nText.\n`).spec.blocks[0]).toMatchObject({
      id: 'a',
      title: 'Bees',
    })
  })

  test.each(['"Bees {#b}"', 'Bees {#b}', 'Bees ({#b})', '"{#b} Bees"'])(
    'of the front matter moves to `id:`: %s',
    (title) => {
      for (const lineBreak of ['\n', '\r\n']) {
        const source = `---\ntitle: ${title}\nphase: 2\n---\n\nText.\n`.replaceAll('\n', lineBreak)
        const { spec, messages } = parsePhase(source)
        expect(spec).toMatchObject({ id: 'b', title: 'Bees' })
        const ours = messages.filter(({ ruleId }) => ruleId === 'id-invalid')
        expect(applyFixes(source, ours).source).toBe(
          '---\nid: b\ntitle: "Bees"\nphase: 2\n---\n\nText.\n'.replaceAll('\n', lineBreak),
        )
      }
      const { spec, messages } = parsePhase(`---\ntitle: ${title}\nid: a\n---\n\nText.\n`)
      expect(spec).toMatchObject({ id: 'a', title: 'Bees' })
      expect(messages.map(({ ruleId }) => ruleId)).toContain('id-invalid')
    },
  )

  test('of the first heading is the id of the phase', () => {
    expect(parsePhase('# Bees {#b}\n\nText.\n').spec).toMatchObject({ id: 'b', title: 'Bees' })
    expect(parsePhase('---\nid: a\n---\n\n# Bees {#b}\n\nText.\n').spec.id).toBe('a')
    const near = parsePhase('# Bees ({#b})\n\nText.\n')
    expect(near.spec.id).toBe('b')
    expect(applyFixes('# Bees ({#b})\n\nText.\n', near.messages).source).toBe('# Bees {#b}\n\nText.\n')
  })
})
