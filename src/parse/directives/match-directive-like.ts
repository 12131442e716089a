import { blockParams, fieldParams, findParams, isParamName } from '../../schema/param-table.js'
import { suggestName } from '../messages/suggest-name.js'
import { MAX_DIRECTIVE } from './find-directive.js'

/** Text that looks like a directive but is not one (rule `directive-like`). */
export interface DirectiveLike {
  /** Completes the sentence "This looks like a directive, but …". */
  reason: string
  /** The correct start: `text` replaces the first `length` characters. */
  head?: { length: number; text: string }
  /** The bracket used as the opening brace. */
  open: string
}

const WINDOW = 200
/** Brackets, a first word, its separator, and the next word. Some keyboards produce the full-width forms. */
const SHAPE = /^([[{(<｛]{1,2})[ \t]*(["']?)([A-Za-z]{2,20})\2[ \t]*([:=;：]?)[ \t]*(["'“„‘]?)([A-Za-z][\w-]{0,30})?/
const BARE = /^(["']?)type\1[ \t]*:[ \t]+["']?([A-Za-z][\w-]{0,30})/
/** Prose rarely continues like this. */
const BARE_END = /^["'”’]?[ \t]*(?:\}|[,，][ \t]*["']?[A-Za-z]\w*["']?[ \t]*[:：])/
const TYPE_LATER = /[,，][ \t]*(?:\r\n?|\n)?[ \t]*(["']?)type\1[ \t]*[:：][ \t]*["'“„‘]?[A-Za-z]/

const isType = (name: string | undefined): boolean => name !== undefined && findParams(name.toLowerCase()) !== undefined

/** Whether `name` is a type, possibly misspelt. */
function isNearlyType(name: string): boolean {
  return isType(name) || suggestName(name, [...Object.keys(blockParams), ...Object.keys(fieldParams)]) !== undefined
}

const isNearType = (word: string): boolean => word.length >= 3 && suggestName(word, ['type']) !== undefined

/** Whether authors may have written `word` for `type`. */
function isTypeKey(word: string): boolean {
  return ['block', 'component', 'kind', 'field', 'directive', 'widget', 'name'].includes(word.toLowerCase())
}

/**
 * Matches text that was probably meant as a directive: `{typ: selection}`, `{ selection }`, `{title: Tools, type:
 * selection}` or `type: selection`. `text` starts at the first character to match.
 */
export function matchDirectiveLike(text: string): DirectiveLike | null {
  const line = text.slice(0, WINDOW)
  const bare = BARE.exec(line)
  if (bare && (isType(bare[2]) || (isNearlyType(bare[2]!) && BARE_END.test(line.slice(bare[0].length)))))
    return { reason: 'its braces are missing.', head: { length: 0, text: '{' }, open: '' }

  const shape = SHAPE.exec(line)
  if (!shape) return null
  const [match, open = '', , word = '', mark, quote = '', next] = shape
  const rest = line.slice(match.length)
  const withType = next !== undefined &&
    isNearlyType(next) && { head: { length: match.length - next.length - quote.length, text: '{type: ' } }

  if (isNearType(word) && next !== undefined && (mark !== '' || isType(next))) {
    const slip =
      word !== 'type'
        ? `its first key is \`${word}\`, not \`type\``
        : open !== '{'
          ? `it stands in \`${open}\`, not in \`{\``
          : 'no colon and space follow `type`'
    return { reason: `${slip}.`, ...withType, open }
  }
  if (open !== '{') return null
  const names = next !== undefined && findParams(word.toLowerCase())
  if (
    isType(word) &&
    mark === '' &&
    (names ? Object.hasOwn(names, next) && /^["']?[ \t]*[:：=]/.test(rest) : /^[,，}]/.test(rest))
  )
    return { reason: 'it does not say `type:`.', head: { length: match.indexOf(word), text: '{type: ' }, open }
  if (
    (mark !== '' || isParamName(word)) &&
    TYPE_LATER.test(text.slice(match.length, MAX_DIRECTIVE).split(/\n[ \t]*\n|\r[ \t]*\r/, 1)[0]!)
  )
    return { reason: '`type` is not its first key.', open }
  if (mark !== '' && isType(next) && /^["'“”’]?[ \t]*[,，}]/.test(rest) && isTypeKey(word))
    return { reason: `its first key is \`${word}\`, not \`type\`.`, ...withType, open }
  return null
}
