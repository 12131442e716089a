import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/parse/messages.js'

const fixtures = fileURLToPath(new URL('../fixtures/rules', import.meta.url))
const documentation = readFileSync(new URL('../../docs/messages.md', import.meta.url), 'utf8')

/** Rules by the first cell of the table rows in docs/messages.md. */
const documented = [...documentation.matchAll(/^\| *`([a-z-]+)`/gm)].map(([, rule]) => rule)

const files = existsSync(fixtures) ? readdirSync(fixtures) : []

/** Rules whose fixture reports them: `<rule>.md` or `<rule>.<case>.md`, beside a `.json` of what is read. */
const failing = Object.keys(rules).filter((rule) =>
  files.some((file) => {
    const json = `${fixtures}/${file.replace(/\.md$/, '.json')}`
    const ofRule = file === `${rule}.md` || file.startsWith(`${rule}.`)
    return ofRule && file.endsWith('.md') && existsSync(json) && readFileSync(json, 'utf8').includes(`"${rule}"`)
  }),
)

describe('the rules of the parser', () => {
  it('are the rows of docs/messages.md, once each', () => {
    expect([...documented].sort()).toEqual(Object.keys(rules).sort())
  })

  it('have each a source that breaks them', () => {
    expect(failing).toEqual(Object.keys(rules))
  })
})
