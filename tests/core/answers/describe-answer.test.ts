import type { Orphan } from 'phasekit/answers'
import { describe, expect, test } from 'vitest'
import { getModel } from '../../../src/answers/get-model.js'
import { describeOrphan } from '../../../src/answers/labels/describe-answer.js'
import { ranking, selection } from '../../support/make-phase.js'

const unknown = { question: 'some question', choice: 'some choice' }
const blocks = [selection('pick', ['a', 'b']), ranking('rank', ['x', 'y'])]

describe('describeOrphan', () => {
  test('uses the labels that were shown', () => {
    const shown = {
      pick: 'Pick what you saw',
      'pick/c': 'A heron',
      why: 'Why there?',
      'tool/saw': 'A saw',
      tool: 'With what?',
    }
    const of = (orphan: Orphan) => describeOrphan(getModel(), orphan, shown, blocks, unknown)
    expect(of({ block: 'pick', type: 'selection', kind: 'choice', id: 'c', value: true })).toEqual({
      question: 'Pick what you saw',
      lines: ['A heron'],
    })
    expect(of({ block: 'plan', type: 'form', kind: 'field', id: 'why', value: 'so' })).toEqual({
      question: 'Why there?',
      lines: ['so'],
    })
    expect(of({ block: 'plan', type: 'form', kind: 'field', id: 'tool', value: 'saw' })).toEqual({
      question: 'With what?',
      lines: ['A saw'],
    })
    expect(
      of({ block: 'pick', type: 'selection', kind: 'answer', value: { type: 'selection', selected: ['c'] } }).lines,
    ).toEqual(['A heron'])
  })

  test('uses the labels of the phase while it still asks the question', () => {
    const of = (orphan: Orphan) => describeOrphan(getModel(), orphan, {}, blocks, unknown)
    expect(of({ block: 'pick', type: 'selection', kind: 'choice', id: 'b', value: 'big' })).toEqual({
      question: 'Title of pick',
      lines: ['B', 'big'],
    })
    expect(of({ block: 'rank', type: 'ranking', kind: 'choice', id: 'gone', value: 2 }).question).not.toBe('rank')
  })

  test('never shows an id', () => {
    const of = (orphan: Orphan) => describeOrphan(getModel(), orphan, {}, [], unknown)
    expect(of({ block: 'pick', type: 'selection', kind: 'choice', id: 'c', value: true })).toEqual({
      question: 'some question',
      lines: ['some choice'],
    })
    expect(of({ block: 'plan', type: 'form', kind: 'field', id: 'why', value: 'so' })).toEqual({
      question: 'some question',
      lines: ['so'],
    })
    expect(
      of({
        block: 'rank',
        type: 'ranking',
        kind: 'answer',
        value: { type: 'ranking', order: ['y', 'x'], via: 'moved' },
      }),
    ).toEqual({
      question: 'some question',
      lines: ['some choice', 'some choice'],
    })
  })

  test('uses the label stored with the orphan', () => {
    const of = (orphan: Orphan) => describeOrphan(getModel(), orphan, {}, [], unknown)
    expect(
      of({ block: 'pick', type: 'selection', kind: 'choice', id: 'c', value: true, label: 'A heron' }).lines,
    ).toEqual(['A heron'])
    expect(
      of({ block: 'plan', type: 'form', kind: 'field', id: 'why', value: 'so', label: 'Why there?' }).question,
    ).toBe('Why there?')
  })
})
