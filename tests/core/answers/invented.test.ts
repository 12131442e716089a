import type { Answer, AnswerEvent } from 'phasekit/answers'
import type { BlockSpec } from 'phasekit/spec'
import { expect, test } from 'vitest'
import type { AnswerModel } from '../../../src/answers/document/answer-model.js'
import { checkAnswers } from '../../../src/answers/document/check-answers.js'
import { readDocument } from '../../../src/answers/document/read-document.js'
import { describeEvent, redactFreeText } from '../../../src/answers/events/describe-event.js'
import { mergeDocuments } from '../../../src/answers/reconcile/merge-documents.js'
import { reconcile } from '../../../src/answers/reconcile/reconcile.js'
import { createAnswers } from '../../../src/answers/store/create-answers.js'
import { summarize } from '../../../src/answers/summarize.js'
import type { BlockRules, PartValue, Question } from '../../../src/core/validation/block-rules.js'
import { phase } from '../../support/make-phase.js'

/* Two types that phasekit does not have: a bet on one of the horses, and a diary of several days. */

interface Bet {
  type: 'bet'
  horse: string
}
interface Diary {
  type: 'diary'
  days: Record<string, PartValue>
}
interface Asking {
  id: string
  type: string
  title: string
  asked: Question[]
}

const bet: BlockRules<Asking, Bet> = {
  questions: ({ asked }) => asked,
  asks: () => true,
  isAnswer: (value): value is Bet => typeof value === 'object' && value !== null && 'horse' in value,
  isEmpty: ({ horse }) => horse === '',
  status: (_, answer) => (answer ? 'answered' : 'unanswered'),
  check: ({ id, asked }, answer) =>
    answer || !asked[0]?.required ? [] : [{ block: id, code: 'required', params: {} }],
  describe: ({ horse }, block, textOf) => ({
    ids: [horse],
    texts: [block?.asked[0]?.choices?.find(({ id }) => id === horse)?.text ?? textOf(horse) ?? horse],
  }),
  redact: ({ asked }, answer) => (asked[0]?.choices?.some(({ id }) => id === answer.horse) ? answer : null),
  fit: ({ asked }, answer) =>
    asked[0]?.choices?.some(({ id }) => id === answer.horse)
      ? { answer, changes: [] }
      : { answer: { type: 'bet', horse: '' }, changes: [{ id: answer.horse, value: true }] },
  restoreChoice: (_, answer, { id }) => (answer ? undefined : { type: 'bet', horse: id }),
}

const diary: BlockRules<Asking, Diary> = {
  questions: ({ asked }) => asked,
  asks: () => true,
  status: (_, answer) => (answer ? 'answered' : 'unanswered'),
  isAnswer: (value): value is Diary => typeof value === 'object' && value !== null && 'days' in value,
  isEmpty: ({ days }) => Object.keys(days).length === 0,
  check: () => [],
  describe: ({ days }) => ({ ids: [], texts: Object.values(days).map(String) }),
  redact: () => null,
  parts: {
    split: ({ days }) => Object.entries(days),
    join: (parts) => ({ type: 'diary', days: Object.fromEntries(parts) }),
    status: (_, __, value) => (value === undefined ? 'unanswered' : 'answered'),
    coerce: ({ asked }, id, value) => (asked.some((each) => each.id === id) ? value : undefined),
    describe: String,
  },
}

const table: Record<string, unknown> = { bet, diary }
const rulesFor = ({ type }: { type: string }) => table[type] as ReturnType<AnswerModel['rulesForAnswer']>
const model: AnswerModel = {
  rulesForBlock: rulesFor,
  rulesForAnswer: rulesFor,
  isAnswer: (value): value is Answer => rulesFor(value as Answer)?.isAnswer(value) ?? false,
}

