import { formatMessages } from 'phasekit/parse'
import { describe, expect, it } from 'vitest'
import { createReporter, type Finding } from '../../../src/parse/messages/reporter.js'
import { createLineIndex } from '../../../src/parse/source/line-index.js'

const format = (
  source: string,
  finding: Partial<Finding>,
  options: { file?: string; color?: boolean } = {},
): string => {
  const { report, messages } = createReporter(createLineIndex(source))
  report({ ruleId: 'param-unknown', message: 'No such parameter.', start: 0, end: 1, ...finding })
  return formatMessages(messages(), { source, ...options })
}
/** The text directly above the carets. */
const underlined = (output: string): string => {
  const lines = output.split('\n')
  const carets = lines.findIndex((line) => /\|\s+\^+$/.test(line))
  return lines[carets - 1]!.slice(lines[carets]!.indexOf('^'), lines[carets]!.length)
}

describe('formatMessages', () => {
  it('prints head, code frame, expectation and fix', () => {
    const source = '# Title\n\n{type: form, titel: x}\nText'
    const start = source.indexOf('titel')
    const fix = { title: 'Rename to `title`', edits: [{ start, end: start + 5, text: 'title' }] }
    expect(format(source, { start, end: start + 5, expected: 'title', actual: 'titel', fix }, { file: 'a/b.md' })).toBe(
      [
        'a/b.md:3:14  warning  No such parameter.  param-unknown',
        '  2 |',
        '> 3 | {type: form, titel: x}',
        '    |              ^^^^^',
        '  4 | Text',
        '  expected: title',
        '  found: titel',
        '  fix: Rename to `title`',
      ].join('\n'),
    )
  })

  it('is empty without messages', () => {
    expect(formatMessages([], { source: 'x' })).toBe('')
  })

  it('separates messages with a blank line and colors them on request', () => {
    expect(format('x', {}, { color: true })).toContain('\u001b[33mwarning\u001b[0m')
    expect(format('x', {})).not.toContain('\u001b')
  })

  it('aligns line numbers', () => {
    const source = Array.from({ length: 10 }, (_, i) => `line ${i + 1}`).join('\r\n')
    const start = source.indexOf('line 9')
    expect(
      format(source, { start, end: start + 4 })
        .split('\n')
        .slice(1),
    ).toEqual(['   8 | line 8', '>  9 | line 9', '     | ^^^^', '  10 | line 10'])
  })

  it('underlines after tabs and wide characters', () => {
    const source = '\tdata here'
    expect(underlined(format(source, { start: 6, end: 10 }))).toBe('here')
    const wide = '日本 e\u0301 😀 x'
    const output = format(wide, { start: wide.indexOf('x'), end: wide.length })
    // Two columns for each of 日, 本 and 😀, none for the accent: 4 + 1 + 1 + 1 + 2 + 1.
    expect(output.split('\n')[2]).toBe(`    | ${' '.repeat(10)}^`)
  })

  it('underlines the first line of a longer range, and an empty range with one caret', () => {
    const source = 'abc\ndef'
    expect(format(source, { start: 1, end: 7 }).split('\n')[2]).toBe('    |  ^^')
    expect(format(source, { start: 3, end: 3 }).split('\n')[2]).toBe('    |    ^')
  })

  it('shows a window of a very long line', () => {
    const source = `${'a'.repeat(50_000)}here${'b'.repeat(50_000)}\n${'c'.repeat(50_000)}`
    const output = format(source, { start: 50_000, end: 50_004 })
    expect(underlined(output)).toBe('here')
    expect(output).toContain('…')
    expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThan(120)
  })

  it('prints nothing that can control the terminal or reorder its text', () => {
    const source = 'a\u001b[2Jb\u202e\u0007\u0000c'
    const output = format(source, { message: 'bad \u001b[31m', actual: source }, { file: 'x\u001b.md' })
    expect(output).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
  })
})
