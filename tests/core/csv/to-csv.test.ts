import fc from 'fast-check'
import Papa from 'papaparse'
import type { AnswerRecord } from 'phasekit/answers'
import { type CsvOptions, toCsv } from 'phasekit/csv'
import { describe, expect, test } from 'vitest'

const record: AnswerRecord = {
  block: 'pick',
  type: 'selection',
  question: 'Which?',
  answer: ['Pear', 'Plum'],
  ids: ['pear', 'plum'],
  value: { type: 'selection', selected: ['pear', 'plum'] },
  status: 'answered',
}
const number = (value: number): AnswerRecord => ({
  ...record,
  field: 'people',
  type: 'form',
  answer: [String(value)],
  ids: [],
  value,
})
const text = (value: string): AnswerRecord => ({ ...number(0), answer: [value], value })

const rows = (csv: string, delimiter = ',') => Papa.parse<string[]>(csv, { delimiter }).data
/** The cell below a header. */
const cell = (records: AnswerRecord[], column: string, options?: CsvOptions) => {
  const [head = [], first = []] = rows(toCsv(records, options), options?.delimiter)
  return first[head.indexOf(column)]
}

describe('toCsv', () => {
  test('writes a header and a row for each record, with CRLF line ends', () => {
    expect(toCsv([record])).toBe(
      'block,field,type,question,answer,ids,status,shownQuestion,shownAnswer\r\npick,,selection,Which?,Pear; ' +
        'Plum,pear; plum,answered,,',
    )
    expect(toCsv([])).toBe('block,field,type,question,answer,ids,status,shownQuestion,shownAnswer')
  })

  test('writes the host’s own columns before those of the record', () => {
    const [head, first, second] = rows(
      toCsv([{ ...record, learner: 'Ada' } as AnswerRecord, { ...record, learner: 'Grace', group: 7 } as AnswerRecord]),
    )
    expect(head?.slice(0, 3)).toEqual(['learner', 'group', 'block'])
    expect(first?.slice(0, 3)).toEqual(['Ada', '', 'pick'])
    expect(second?.slice(0, 3)).toEqual(['Grace', '7', 'pick'])
  })

  test('writes the requested columns with the host’s headers', () => {
    const options = {
      columns: ['answer', 'learner', 'nothing'],
      headers: { answer: 'Antwort', learner: '=Name' },
      listSeparator: ' | ',
    }
    expect(toCsv([{ learner: 'Ada', ...record } as AnswerRecord], options)).toBe(
      "Antwort,'=Name,nothing\r\nPear | Plum,Ada,",
    )
  })

  test('writes what was shown where it differed', () => {
    const records = [{ ...record, labels: { question: 'What?', answer: ['A pear', 'Plum'] } }]
    expect(cell(records, 'shownQuestion')).toBe('What?')
    expect(cell(records, 'shownAnswer')).toBe('A pear; Plum')
  })

  test('quotes cells that need it', () => {
    expect(toCsv([text('a, "b"\nc')], { columns: ['answer'] })).toBe('answer\r\n"a, ""b""\nc"')
    expect(toCsv([text('a;b')], { columns: ['answer', 'block'], delimiter: ';' })).toBe('answer;block\r\n"a;b";pick')
  })

  test('begins with a byte order mark when `bom` is set', () => {
    expect(toCsv([record], { bom: true })).toBe(`\ufeff${toCsv([record])}`)
  })

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\rx',
    '\n=1',
    ' =1',
    '\u00a0\u3000=1',
    '\u200b=1',
    '\ufeff-1',
    '＝1',
    '＋1',
    '－1',
    '＠A',
    '﹦1',
    '⁺1',
  ])('lets no spreadsheet take %j for a formula', (formula) => {
    expect(cell([text(formula)], 'answer')).toBe(`'${formula}`)
    expect(cell([{ ...record, question: formula }], 'question')).toBe(`'${formula}`)
    expect(cell([{ ...record, [formula]: 'x' } as AnswerRecord], `'${formula}`)).toBe('x')
    expect(cell([{ ...record, learner: formula } as AnswerRecord], 'learner')).toBe(`'${formula}`)
    expect(cell([{ ...record, answer: ['Pear', formula] }], 'answer')).toBe(`Pear; '${formula}`)
  })

  test('keeps numeric answers as numbers, and text that looks like a number as text', () => {
    expect(cell([number(-5)], 'answer')).toBe('-5')
    expect(cell([number(-0.25)], 'answer')).toBe('-0.25')
    expect(cell([text('-5')], 'answer')).toBe("'-5")
    const lost: AnswerRecord = {
      ...record,
      type: 'ranking',
      answer: ['Pear'],
      ids: ['pear'],
      value: 2,
      status: 'orphaned',
    }
    expect(cell([lost], 'answer')).toBe('Pear')
  })

  test('converts other values of the host to text', () => {
    const added = {
      when: new Date(0),
      never: new Date(Number.NaN),
      none: null,
      tags: ['a'],
      yes: true,
      far: Number.NEGATIVE_INFINITY,
    }
    const [head = [], first = []] = rows(toCsv([{ ...added, ...record } as AnswerRecord]))
    const shown = Object.fromEntries(Object.keys(added).map((key) => [key, first[head.indexOf(key)]]))
    expect(shown).toEqual({
      when: '1970-01-01T00:00:00.000Z',
      never: '',
      none: '',
      tags: '["a"]',
      yes: 'true',
      far: "'-Infinity",
    })
  })

  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n ,;|"\'＝＋－＠\u00a0\u200b\ufeff\0a1') }),
    fc.string({ unit: 'binary' }),
  )
  const records = fc.array(
    fc.record({
      learner: nasty,
      score: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
      block: nasty,
      question: nasty,
      answer: fc.array(nasty, { maxLength: 3 }),
      ids: fc.array(nasty, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  )

  test('parses back to what was written, and no text cell starts a formula', () => {
    const delimiters = fc.constantFrom<NonNullable<CsvOptions['delimiter']>>(',', ';', '\t', '|')
    const isFormula = (value: string) =>
      /^[\t\r\n]/.test(value) || /^[=+\-@]/.test(value.replace(/^[\s\p{C}]+/u, '').normalize('NFKC'))
    // Only the apostrophe may be added.
    const plain = (value: string) => value.replace(/^'/, '')
    fc.assert(
      fc.property(records, delimiters, nasty, (added, delimiter, header) => {
        const all = added.map((each) => ({ ...record, ...each, value: null }))
        const options = {
          delimiter,
          headers: { learner: header },
          columns: ['learner', 'score', 'block', 'question', 'answer', 'ids'],
        }
        const [head = [], ...found] = rows(toCsv(all, options), delimiter)
        expect(plain(head[0] ?? '')).toBe(plain(header))
        expect(found).toHaveLength(all.length)
        all.forEach((each, at) => {
          const [learner = '', score, block = '', question = '', answer = '', ids = ''] = found[at] ?? []
          expect([learner, block, question].map(plain)).toEqual([each.learner, each.block, each.question].map(plain))
          expect(Number(score)).toBe(each.score === 0 ? 0 : each.score)
          expect(answer.replaceAll("'", '')).toBe(each.answer.join('; ').replaceAll("'", ''))
          expect(ids.replaceAll("'", '')).toBe(each.ids.join('; ').replaceAll("'", ''))
          expect([...head, learner, block, question, answer, ids].filter(isFormula)).toEqual([])
        })
      }),
      { numRuns: 2000 },
    )
  })
})
