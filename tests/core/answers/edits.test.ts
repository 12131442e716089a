import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { edits, outcomeOf, tableOf } from './edits.js'

const file = new URL('../../../docs/editing.md', import.meta.url)
const [start, end] = ['<!-- table: edits -->\n', '\n<!-- /table -->']

test('each author edit in docs/editing.md behaves as documented and loses nothing', () => {
  const outcomes = edits.map(outcomeOf)
  expect(outcomes.length).toBeGreaterThanOrEqual(20)
  const text = readFileSync(file, 'utf8')
  const [before = '', rest = ''] = text.split(start)
  const [said = '', after = ''] = rest.split(end)
  if (process.env.UPDATE_DOCS) writeFileSync(file, `${before}${start}${tableOf(outcomes)}${end}${after}`)
  else expect(said).toBe(tableOf(outcomes))
})
