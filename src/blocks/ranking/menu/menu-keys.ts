/** What was typed last to find an item of a menu, and when (a time stamp of events, in ms). */
export interface Typeahead {
  text: string
  at: number
}

export const emptyTypeahead: Typeahead = { text: '', at: Number.NEGATIVE_INFINITY }

/** Letters that come later than this begin a new word. */
const TYPEAHEAD_TIMEOUT = 700

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'timeStamp'>

/** What is typed after `key`, or null if the key types nothing. Space is left to the item it presses. */
export function updateTypeahead(typed: Typeahead, { key, altKey, ctrlKey, metaKey, timeStamp }: Key): Typeahead | null {
  if (altKey || ctrlKey || metaKey || key === ' ' || [...key].length !== 1) return null
  const goesOn = timeStamp - typed.at < TYPEAHEAD_TIMEOUT
  return { text: (goesOn ? typed.text : '') + key.toLocaleLowerCase(), at: timeStamp }
}

/**
 * The item that what was typed leads to, or -1. `names` holds the words each item is found by. One letter, also one
 * that is typed again and again, goes on to the next item that begins with it; a longer word stays where it still fits.
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

/** The item that an arrow key, Home or End leads to, round the ends; null for any other key. */
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
