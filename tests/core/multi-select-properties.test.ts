import fc from 'fast-check'
import type { Answers, SelectionAnswer } from 'phasekit/answers'
import { expect, test } from 'vitest'
import { createAnswerStores } from '../../src/blocks/selection/answer-stores.js'
import { filterOptions } from '../../src/blocks/selection/filter-options.js'
import {
  createStateReader,
  type RestorableChoices,
  type SelectableOption,
  toggleOption,
  validateSelection,
} from '../../src/blocks/selection/selection-state.js'

const question = fc
  .record({
    marks: fc.array(fc.constantFrom('plain', 'plain', 'plain', 'exclusive', 'other'), { minLength: 1, maxLength: 8 }),
    max: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    multiple: fc.boolean(),
  })
  .map(({ marks, ...rules }) => {
    const other = marks.indexOf('other')
    const options = marks.map(
      (mark, at): SelectableOption => ({
        id: `o${at}`,
        ...(mark === 'exclusive' && { exclusive: true }),
        ...(at === other && { other: true }),
      }),
    )
    return { options, rules }
  })
/** Index of the option to toggle, wrapping around. */
const steps = fc.array(fc.nat(), { maxLength: 25 })

/** The actions of a learner, as the component performs them: locked options do nothing. */
function work(
  options: readonly SelectableOption[],
  { multiple, max }: { multiple: boolean; max?: number | undefined },
) {
  const read = createStateReader(options, { multiple, max })
  let value: string[] = []
  let aside: RestorableChoices | null = null
  return {
    get: () => ({ value, aside }),
    act(at: number) {
      const option = options[at % options.length]!
      const { ids, full } = read(value)
      // A chosen radio cannot be unchecked.
      const on = !multiple || !ids.has(option.id)
      if (on && full && !option.exclusive) return
      const change = toggleOption(options, ids, multiple, { id: option.id, checked: on, restorable: aside })
      value = change.ids
      aside = change.restorable
    },
  }
}

test('after any actions: author’s order, each once, never more than `max`, exclusive options alone', () => {
  fc.assert(
    fc.property(question, steps, ({ options, rules }, acts) => {
      const learner = work(options, rules)
      for (const at of acts) {
        learner.act(at)
        const { value } = learner.get()
        const chosen = options.filter(({ id }) => value.includes(id))
        expect(value).toEqual(chosen.map(({ id }) => id))
        if (!rules.multiple) expect(value.length).toBeLessThanOrEqual(1)
        else {
          if (chosen.some(({ exclusive }) => exclusive)) expect(value).toHaveLength(1)
          if (rules.max !== undefined) expect(value.length).toBeLessThanOrEqual(rules.max)
        }
        const counted = rules.multiple ? chosen.filter(({ exclusive }) => !exclusive).length : chosen.length
        const tally = { total: chosen.length, counted, isOtherBlank: false }
        expect(validateSelection(tally, { ...rules, required: false })).toBeNull()
      }
    }),
  )
})

test('choosing and clearing an exclusive option changes nothing', () => {
  fc.assert(
    fc.property(question, steps, fc.nat(), ({ options, rules }, acts, at) => {
      const exclusive = options.flatMap((option, index) => (option.exclusive ? [index] : []))
      fc.pre(rules.multiple && exclusive.length > 0)
      const learner = work(options, rules)
      for (const act of acts) learner.act(act)
      const before = learner.get().value
      const alone = exclusive[at % exclusive.length]!
      fc.pre(!before.some((id) => options.find((option) => option.id === id)?.exclusive))
      learner.act(alone)
      expect(learner.get().value).toEqual([options[alone]!.id])
      learner.act(alone)
      expect(learner.get().value).toEqual(before)
    }),
  )
})

test('restorable options are never exclusive, and only exist beside the option that cleared them', () => {
  fc.assert(
    fc.property(question, steps, ({ options, rules }, acts) => {
      const learner = work(options, rules)
      for (const at of acts) {
        learner.act(at)
        const { value, aside } = learner.get()
        if (!aside) continue
        expect(value).toEqual([aside.exclusiveId])
        for (const id of aside.ids) expect(options.find((option) => option.id === id)?.exclusive).toBeUndefined()
      }
    }),
  )
})

/** The part of a store that is needed. */
function answerStore() {
  let answer: SelectionAnswer = { type: 'selection', selected: [] }
  const told: SelectionAnswer[] = []
  return {
    told,
    get: () => answer,
    set(_: string, next: SelectionAnswer) {
      answer = next
      told.push(next)
    },
    watch: () => () => {},
  }
}

test('an answer has a text only while its option is chosen, no text is lost, and each act emits one event', () => {
  const act = fc.oneof(
    fc.record({ write: fc.string({ maxLength: 6 }) }),
    fc.record({ choose: fc.subarray(['a', 'b', 'other']) }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      const store = answerStore()
      const { selected, text } = createAnswerStores(store as unknown as Answers, 'q', null, 'other', { current: '' })
      let typed = ''
      acts.forEach((each, at) => {
        const open = store.get().selected.includes('other')
        if ('write' in each) {
          // The field exists only while its option is chosen.
          if (open) {
            typed = each.write
            text.set(typed, { reason: 'input' })
          } else store.told.push(store.get())
        } else selected.set(each.choose, { reason: 'input' })
        const answer = store.get()
        expect(answer.other ?? '').toBe(answer.selected.includes('other') ? typed : '')
        expect(answer.other).not.toBe('')
        expect(store.told).toHaveLength(at + 1)
      })
    }),
  )
})

test('a filter hides no kept option, counts the matches, and loses nothing when it is cleared', () => {
  const words = fc.array(fc.constantFrom('Café', 'oak', 'Ash', 'lime tree', 'Élan', 'שָׁלוֹם', ''), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(
      words,
      fc.constantFrom('a', 'CAFE', 'e tr', '  ', 'tree lime', 'שלום', 'ﬁ'),
      fc.func(fc.boolean()),
      (texts, query, isKept) => {
        const options = texts.map((text, at) => ({ id: `o${at}`, text, other: at === 1 }))
        const kept = new Set(options.filter(({ id }) => isKept(id)).map(({ id }) => id))
        const filtered = filterOptions(options, { query, kept })
        if (query.trim() === '') {
          expect(filtered).toBeNull()
          return
        }
        const { shown, matching, kept: held } = filtered!
        for (const id of kept) expect(shown.has(id)).toBe(true)
        expect([...shown.values()]).toEqual(Array.from(shown, (_, at) => at + 1))
        const way = options.filter(({ id, other }) => other && !kept.has(id)).length
        expect(shown.size).toBeLessThanOrEqual(matching + held + way)
        expect(shown.size).toBeGreaterThanOrEqual(matching + held)
      },
    ),
  )
})

test.each([
  ['cafe', 'Café au lait', true],
  ['CAFÉ', 'cafe', true],
  ['lait cafe', 'Café au lait', true],
  ['tea', 'Café au lait', false],
  ['שלום', 'שָׁלוֹם', true],
  ['ﬁsh', 'Fish', true],
])('finds %s in %s', (query, text, found) => {
  expect(filterOptions([{ id: 'a', text }], { query, kept: new Set() })?.shown.has('a')).toBe(found)
})
