import { isId } from '../../core/guards/id.js'
import type { TextEdit } from '../../core/messages/phase-message.js'
import type { SourceRange } from '../../core/messages/source-range.js'
import type { ExplicitId } from '../../reading/reader.js'
import { excerpt, type Finding, type Report } from '../messages/reporter.js'
import { hashText } from './hash-text.js'
import { normalizeText } from './normalize-text.js'

/** Leaves space for `-2` to `-9999999` within the 64 characters of an id. */
const MAX_SLUG = 56
/** Longer than any slug. */
const SLUG_SOURCE = 256
/** Latin letters that NFKD does not decompose. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
}

/** Most texts are ASCII. Skipping Unicode normalization for them saves a tenth of the parse time. */
const ASCII = /^[\0-\x7f]*$/

/** Returns `null` when fewer than half of the letters remain. */
function toLatin(text: string): string | null {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđðłþħı]/g, (letter) => LATIN[letter]!)
  const total = letters.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const kept = letters.match(/[a-z0-9]/g)?.length ?? 0
  return kept * 2 < total ? null : letters
}

/**
 * Derives a valid id from text and leaves space for a counter. Text whose letters are mostly lost gives `q-` and its
 * hash.
 */
export function slug(source: string): string {
  const text = normalizeText(source)
  const start = text.slice(0, SLUG_SOURCE).toLowerCase()
  const letters = ASCII.test(start) ? start : toLatin(start)
  if (letters === null || !/[a-z0-9]/.test(letters)) return `q-${hashText(text)}`
  const words = letters
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const lettered = /^[a-z]/.test(words) ? words : `q-${words}`
  const cut = lettered.slice(0, MAX_SLUG)
  return cut.endsWith('-') ? cut.slice(0, -1) : cut
}

export interface IdSuffix {
  /** The text without the id, trimmed; the whole text when there is none. */
  text: string
  /** The id as written, not yet validated. */
  id?: string
  /** Offsets of the id in the given text, braces included. */
  start?: number
  end?: number
  /** Set when it is not written as `{#id}` at the very end. */
  isNear?: true
}

