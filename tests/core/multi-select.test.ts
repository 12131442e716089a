import { describe, expect, test } from 'vitest'
import { selectionRules } from '../../src/blocks/selection/rules.js'
import {
  createStateReader,
  type RestorableChoices,
  type SelectableOption,
  toggleOption,
  validateSelection,
} from '../../src/blocks/selection/selection-state.js'

const options: SelectableOption[] = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
/** Two exclusive options after two others. */
const withAlone: SelectableOption[] = [
  { id: 'a' },
  { id: 'b' },
  { id: 'none', exclusive: true },
  { id: 'unsure', exclusive: true },
]
const several = { multiple: true }
const set = (...ids: string[]) => new Set(ids)
const choose = (chosen: ReadonlySet<string>, id: string, restorable: RestorableChoices | null = null) =>
  toggleOption(withAlone, chosen, true, { id, checked: true, restorable })
const giveUp = (chosen: ReadonlySet<string>, id: string, restorable: RestorableChoices | null = null) =>
  toggleOption(withAlone, chosen, true, { id, checked: false, restorable })

describe('the state of a value', () => {
  test('ignores unknown and repeated ids', () => {
    expect([...createStateReader(options, several)(['c', 'ghost', 'c', 'a', '__proto__', '']).ids]).toEqual(['a', 'c'])
  })

  test('uses the first in the options’ order for a single choice', () => {
    expect([...createStateReader(options, { multiple: false })(['d', 'b']).ids]).toEqual(['b'])
  })

  test('is full at `max` and beyond, and never for a single choice', () => {
    const read = createStateReader(options, { multiple: true, max: 2 })
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map((value) => read(value).full)).toEqual([false, true, true])
    expect(createStateReader(options, { multiple: false, max: 1 })(['a']).full).toBe(false)
  })

  test('does not count unknown ids towards `max`', () => {
    expect(createStateReader(options, { multiple: true, max: 2 })(['a', 'ghost', 'gone']).full).toBe(false)
  })

  test('does not count exclusive options towards `max`', () => {
    const read = createStateReader(withAlone, { multiple: true, max: 1 })
    expect([['none'], ['a']].map((value) => read(value).full)).toEqual([false, true])
  })

  test('keeps a value that combines an exclusive option with others', () => {
    expect([...createStateReader(withAlone, several)(['none', 'a']).ids]).toEqual(['a', 'none'])
  })

  test('returns the same state for the same value', () => {
    const read = createStateReader(options, several)
    const [one, other] = [['a'], ['b']]
    const first = read(one)
    read(other)
    expect(read(one)).toBe(first)
  })
})

describe('a choice', () => {
  test('keeps the options’ order', () => {
    expect(toggleOption(options, set('d', 'a'), true, { id: 'c', checked: true, restorable: null }).ids).toEqual([
      'a',
      'c',
      'd',
    ])
  })

  test('is cleared without others', () => {
    expect(toggleOption(options, set('a', 'c'), true, { id: 'a', checked: false, restorable: null }).ids).toEqual(['c'])
  })

  test('replaces the previous one in a single choice', () => {
    expect(toggleOption(options, set('a'), false, { id: 'c', checked: true, restorable: null }).ids).toEqual(['c'])
  })
})

describe('an exclusive option', () => {
  test('clears the others, and restores them when it is cleared', () => {
    const chosen = choose(set('a', 'b'), 'none')
    const restorable = { exclusiveId: 'none', ids: ['a', 'b'] }
    expect(chosen).toEqual({ ids: ['none'], restorable, cleared: 2, restored: 0 })
    expect(giveUp(set('none'), 'none', chosen.restorable)).toEqual({
      ids: ['a', 'b'],
      restorable: null,
      cleared: 0,
      restored: 2,
    })
  })

  test('is cleared by any other option', () => {
    expect(choose(set('none'), 'b', { exclusiveId: 'none', ids: ['a'] })).toEqual({
      ids: ['b'],
      restorable: null,
      cleared: 1,
      restored: 0,
    })
  })

  test('passes on the options cleared by another exclusive one', () => {
    const first = choose(set('a'), 'none')
    const second = choose(set('none'), 'unsure', first.restorable)
    expect(second.restorable).toEqual({ exclusiveId: 'unsure', ids: ['a'] })
    expect(giveUp(set('unsure'), 'unsure', second.restorable).ids).toEqual(['a'])
    expect(giveUp(set('unsure'), 'unsure', choose(set('none'), 'unsure').restorable).ids).toEqual([])
  })

  test('restores only options that still exist', () => {
    expect(giveUp(set('none'), 'none', { exclusiveId: 'none', ids: ['gone', 'b'] })).toMatchObject({
      ids: ['b'],
      restored: 1,
    })
  })

  test('does not restore options that another one had cleared', () => {
    expect(giveUp(set('none'), 'none', { exclusiveId: 'unsure', ids: ['a'] }).ids).toEqual([])
  })

  test('corrects a value that combines it with others, whichever is toggled', () => {
    expect(choose(set('a', 'none'), 'b').ids).toEqual(['a', 'b'])
    expect(giveUp(set('a', 'none'), 'none').ids).toEqual(['a'])
    expect(giveUp(set('a', 'none'), 'a').ids).toEqual(['none'])
  })
})

test('validates like the check of a whole phase', () => {
  const bounds = [undefined, 1, 2, 3]
  const marked = [{ id: 'a' }, { id: 'b', other: true as const }, { id: 'c' }, { id: 'none', exclusive: true as const }]
  const choices = Array.from({ length: 2 ** marked.length }, (_, bits) => marked.filter((_, at) => bits & (1 << at)))
  for (const multiple of [true, false])
    for (const required of [true, false])
      for (const min of bounds)
        for (const max of bounds)
          for (const other of [undefined, '  ', 'words'])
            for (const chosen of choices) {
              const block = {
                type: 'selection' as const,
                id: 'q',
                multiple,
                required,
                min,
                max,
                prompt: [],
                after: [],
                options: marked.map((option) => ({ ...option, text: option.id, content: [] })),
              }
              const answer =
                chosen.length > 0 ? { type: 'selection' as const, selected: chosen.map(({ id }) => id), other } : null
              const [problem] = selectionRules.check(block, answer)
              const rules = { multiple, required, min, max }
              const counted = multiple ? chosen.filter((option) => !option.exclusive).length : chosen.length
              const isOtherBlank = chosen.some((option) => option.other) && other !== 'words'
              const tally = { total: chosen.length, counted, isOtherBlank }
              expect(validateSelection(tally, rules), JSON.stringify({ ...rules, ...answer })).toBe(
                problem?.code ?? null,
              )
            }
})

describe('validation', () => {
  const rules = { multiple: true, required: true, min: 2, max: 3 }
  const tally = (total: number, counted = total, isOtherBlank = false) => ({ total, counted, isOtherBlank })

  test('accepts an exclusive option, whatever the minimum', () => {
    expect(validateSelection(tally(1, 0), rules)).toBeNull()
    expect(validateSelection(tally(2, 1), rules)).toBe('not-alone')
    expect(validateSelection(tally(2, 0), rules)).toBe('not-alone')
  })

  test('requires other text only if an answer is required', () => {
    expect(validateSelection(tally(2, 2, true), rules)).toBe('no-text')
    expect(validateSelection(tally(2, 2, true), { ...rules, required: false })).toBeNull()
    expect(validateSelection(tally(1, 1, true), { multiple: false, required: true })).toBe('no-text')
  })
})
