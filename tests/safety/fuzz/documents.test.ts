import fc from 'fast-check'
import {
  type Answer,
  type AnswerDocument,
  checkAnswers,
  createAnswers,
  mergeDocuments,
  type ReconcileReport,
  readDocument,
  reconcile,
  summarize,
} from 'phasekit/answers'
import { toCsv } from 'phasekit/csv'
import { parsePhase } from 'phasekit/parse'
import type { BlockSpec, Field, PhaseSpec } from 'phasekit/spec'
import { formatReport } from 'phasekit/strings'
import { expect, test } from 'vitest'
import { blow, damaged } from './damage.js'
import { patience, share, within } from './runs.js'
import { coursePhases } from './sources.js'

const everything = `---
title: Everything
id: everything
---

## Pick {#pick}

{type: selection, multiple: true, exclusive: [none], other: other}

- A {#a}
- B {#b}
- Other {#other}
- None {#none}

## Rank {#rank}

{type: ranking, top: 2}

- X {#x}
- Y {#y}
- Z {#z}

## Plan {#plan}

{type: form}

**Scale** {#scale}
{type: scale, min: 0, max: 10}

**Day** {#day}
{type: date, min: 2026-01-01}

**Text** {#text}
{type: text, maxLength: 20}

## Own {#own}

{type: sketch}
`

const fieldValue = ({ control, options, min = 0 }: Field) => {
  if (control === 'checkbox') return true
  if (control === 'number' || control === 'scale') return min
  if (control === 'date') return '2026-04-01'
  return options?.[0]?.id ?? 'words'
}

function answerTo(block: BlockSpec): Answer | undefined {
  if (block.type === 'selection')
    return { type: 'selection', selected: block.options.slice(0, block.multiple ? 2 : 1).map(({ id }) => id) }
  if (block.type === 'ranking')
    return { type: 'ranking', order: block.items.map(({ id }) => id).reverse(), via: 'moved' }
  if (block.type === 'form')
    return {
      type: 'form',
      fields: Object.fromEntries(
        block.groups.flatMap(({ fields }) => fields).map((field) => [field.id, fieldValue(field)]),
      ),
    }
  return block.type === 'custom' ? { type: 'custom', name: block.name, data: { points: [[0, 1]] } } : undefined
}

interface Saved {
  spec: PhaseSpec
  /** The same phase after an edit. */
  edited: PhaseSpec
  document: AnswerDocument
}

/** Answers with all that a document can hold: history, pieces put aside, answers given twice. */
function savedTo(source: string): Saved {
  const { spec } = parsePhase(source)
  const edited = parsePhase(
    source.replace(/^- .*\n/m, '').replace(/^\*\*.*\n\{type: (?:text|textarea|number|scale).*\}\n/m, ''),
    {
      id: spec.id,
    },
  ).spec
  const [mine, theirs] = [createAnswers(spec), createAnswers(edited)]
  for (const store of [mine, theirs]) {
    for (const block of store.spec.blocks) {
      const answer = answerTo(block)
      if (answer) store.set(block.id, answer)
    }
    store.commit()
  }
  const document = reconcile(mergeDocuments(spec, mine.getDocument(), theirs.getDocument()).document, edited).document
  return { spec, edited, document }
}

const allKinds = savedTo(everything)
const saved = fc.constantFrom(allKinds, ...coursePhases.map(savedTo))
const blows = fc.array(blow, { minLength: 1, maxLength: 4 })

/** What is made of a document that was let in must be one that is let in. */
function expectDocument(document: AnswerDocument, spec: PhaseSpec) {
  for (const each of [document, JSON.stringify(document)])
    if ('refused' in readDocument(each, spec.id)) expect(readDocument(each, spec.id)).toEqual({ document })
}

test(
  'a damaged document is refused, or everything that reads documents can live with it',
  () => {
    let accepted = 0
    fc.assert(
      fc.property(saved, blows, ({ spec, edited, document }, hits) => {
        const value = damaged(document, hits)
        // Never throws, whatever is handed over.
        const store = within(() => createAnswers(spec, { document: value }))
        expectDocument(store.getDocument(), spec)
        expect(readDocument(JSON.stringify(value), spec.id)).toEqual(expect.objectContaining({}))
        const read = readDocument(value, spec.id)
        if ('refused' in read) {
          // A host without a document hands over null: that is none, and not a broken one.
          const reports: ReconcileReport[] = []
          store.onReport((report) => reports.push(report))()
          if (value !== null && value !== undefined) expect(reports).toEqual([{ entries: [], refused: read.refused }])
          return
        }
        accepted += 1
        for (const phase of [spec, edited]) {
          const { document: fitted, report } = within(() => reconcile(read.document, phase))
          expectDocument(fitted, phase)
          expect(Array.isArray(formatReport(report))).toBe(true)
          const [there, back] = within(() => [
            mergeDocuments(phase, document, fitted),
            mergeDocuments(phase, fitted, document),
          ])
          expectDocument(there.document, phase)
          expectDocument(back.document, phase)
          expect(Array.isArray(checkAnswers(phase, fitted))).toBe(true)
          const records = within(() => summarize(phase, fitted))
          expect(typeof toCsv(records)).toBe('string')
        }
      }),
      share(0.2),
    )
    expect(accepted).toBeGreaterThan(20)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('polluted' in {}).toBe(false)
  },
  patience,
)

test('what is no document at all is refused without a throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withTypedArray: true, withBigInt: true }),
        fc.string({ unit: 'binary' }),
        fc.json(),
      ),
      (value) => {
        expect(readDocument(value, 'phase-1')).toHaveProperty('refused')
        expect(() => createAnswers(allKinds.spec, { document: value })).not.toThrow()
      },
    ),
    share(0.03),
  )
})
