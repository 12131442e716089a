import { describe, expect, it } from 'vitest'
import {
  emptyTypeahead,
  findTypeaheadMatch,
  getNextIndex,
  type Typeahead,
  updateTypeahead,
} from '../../src/blocks/ranking/menu/menu-keys.js'

const plain = { altKey: false, ctrlKey: false, metaKey: false }
const type = (word: string, from: Typeahead = emptyTypeahead, every = 100) =>
  [...word].reduce<Typeahead>(
    (typed, key) => updateTypeahead(typed, { ...plain, key, timeStamp: Math.max(typed.at, 0) + every }) ?? typed,
    from,
  )
const names = [
  ['Move up'],
  ['Move down'],
  ['Remove from ranking'],
  ['1. Oslo', '1'],
  ['2. Rome', '2'],
  ['12. Lima', '12'],
  ['Move to position…'],
]

describe('the arrow keys of the menu', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 6, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 6],
    ['ArrowUp', -1, 6],
    ['Home', 5, 0],
    ['End', 0, 6],
    ['ArrowLeft', 2, null],
    ['Enter', 2, null],
  ])('%s leads from item %i to %s', (key, at, to) => {
    expect(getNextIndex(key, at, names.length)).toBe(to)
  })
})

describe('typing in the menu', () => {
  it('collects letters, and starts again after a pause', () => {
    expect(type('po').text).toBe('po')
    expect(type('d', type('po'), 5000).text).toBe('d')
  })

  it.each([
    { key: 'ArrowDown' },
    { key: 'Enter' },
    { key: ' ' },
    { key: 'd', ctrlKey: true },
    { key: 'd', altKey: true },
    { key: 'd', metaKey: true },
  ])('ignores keys that type nothing: %j', (key) => {
    expect(updateTypeahead(emptyTypeahead, { ...plain, timeStamp: 0, ...key })).toBeNull()
  })

  it('treats a letter beyond the basic plane as one letter', () => {
    expect(updateTypeahead(emptyTypeahead, { ...plain, key: '𐐨', timeStamp: 0 })?.text).toBe('𐐨')
  })

  it.each([
    ['r', 0, 2],
    // The next match, also when the letter is repeated, wrapping around.
    ['m', 0, 1],
    ['mm', 0, 1],
    ['m', 6, 0],
    // A longer text stays on the item while it matches.
    ['mo', 0, 0],
    ['MO', 3, 6],
    // A position by its number alone.
    ['2', 0, 4],
    ['12', 4, 5],
    ['x', 0, -1],
  ])('"%s" at item %i leads to %i', (word, at, to) => {
    expect(findTypeaheadMatch(names, at, type(word))).toBe(to)
  })
})
