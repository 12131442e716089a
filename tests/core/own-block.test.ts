import {
  type AnswerEvent,
  checkAnswers,
  createAnswers,
  describe as describeEvent,
  emptyDocument,
  reconcile,
  summarize,
  withoutText,
} from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { isPhaseSpec } from 'phasekit/spec'
import { describe, expect, it } from 'vitest'
import { blocks } from '../../examples/snippets/poll.js'

const source = '# Tea\n\n## With milk?\n\n{type: poll, id: milk, required: true}\n\n- Yes\n- No {#never}\n'

describe('a block type of the host on a server', () => {
  const { spec } = parsePhase(source, { blocks })
  const document = emptyDocument(spec)

  it('is required, counted, checked, described and reported', () => {
    expect(checkAnswers(spec, document, { blocks })).toMatchObject([{ block: 'milk', code: 'required' }])
    const answers = createAnswers(spec, { blocks })
    const events: AnswerEvent[] = []
    answers.subscribe((event) => events.push(event))
    answers.set('milk', { type: 'custom', name: 'poll', data: 'never' })
    answers.commit()
    expect(checkAnswers(spec, answers.getDocument(), { blocks })).toEqual([])
    expect(describeEvent(spec, events[0] as AnswerEvent, { blocks })).toEqual({ question: 'With milk?', answer: ['No'] })
    expect(withoutText(spec, events[0] as AnswerEvent, { blocks }).value).toMatchObject({ data: 'never' })
    expect(summarize(spec, answers.getDocument(), { blocks })).toMatchObject([{ question: 'With milk?', answer: ['No'], ids: ['never'] }])
    expect(() => answers.set('milk', { type: 'custom', name: 'poll', data: 3 })).toThrow(/not of its kind/)
  })

  it('refuses an option that the poll does not have', () => {
    const answers = { milk: { type: 'custom' as const, name: 'poll', data: 'maybe' } }
    expect(checkAnswers(spec, { answers }, { blocks })).toMatchObject([
      { code: 'custom', params: { message: 'Choose one of the options.' } },
    ])
  })

  it('is a phase only with data of its own', () => {
    expect(isPhaseSpec(spec, { blocks })).toBe(true)
    expect(isPhaseSpec({ ...spec, blocks: [{ ...spec.blocks[0], data: 'none' }] }, { blocks })).toBe(false)
  })

  it('reports what its author did wrong', () => {
    const { messages } = parsePhase('# Tea\n\n## With milk?\n\n{type: poll, requird: yes}\n\n- Yes\n', { blocks })
    expect(messages.map(({ ruleId }) => ruleId).sort()).toEqual(['block-reader', 'param-unknown'])
  })

  it('keeps its answers aside where it is not registered, and gives them back where it is', () => {
    const answers = createAnswers(spec, { blocks })
    answers.set('milk', { type: 'custom', name: 'poll', data: 'never' })
    const plain = parsePhase(source).spec
    const away = reconcile(answers.getDocument(), plain).document
    expect(away.answers).toEqual({})
    expect(away.orphans).toMatchObject([{ block: 'milk', type: 'custom', kind: 'answer', value: { data: 'never' } }])
    expect(reconcile(away, spec, { blocks }).document.answers).toEqual(answers.getDocument().answers)
  })
})
