import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { Phase } from 'phasekit'
import { formatMessages, parsePhase } from 'phasekit/parse'
import { isPhaseSpec, type Point } from 'phasekit/spec'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { nodesOf } from '../../core/parse-phase/walk.js'
import { createRecord, patience, share, within } from './runs.js'
import { phaseSource } from './sources.js'

/** Line and column, counted from the offset the slow way. */
function isPoint(source: string, { offset, line, column }: Point): boolean {
  const before = source.slice(0, offset)
  const breaks = [...before.matchAll(/\r\n|\r|\n/g)]
  // Between a CR and its LF the line has not ended yet.
  if (before.endsWith('\r') && source[offset] === '\n') breaks.pop()
  const last = breaks.at(-1)
  return line === breaks.length + 1 && column === offset - (last ? last.index + last[0].length : 0) + 1
}

const isSpan = (source: string, start: number, end: number) => 0 <= start && start <= end && end <= source.length

test(
  'a damaged phase is read in time, into a bounded spec that survives JSON',
  () => {
    const record = createRecord('parsePhase')
    fc.assert(
      fc.property(phaseSource, (source) => {
        const { spec, messages } = record.measure(source, () => parsePhase(source))
        expect(isPhaseSpec(spec)).toBe(true)
        const text = JSON.stringify(spec)
        expect(text.length).toBeLessThanOrEqual(40 * source.length + 200_000)
        expect(messages.length).toBeLessThanOrEqual(4700)
        const again: unknown = JSON.parse(text)
        // Much faster than a matcher, and it tells -0 from 0.
        if (!isDeepStrictEqual(again, spec)) expect(again).toStrictEqual(spec)
        expect(isPhaseSpec(again)).toBe(true)
        expect([...nodesOf(spec)].every(({ depth }) => depth <= 100)).toBe(true)
      }),
      share(0.6),
    )
    record.tell()
    expect(record.worst).toBeLessThan(5000)
  },
  patience,
)

test(
  'its messages point into the source',
  () => {
    fc.assert(
      fc.property(phaseSource, (source) => {
        const { messages } = parsePhase(source)
        const astray = messages.filter(
          ({ position: { start, end }, fix }) =>
            !isSpan(source, start.offset, end.offset) ||
            !isPoint(source, start) ||
            !isPoint(source, end) ||
            !(fix?.edits ?? []).every((edit) => isSpan(source, edit.start, edit.end)),
        )
        expect(astray).toEqual([])
        expect(typeof within(() => formatMessages(messages, { source, file: 'phase.md' }))).toBe('string')
      }),
      share(0.05),
    )
  },
  patience,
)

test(
  'and it is drawn, into HTML of bounded size',
  () => {
    fc.assert(
      fc.property(phaseSource, fc.constantFrom('answer', 'review', 'preview'), (source, mode) => {
        const { spec, messages } = parsePhase(source)
        const failed: unknown[] = []
        const draw = () =>
          renderToString(
            createElement(Phase, {
              spec,
              mode,
              messages,
              onNavigate: () => {},
              onSubmit: () => {},
              onError: (error) => failed.push(error),
            }),
          )
        const html = within(draw)
        expect(failed).toEqual([])
        // What a message says of the source is no part of the phase.
        if (mode !== 'preview') expect(html.length).toBeLessThanOrEqual(80 * source.length + 500_000)
      }),
      share(0.02),
    )
  },
  patience,
)
