import { readFileSync } from 'node:fs'
import { parsePhase } from 'phasekit/parse'
import { expect, test } from 'vitest'
import { rules } from '../../../src/parse/messages.js'

const read = (name: string) => readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), 'utf8')

test('docs/messages.md has one row for each rule, with its severity', () => {
  const rows = [...read('messages').matchAll(/^\| `([a-z-]+)` \| (error|warning|info) \|/gm)].map(([, rule, severity]) => [rule, severity])
  expect(Object.fromEntries(rows)).toEqual(rules)
  expect(rows).toHaveLength(Object.keys(rules).length)
})

const examples = [...read('authoring').matchAll(/^(`{3,})md\n(.*?)^\1$/gms)].map(([, , example]) => example!)

test.each(examples)('an example of docs/authoring.md gives no message', (example) => {
  const source = example.startsWith('---') ? example : `---\ntitle: Example\n---\n\n${example}`
  expect(parsePhase(source).messages).toEqual([])
})