const SUFFIX = /\{#([^\s{}]{1,100})\}$/
/**
 * `{ #id }`, `{#id .class}`, `{: #id}`, `{id: id}` and full-width marks, optionally followed by punctuation or a
 * footnote mark.
 */
const NEAR_SUFFIX =
  /[{｛][ \t]{0,9}(?::[ \t]{0,9})?(?:\.[\w-]{1,60}[ \t]{1,9})?(?:[#＃][ \t]{0,9}|id[ \t]{0,9}[:=：][ \t]{0,9}["']?)([A-Za-z][\w-]{0,63})["']?(?:[ \t,]{1,9}(?:\.[\w-]{1,60}|[\w-]{1,60}=[^\s{}]{1,60}))*[ \t]{0,9}[}｝]((?:[.,:;!?…。：，！？*†‡¹²³]|[ \t]?\[\^[^\]\s]{1,20}\]){0,4})$/
const OPEN_SUFFIX = /\{#([A-Za-z][\w-]{0,63})$/
/** `({#id})` */
const WRAPPED_SUFFIX = /[([（][ \t]?\{[ \t]?#([A-Za-z][\w-]{0,63})[ \t]?\}[ \t]?[)\]）]$/
const NEAR_PREFIX = /^\{#([A-Za-z][\w-]{0,63})\}[ \t]+/
/** Longer than any match. */
const NEAR_WINDOW = 250

/** Removes `{#id}`, or a near form of it, from the end of a heading, label, option or item. `\{#id}` is text. */
export function takeIdSuffix(text: string): IdSuffix {
  const trimmed = text.trimEnd()
  const from = Math.max(0, trimmed.length - NEAR_WINDOW)
  const tail = trimmed.slice(from)
  const exact = SUFFIX.exec(tail)
  const match = exact ?? NEAR_SUFFIX.exec(tail) ?? OPEN_SUFFIX.exec(tail) ?? WRAPPED_SUFFIX.exec(tail)
  if (!match) return { text }
  const start = from + match.index
  if (trimmed[start - 1] === '\\') return { text }
  const mark = exact ? '' : (match[2] ?? '')
  const rest = trimmed.slice(0, start).trimEnd() + mark
  return { text: rest, id: match[1]!, start, end: trimmed.length - mark.length, ...(!exact && { isNear: true }) }
}

/** Removes `{#id}` from the start of a text. */
export function takeIdPrefix(text: string): IdSuffix {
  const [match, id] = NEAR_PREFIX.exec(text) ?? []
  if (match === undefined || id === undefined) return { text }
  return { text: text.slice(match.length), id, start: 0, end: match.trimEnd().length, isNear: true }
}

/** A request for a derived id. */
export interface DerivedIdRequest extends SourceRange {
  /** The text to derive the slug from. */
  text: string
  /** Returns the edit that writes the id in the file, for the fix of `id-derived-duplicate`. */
  writeId?: (id: string) => TextEdit
}

/** The ids of one namespace: the blocks and fields of a phase, or the options of one question. */
export interface IdNamespace {
  /**
   * Reserves a written id. Call it for all written ids before the first `derive`. Returns null and reports `id-invalid`
   * or `id-duplicate` when the id is not available.
   */
  reserve(id: string, written: Omit<ExplicitId, 'id'>): string | null
  /** Derives an id from the text. A duplicate gets a counter (`-2`) and a warning. */
  derive(request: DerivedIdRequest): string
}

/** Reports an id that is not written as `{#id}` at the end of its text. */
export function nearIdFinding(id: string, range: SourceRange): Finding {
  return {
    ruleId: 'id-invalid',
    ...range,
    message:
      `This was read as the id \`${id}\`. Write \`{#${id}}\` at the very end ` +
      'of the text. To show it, put it in backticks.',
    expected: `{#${id}}`,
  }
}

/** @param what names the elements of this namespace in messages, such as "block or field" or "option" */
export function createIdNamespace(report: Report, what: string): IdNamespace {
  const taken = new Set<string>()
  /** Counts each slug and keeps its first request. Counting keeps 20,000 equal headings linear. */
  const derived = new Map<string, { count: number; first?: TextEdit }>()

  return {
    reserve: (id, { start, end, writeCanonical, writeId }) => {
      const possible = isId(id) ? id : slug(id)
      const edits = taken.has(possible) ? undefined : (writeCanonical ?? writeId)?.(possible)
      const fix = edits && { fix: { title: `Write \`${possible}\``, edits } }
      if (!isId(id)) {
        const expected = 'a lower-case letter, then at most 63 of a–z, 0–9, `_` and `-`'
        report({
          ruleId: 'id-invalid',
          start,
          end,
          message: `\`${excerpt(id)}\` cannot be an id, so one was made from the text. \`${possible}\` could be one.`,
          expected,
          actual: excerpt(id),
          ...fix,
        })
        return null
      }
      if (writeCanonical) report({ ...nearIdFinding(id, { start, end }), ...fix })
      if (taken.has(id)) {
        report({
          ruleId: 'id-duplicate',
          start,
          end,
          message:
            `Another ${what} has the id \`${id}\`, and answers are kept by id. This one ` +
            'gets an id made from its text. Write another id here.',
          actual: id,
        })
        return null
      }
      taken.add(id)
      return id
    },

    derive: (request) => {
      const base = slug(request.text)
      const seen = derived.get(base) ?? { count: 0 }
      let id = base
      do {
        seen.count++
        id = seen.count === 1 ? base : `${base}-${seen.count}`
        // Each candidate is tried once per slug, and each taken id rejects one candidate, so this stays linear.
      } while (taken.has(id))
      taken.add(id)
      if (id !== base) {
        const edits = [seen.first, request.writeId?.(id)].filter((edit) => edit !== undefined)
        report({
          ruleId: 'id-derived-duplicate',
          start: request.start,
          end: request.end,
          message:
            `Another ${what} gives the same id, so this one is \`${id}\`, which depends ` +
            'on their order. Write the ids to keep answers safe.',
          actual: base,
          ...(request.writeId && { fix: { title: 'Write the ids', edits } }),
        })
        // The first edit is part of one fix only, so that all fixes can be applied.
        derived.set(base, { count: seen.count })
      } else derived.set(base, { count: seen.count, ...(request.writeId && { first: request.writeId(id) }) })
      return id
    },
  }
}
