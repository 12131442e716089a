/** The text typed to find a menu item, and the time of the last key (event timestamp in ms). */
export interface Typeahead {
  text: string
  at: number
}

export const emptyTypeahead: Typeahead = { text: '', at: Number.NEGATIVE_INFINITY }

/** A longer pause starts a new text, in ms. */
const TYPEAHEAD_TIMEOUT = 700

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'timeStamp'>

/** The text after `key`, or null if the key types nothing. Space activates the focused item instead. */
export function updateTypeahead(typed: Typeahead, { key, altKey, ctrlKey, metaKey, timeStamp }: Key): Typeahead | null {
  if (altKey || ctrlKey || metaKey || key === ' ' || [...key].length !== 1) return null
  const goesOn = timeStamp - typed.at < TYPEAHEAD_TIMEOUT
  return { text: (goesOn ? typed.text : '') + key.toLocaleLowerCase(), at: timeStamp }
}

/**
 * Index of the item that the typed text matches, or -1. `names` holds the searchable texts of each item. One letter,
 * repeated or not, moves to the next match; a longer text stays on the current item while it matches.
 */
export function findTypeaheadMatch(names: readonly (readonly string[])[], at: number, { text }: Typeahead): number {
  const letters = [...text]
  const again = letters.every((letter) => letter === letters[0])
  const find = (word: string, from: number) => {
    const order = names.map((_, index) => (from + index + names.length) % names.length)
    return order.find((index) => names[index]?.some((name) => name.toLocaleLowerCase().startsWith(word))) ?? -1
  }
  const whole = find(text, letters.length > 1 ? Math.max(at, 0) : at + 1)
  return whole < 0 && again ? find(letters[0] ?? '', at + 1) : whole
}

/** Index that an arrow key, Home or End leads to, wrapping around; null for other keys. */
export function getNextIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return (Math.max(at, 0) - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
