import { afterEach, beforeEach } from 'vitest'

/**
 * A component that makes React warn is broken, so anything on `console.error` or `console.warn` fails the test that
 * caused it. A test that expects output takes it over with `vi.spyOn(console, 'error').mockImplementation(() => {})`
 * before it comes.
 */
const watched = ['error', 'warn'] as const
let said: string[] = []
const originals = new Map(watched.map((level) => [level, console[level]]))

beforeEach(() => {
  said = []
  for (const level of watched) {
    console[level] = (...parts: unknown[]) => {
      said.push(`console.${level}: ${parts.map(String).join(' ')}`)
    }
  }
})

afterEach(() => {
  for (const [level, original] of originals) console[level] = original
  if (said.length > 0) throw new Error(`The console must stay quiet.\n${said.join('\n')}`)
})
