import { readFileSync } from 'node:fs'
import { parsePhase } from 'phasekit/parse'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../../../docs/authoring.md', import.meta.url), 'utf8')

const examples = [...page.matchAll(/^(`{3,})md\n(.*?)^\1$/gms)].map(([, , example]) => example!)

test.each(examples)('an example of docs/authoring.md gives no message', (example) => {
  const source = example.startsWith('---') ? example : `---\ntitle: Example\n---\n\n${example}`
  expect(parsePhase(source).messages).toEqual([])
})