const block = (more: Asking) => more as unknown as BlockSpec
const answer = (value: Bet | Diary) => value as unknown as Answer
const horses = (...ids: string[]) => ids.map((id) => ({ id, text: id.toUpperCase() }))
const race = (...ids: string[]) =>
  block({
    id: 'race',
    type: 'bet',
    title: 'Which wins?',
    asked: [{ id: 'race', label: 'Which wins?', required: true, choices: horses(...ids) }],
  })
const week = (...days: string[]) =>
  block({ id: 'week', type: 'diary', title: 'Your week', asked: days.map((id) => ({ id, label: `On ${id}` })) })
const spec = phase([race('arrow', 'bolt'), week('monday', 'tuesday')])

test('invented block types are stored, emitted, described and checked', () => {
  const store = createAnswers(model, spec, undefined)
  const events: AnswerEvent[] = []
  store.subscribe((event) => events.push(event))
  expect(store.check()).toMatchObject([{ block: 'race', code: 'required' }])
  store.set('race', answer({ type: 'bet', horse: 'bolt' }))
  store.set('week', answer({ type: 'diary', days: { monday: 'rain' } }), { field: 'monday' })
  store.commit()
  expect(store.check()).toEqual([])
  expect(events.map(({ kind, type }) => `${kind} ${type}`)).toEqual([
    'change bet',
    'change diary',
    'commit bet',
    'commit diary',
  ])
  expect(events[1]).toMatchObject({ field: 'monday', fieldValue: 'rain' })
  expect(events.slice(0, 2).map((event) => describeEvent(model, spec, event))).toEqual([
    { question: 'Which wins?', answer: ['BOLT'] },
    { question: 'On monday', answer: ['rain'] },
  ])
  expect(events.slice(0, 2).map((event) => redactFreeText(model, spec, event).value)).toEqual([
    { type: 'bet', horse: 'bolt' },
    null,
  ])
  expect(store.getDocument().labels).toEqual({ race: 'Which wins?', 'race/bolt': 'BOLT', monday: 'On monday' })
  expect(() => store.set('race', answer({ type: 'diary', days: {} }))).toThrow(/not of its kind/)
})

test('their answers survive an edited phase and are restored', () => {
  const store = createAnswers(model, spec, undefined)
  store.set('race', answer({ type: 'bet', horse: 'bolt' }))
  store.set('week', answer({ type: 'diary', days: { monday: 'rain', tuesday: 'sun' } }))
  store.commit()
  const away = reconcile(model, store.getDocument(), phase([race('arrow'), week('tuesday')])).document
  expect(away.answers).toEqual({ week: { type: 'diary', days: { tuesday: 'sun' } } })
  expect(away.orphans).toMatchObject([
    { type: 'bet', kind: 'choice', id: 'bolt', label: 'BOLT' },
    { type: 'diary', kind: 'field', id: 'monday', value: 'rain' },
  ])
  expect(reconcile(model, away, spec).document.answers).toEqual({
    race: { type: 'bet', horse: 'bolt' },
    week: { type: 'diary', days: { tuesday: 'sun', monday: 'rain' } },
  })
})

test('they are merged part by part and reported', () => {
  const [a, b] = [createAnswers(model, spec, undefined), createAnswers(model, spec, undefined)]
  a.set('week', answer({ type: 'diary', days: { monday: 'rain' } }))
  b.set('week', answer({ type: 'diary', days: { tuesday: 'sun' } }))
  b.set('race', answer({ type: 'bet', horse: 'arrow' }))
  const { document } = mergeDocuments(model, spec, a.getDocument(), b.getDocument())
  expect(document.answers).toMatchObject({
    week: { days: { monday: 'rain', tuesday: 'sun' } },
    race: { horse: 'arrow' },
  })
  expect(readDocument(model, JSON.stringify(document), spec.id)).toEqual({ document })
  expect(summarize(model, spec, document).map(({ field, answer }) => [field, ...answer])).toEqual([
    [undefined, 'ARROW'],
    ['monday', 'rain'],
    ['tuesday', 'sun'],
  ])
  expect(checkAnswers(model, spec, document)).toEqual([])
})
