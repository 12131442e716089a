import { readFileSync } from 'node:fs'
import { createAnswers } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'
import { withSnippets } from '../../scripts/readme.mjs'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const sample = (name: string): string => {
  const found = new RegExp(`<!-- sample: ${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\\n\`\`\``).exec(readme)
  if (!found?.[1]) throw new Error(`README.md has no sample ${name}`)
  return found[1]
}

describe('README', () => {
  test('shows the snippets as they are tested', () => {
    expect(withSnippets(readme)).toBe(readme)
  })

  test('and so does docs/host-pages.md', () => {
    const page = readFileSync(new URL('../../docs/host-pages.md', import.meta.url), 'utf8')
    expect(page).toContain('watchUnsaved')
    expect(withSnippets(page)).toBe(page)
  })

  test('and so does docs/storage.md', () => {
    const page = readFileSync(new URL('../../docs/storage.md', import.meta.url), 'utf8')
    expect(page).toContain('definePort')
    expect(withSnippets(page)).toBe(page)
  })

  test('shows Markdown that parses without a message', () => {
    expect(parsePhase(sample('markdown')).messages).toEqual([])
  })

  test('shows answers that fit its Markdown', () => {
    const answers = createAnswers(parsePhase(sample('markdown')).spec)
    const shown = JSON.parse(sample('answers'))
    for (const [block, answer] of Object.entries(shown)) answers.set(block, answer as never)
    expect(answers.getDocument().answers).toEqual(shown)
  })
})
