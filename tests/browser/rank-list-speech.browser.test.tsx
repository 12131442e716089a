import { RankList, type RankListProps } from 'phasekit'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { focusedIn, readTree } from '../support/ax-tree.js'
import { placesOf } from '../support/speech.js'

const long = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ')
const items = [long, 'Lima', 'Oslo', 'Rome', 'Kyiv'].map((text) => ({ id: text.slice(0, 5), text }))
const wordsOf = (text: string) => text.split(/[\s:.,()]+/).filter(Boolean)

/** Chromium's text for the focused element and its ancestors, without the author's text. */
async function wordsBeyondTheAuthor(): Promise<string[]> {
  const focused = focusedIn(await readTree())
  if (!focused) throw new Error('Nothing has focus.')
  const spoken = [focused, ...placesOf(focused)].flatMap(({ name, description }) => wordsOf(`${name} ${description}`))
  for (const word of wordsOf(`Cities by warmth. Warmest first. ${long}`)) {
    expect(spoken).toContain(word)
    spoken.splice(spoken.indexOf(word), 1)
  }
  return spoken
}

test.each<[string, Partial<RankListProps>]>([
  ['a ranking', {}],
  ['an answered ranking', { defaultValue: items.map(({ id }) => id) }],
  ['the best few', { top: 3 }],
])('the first Tab into %s is at most ten words beyond the author’s own', async (_, props) => {
  await render(<RankList title="Cities by warmth" prompt="Warmest first." items={items} required {...props} />)
  await userEvent.keyboard('{Tab}')
  const spoken = await wordsBeyondTheAuthor()
  expect(spoken).toContain('required')
  expect(spoken.length, spoken.join(' ')).toBeLessThanOrEqual(10)
})
