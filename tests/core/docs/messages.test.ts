import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../../../src/parse/messages/rules.js'
import { messagesPage } from './messages-page.js'
import { readExamples } from './rule-examples.js'
import { readRules } from './rule-list.js'

const file = new URL('../../../docs/messages.md', import.meta.url)
const documented = new Map(readRules().map((rule) => [rule.id, rule]))
const examples = readExamples()

test('docs/messages.md is what `npm run docs` writes', () => {
  const page = messagesPage()
  if (process.env['UPDATE_DOCS']) writeFileSync(file, page)
  expect(readFileSync(file, 'utf8')).toBe(page)
})

test('docs/messages.md has a heading for each rule, which gives the anchor that tools link to', () => {
  const headings = [...readFileSync(file, 'utf8').matchAll(/^### ([a-z-]+)$/gm)].map(([, heading]) => heading)
  expect(headings).toEqual(Object.keys(rules))
})

describe.each(Object.entries(rules))('the documentation of %s', (rule, severity) => {
  test('has every part: severity, summary, what learners see, how to fix it', () => {
    const { learners, fix, ...rest } = documented.get(rule)!
    expect(rest.severity).toBe(severity)
    expect(rest.summary, 'Write a comment above the rule.').toMatch(/^(?:[A-Z`]).*\.$/)
    expect(learners, 'Add "@learners …" to the comment; the page puts "Learners" before it.').toMatch(/^[a-z].*\.$/)
    expect(fix, 'Add "@fix …" to the comment.').toMatch(/^[A-Z].*\.$/)
  })

  test('shows a wrong version that gives this message only', () => {
    const found = examples.get(rule)?.found.map(({ ruleId }) => ruleId)
    expect(found, `Write tests/fixtures/rules/${rule}.wrong.md with one fault.`).toEqual([rule])
  })

  test('shows a right version that gives no message', () => {
    const { wrong, right, left } = examples.get(rule)!
    expect(right, `The message has no fix: write tests/fixtures/rules/${rule}.right.md.`).not.toBe(wrong)
    expect(left).toEqual([])
  })
})
