import spec from 'commonmark-spec'
import { parsePhase } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'
import { tokenize } from '../../../src/parse/markdown/engine.js'
import { tokensToContent } from '../../../src/parse/markdown/tokens-to-content.js'
import { normalizeSource } from '../../../src/parse/normalize/normalize-source.js'
import { createLineIndex } from '../../../src/parse/source/line-index.js'
import { normalizeHtml, rootsToHtml } from './to-html.js'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Examples that phasekit reads differently, and why. */
const otherwise: Record<string, number[]> = {
  'HTML is shown as text, comments are dropped': [
    ...[21, 31, ...range(148, 191), 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536],
    ...[...range(613, 617), 623, ...range(625, 631), 642, 643],
  ],
  'a heading in a box is of level 3 at least': [228, 229, 230, 232, 300],
  'the link policy refuses the scheme': [596, 598, 599, 601],
  'a bare address is a link, as in GFM': [602, 608, 611],
  'a no-break space after a marker is read as a space': [353],
  'names beyond HTML 4 stay as written': [25],
  'the language of a fence is a plain name': [34, 144],
}

const isOtherwise = (number: number) => Object.values(otherwise).some((numbers) => numbers.includes(number))

/** The specification writes a tab as an arrow. */
const tabs = (text: string) => text.replaceAll('→', '\t')

const read = (markdown: string): string => {
  const lines = createLineIndex(normalizeSource(createLineIndex(markdown)).text)
  return normalizeHtml(
    rootsToHtml(
      tokensToContent(
        tokenize(lines.source, lines, () => {}),
        lines,
        () => {},
      ).roots,
    ),
  )
}

const plain = spec.tests.filter(({ number }) => !isOtherwise(number))
const others = Object.entries(otherwise).flatMap(([why, numbers]) =>
  numbers.map((number) => ({ ...spec.tests[number - 1]!, why })),
)

describe('the examples of CommonMark 0.31', () => {
  test.each(plain)('$number ($section) gives the structure that the specification shows', ({ markdown, html }) => {
    expect(read(tabs(markdown))).toBe(normalizeHtml(tabs(html)))
  })

  test.each(others)('$number differs: $why', ({ markdown, html }) => {
    expect(read(tabs(markdown))).not.toBe(normalizeHtml(tabs(html)))
  })

  test.each(spec.tests)('$number is read as a phase without a throw', ({ markdown }) => {
    expect(() => parsePhase(tabs(markdown))).not.toThrow()
  })
})
