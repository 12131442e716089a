import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const report = readFileSync(`${root}/docs/accessibility.md`, 'utf8')

const A = `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2
  2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`
const AA = `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4
  3.3.3 3.3.4 3.3.8 4.1.3`
const LEVELS = ['Supports', 'Partly', 'Does not support', 'Not applicable', 'Not tested']

/** The rows of the table under a heading: criterion, conformance, remarks. */
function rowsUnder(heading: string): string[][] {
  const section = report.split('\n## ').find((part) => part.startsWith(heading)) ?? ''
  const lines = section.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const paths = [
  ...new Set([...report.matchAll(/`((?:tests|stories|src|docs)\/[^`\s]+)`/g)].map(([, path = '']) => path)),
]

describe('the accessibility report', () => {
  it.each([
    ['WCAG 2.2, level A\n', A],
    ['WCAG 2.2, level AA', AA],
  ])('answers each criterion of %s once, in order', (heading, criteria) => {
    const rows = rowsUnder(heading)
    expect(rows.map(([name]) => name?.split(' ')[0])).toEqual(criteria.split(/\s+/))
    for (const [name, conformance] of rows) expect(LEVELS, name).toContain(conformance)
  })

  it('names a test wherever it says that something is supported', () => {
    const claims = [...rowsUnder('WCAG 2.2, level A\n'), ...rowsUnder('WCAG 2.2, level AA')].filter(([, conformance]) =>
      ['Supports', 'Partly'].includes(conformance ?? ''),
    )
    expect(claims.filter(([, , remarks]) => !/`tests\//.test(remarks ?? '')).map(([name]) => name)).toEqual([])
  })

  it.each(paths)('names %s, which exists', (path) => {
    expect(existsSync(`${root}/${path}`)).toBe(true)
  })
})
