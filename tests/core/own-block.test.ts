import {
  type AnswerEvent,
  checkAnswers,
  createAnswers,
  describeEvent,
  emptyDocument,
  reconcile,
  redactFreeText,
  summarize,
} from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { type BlockSpec, type CustomSpec, defineBlock, isPhaseSpec } from 'phasekit/spec'
import { describe, expect, expectTypeOf, it } from 'vitest'
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
    expect(describeEvent(spec, events[0] as AnswerEvent, { blocks })).toEqual({
      question: 'With milk?',
      answer: ['No'],
    })
    expect(redactFreeText(spec, events[0] as AnswerEvent, { blocks }).value).toMatchObject({ data: 'never' })
    expect(summarize(spec, answers.getDocument(), { blocks })).toMatchObject([
      { question: 'With milk?', answer: ['No'], ids: ['never'] },
    ])
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

  it('orphans its answers where it is not registered, and restores them where it is', () => {
    const answers = createAnswers(spec, { blocks })
    answers.set('milk', { type: 'custom', name: 'poll', data: 'never' })
    const plain = parsePhase(source).spec
    const away = reconcile(answers.getDocument(), plain).document
    expect(away.answers).toEqual({})
    expect(away.orphans).toMatchObject([{ block: 'milk', type: 'custom', kind: 'answer', value: { data: 'never' } }])
    expect(reconcile(away, spec, { blocks }).document.answers).toEqual(answers.getDocument().answers)
  })
})

describe('the types of a definition', () => {
  interface Size {
    width: number
    unit?: string
    steps: { at: number; label: string | null }[]
  }
  interface Placed {
    at: number
    note?: string
  }
  const isPlaced = (value: unknown): value is Placed => typeof value === 'object' && value !== null && 'at' in value
  const size: Size = { width: 3, steps: [] }
  const shared = { name: 'ruler', isAnswer: isPlaced, redact: () => null }

  it('take interfaces as data and as answers, and read parameters by their kinds', () => {
    const ruler = defineBlock({
      ...shared,
      params: { width: 'number', marks: 'text-list', until: 'date', wide: 'boolean' },
      read({ params }) {
        expectTypeOf(params).toEqualTypeOf<{
          readonly width?: number
          readonly marks?: string[]
          readonly until?: string
          readonly wide?: boolean
        }>()
        return size
      },
      check: ({ data }, value) => (value.at > data.width ? ['Too far.'] : []),
      redact: ({ at }) => ({ at }),
    })
    expectTypeOf(ruler.read).returns.toEqualTypeOf<Size | undefined>()
    expectTypeOf(ruler.redact).parameter(0).toEqualTypeOf<Placed>()
    expectTypeOf<CustomSpec<Size>>().toExtend<BlockSpec>()

    const { spec } = parsePhase('## How far?\n\n{type: ruler, id: far, marks: [a, b]}\n', { blocks: [ruler] })
    const answers = createAnswers(spec, { blocks: [ruler] })
    const far: Placed = { at: 4 }
    answers.set('far', { type: 'custom', name: 'ruler', data: far })
    expect(checkAnswers(spec, answers.getDocument(), { blocks: [ruler] })).toMatchObject([
      { params: { message: 'Too far.' } },
    ])
  })

  it('refuse what JSON cannot hold, and kinds of parameters that only phasekit has', () => {
    // @ts-expect-error a date comes back as a string
    defineBlock({ ...shared, read: () => ({ on: new Date(0) }) })
    // @ts-expect-error a function is not data
    defineBlock({ ...shared, read: () => ({ label: () => 'a' }) })
    // @ts-expect-error unknown kind
    defineBlock({ ...shared, read: (): unknown => null })
    // @ts-expect-error an answer is stored as JSON too
    defineBlock({ ...shared, isAnswer: (value): value is { big: bigint } => value === 1n })
    // @ts-expect-error refs name options of phasekit's own types
    defineBlock({ ...shared, params: { first: 'ref' } })
    expect(() => defineBlock({ ...shared, name: 'form' })).toThrow(/Choose another/)
  })
})
