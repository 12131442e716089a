import { defaultStrings, type LocalizedString, type LocalizedStrings } from 'phasekit/strings'

const messages: [key: string, message: LocalizedString][] = Object.entries(defaultStrings)

/** Every message replaced by its key in brackets, as a translation into a language that nobody speaks. */
export const replaced: LocalizedStrings = Object.fromEntries(messages.map(([key]) => [key, `[${key}]`]))

const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'placeholder',
  'title',
]

/** All that is seen or heard of an element: its texts, and its attributes that are read out. */
export function wordsOf(container: Element): string[] {
  const words: string[] = []
  const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) words.push(texts.currentNode.textContent ?? '')
  for (const element of container.querySelectorAll('*')) {
    for (const name of SPOKEN) words.push(element.getAttribute(name) ?? '')
  }
  return words.map((each) => each.trim()).filter(Boolean)
}

const variants = (message: LocalizedString): string[] =>
  typeof message === 'string' ? [message] : Object.values(message)

/**
 * A message as a pattern: its places take anything. Messages that are little more than places would take everything.
 */
const patterns = messages.flatMap(([key, message]) =>
  variants(message)
    .filter((text) => text.replace(/\{\w+\}/g, '').replace(/\P{L}/gu, '').length > 3)
    .map((text) => {
      const fixed = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      return { key, pattern: new RegExp(`^${fixed.join('.+')}$`) }
    }),
)

/** The English messages among some words, each with its key. */
export const englishIn = (words: string[]): string[] =>
  words.flatMap((each) => patterns.filter(({ pattern }) => pattern.test(each)).map(({ key }) => `${key}: ${each}`))
