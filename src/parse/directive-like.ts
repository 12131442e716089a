import { nearest } from './nearest.js'
import { blockParams, fieldParams } from './param-table.js'

/** What looks like a directive but is not one (rule `directive-like`). */
export interface DirectiveLike {
  /** Ends the sentence "This looks like a directive, but …". */
  reason: string
  /** The line as it should be, when that is clear. */
  suggestion?: string
}

const WINDOW = 200
/** Brackets, a first word, what parts it from the next, and the next word. Full-width forms are what some keyboards write. */
const SHAPE = /^([[{(<｛]{1,2})[ \t]*(["']?)([A-Za-z]{2,20})\2[ \t]*([:=;：]?)[ \t]*["']?([A-Za-z][\w-]{0,30})?/
const BARE = /^(["']?)type\1[ \t]*:[ \t]+["']?([A-Za-z][\w-]{0,30})/
const TYPE_LATER = /,[ \t]*(["']?)type\1[ \t]*:[ \t]*["']?[A-Za-z]/

const isType = (name: string | undefined): boolean =>
  name !== undefined && (Object.hasOwn(blockParams, name.toLowerCase()) || Object.hasOwn(fieldParams, name.toLowerCase()))

const isNearType = (word: string): boolean => word.length >= 3 && nearest(word, ['type']) !== undefined

/**
 * Judges a line that starts no directive (its text without indentation and break): `{typ: selection}`, `{ selection }`,
 * `{title: Tools, type: selection}`, `type: selection`. Looks at no more than its first 200 characters.
 */
export const directiveLike = (text: string): DirectiveLike | null => {
  const line = text.slice(0, WINDOW).trimEnd()
  const bare = BARE.exec(line)
  if (bare && isType(bare[2])) return { reason: 'its braces are missing.', suggestion: `{${line.replace(/\}+$/, '')}}` }

  const shape = SHAPE.exec(line)
  if (!shape) return null
  const [, open = '', , word = '', mark, next] = shape
  const rest = line.slice(shape[0].length)

  if (isNearType(word) && next !== undefined && (mark !== '' || isType(next))) {
    const slip =
      word !== 'type'
        ? `its first key is \`${word}\`, not \`type\``
        : open !== '{'
          ? `it stands in \`${open}\`, not in \`{\``
          : 'no colon and space follow `type`'
    return { reason: `${slip}.`, suggestion: `{type: ${next}${rest.replace(/[\])}>｝]*$/, '')}}` }
  }
  if (open !== '{') return null
  if (isType(word) && mark === '' && next === undefined && /^[,}]/.test(rest))
    return { reason: 'it does not say `type:`.', suggestion: `{type: ${word}${rest}` }
  if (mark !== '' && TYPE_LATER.test(rest)) return { reason: '`type` is not its first key.' }
  if (mark !== '' && isType(next) && /^["']?[ \t]*[,}]/.test(rest) && isTypeKey(word))
    return { reason: `its first key is \`${word}\`, not \`type\`.` }
  return null
}

/** Words that authors use for `type`. */
const isTypeKey = (word: string): boolean =>
  ['block', 'component', 'kind', 'field', 'directive', 'widget', 'name'].includes(word.toLowerCase())
