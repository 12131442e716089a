import { isId } from '../../core/guards/id.js'
import { isIsoDate } from '../../core/guards/iso-date.js'
import type { SourceRange } from '../../core/messages/source-range.js'
import type { IdReference, ParamKind, ParamValue } from '../../core/spec/params.js'
import { quoteFix } from '../flow/flow-findings.js'
import { decodePlain } from '../flow/flow-scalars.js'
import type { FlowEntry, FlowScalar, FlowValue } from '../flow/flow-types.js'
import { slug } from '../ids/ids.js'
import type { Improves } from '../messages/apply-fixes.js'
import { excerpt, type Report } from '../messages/reporter.js'
import { findClosestName } from '../messages/suggest-name.js'
import { describeChar, toPlainWord } from '../source/look-alikes.js'

export interface ParamContext {
  source: string
  report: Report
  /** The type that the parameters belong to, as named in messages: `selection`. */
  owner: string
  /** Whether an icon of this name can be rendered. When absent, icons are not checked. */
  isIcon?: (name: string) => boolean
  /** Icon names to suggest for an unknown one. */
  icons?: Iterable<string>
  /** Whether edits leave the directive with fewer faults. */
  improves?: Improves
  /** Whether unknown entries are allowed (front matter). They are returned in `rest` without a message. */
  open?: boolean
}

const EXPECTED: Readonly<Record<ParamKind, string>> = {
  text: 'a text',
  boolean: '`true` or `false`',
  whole: 'a whole number from 0',
  count: 'a whole number from 1',
  number: 'a number',
  positive: 'a number above 0',
  date: 'a day of the calendar, as year, month and day: `2026-03-31`',
  id: 'a lower-case letter, then at most 63 of a–z, 0–9, `_` and `-`',
  'id-list': 'a list of ids: `[one, two]`',
  ref: 'the id of an option',
  'ref-list': 'a list of ids: `[one, two]`',
  'text-list': 'a list of texts: `[One, Two]`',
  icon: 'the name of an icon',
  language: 'a language tag, such as `de` or `pt-BR`',
}

/** BCP 47 syntax without a subtag registry. Names of languages have more than three letters. */
const LANGUAGE = /^(?:[a-z]{2,3}|[xi](?=-))(?:-[a-z\d]{1,8})*$/i
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i
/** Characters that HTML cannot contain: control characters except tab and line breaks, and lone surrogates. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/gu

/** Replaces characters that HTML and UTF-8 cannot represent. */
export function cleanText(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd')
}

type Refuse = (
  value: FlowValue,
  ruleId?: 'param-type' | 'param-range' | 'id-invalid',
  possible?: string,
  isRead?: boolean,
) => undefined

function toBoolean(scalar: FlowScalar): boolean | undefined {
  const word = scalar.value.trim().toLowerCase()
  if (word === 'true' || word === 'yes' || word === 'on') return true
  return word === 'false' || word === 'no' || word === 'off' ? false : undefined
}

/** Parses a number of the kind. Its range is not checked. */
function toNumber({ value }: FlowScalar, kind: ParamKind): number | undefined {
  const number = NUMBER.test(value.trim()) ? Number(value) : Number.NaN
  const isOfKind = kind === 'whole' || kind === 'count' ? Number.isSafeInteger(number) : Number.isFinite(number)
  // JSON writes `-0` as `0`.
  return isOfKind ? number || 0 : undefined
}

function isInRange(number: number, kind: ParamKind): boolean {
  return kind === 'whole' ? number >= 0 : kind === 'count' ? number >= 1 : kind !== 'positive' || number > 0
}

/** Finds a language tag by the name of the language in English or in itself: `German`, `Deutsch`. */
function findLanguageTag(name: string): string | undefined {
  const namesIn = (locale: string) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })
  const english = namesIn('en')
  for (let number = 370; number < 1296; number++) {
    const code = number.toString(36)
    const known = /\D\D/.test(code) && english.of(code)
    const isName = known && [known, namesIn(code).of(code)].some((each) => each?.toLowerCase() === name.toLowerCase())
    // `iw` is a deprecated tag for `he`.
    if (isName) return Intl.getCanonicalLocales(code)[0]
  }
  return undefined
}

function toId(value: FlowValue, refuse: Refuse): string | undefined {
  if (value.kind !== 'scalar') return refuse(value)
  const id = value.value.trim()
  return isId(id) ? id : refuse(value, 'id-invalid', slug(id))
}

function toRef(value: FlowValue, refuse: Refuse): IdReference | undefined {
  const id = toId(value, refuse)
  return id === undefined ? undefined : { id, start: value.start, end: value.end }
}

/** Coerces a value to its kind. Reports an invalid value and returns undefined. */
export function coerceParam(
  entry: FlowEntry,
  kind: ParamKind,
  context: ParamContext,
): ParamValue<ParamKind> | undefined {
  const { source, report } = context
  const { key, value } = entry
  const written = (range: SourceRange): string => source.slice(range.start, range.end)
  const refuse: Refuse = (bad, ruleId = 'param-type', possible, isRead) => {
    const expected = EXPECTED[ruleId === 'id-invalid' ? 'id' : kind]
    const what = ruleId === 'id-invalid' ? 'is not a valid id' : `should be ${expected}`
    // Other ids must match an existing element, so only their spelling can be corrected.
    const isSpelling = possible !== undefined && possible === decodePlain(source, bad.start, bad.end).toLowerCase()
    const fix = possible !== undefined &&
      ((kind === 'id' && /^[\p{L}\p{N} _.-]+$/u.test(written(bad))) || isSpelling || kind === 'language') && {
        title: `Write \`${possible}\``,
        edits: [{ start: bad.start, end: bad.end, text: possible }],
      }
    const possibility = possible === undefined ? '' : ` \`${possible}\` could be one.`
    const outcome = isRead ? `It was read as \`${possible}\`.` : `It was left out.${possibility}`
    report({
      ruleId,
      start: bad.start,
      end: Math.max(bad.end, bad.start + 1),
      message: `\`${key}\` ${what}. ${outcome}`,
      expected,
      actual: excerpt(written(bad)),
      ...(fix && (!context.improves || context.improves(fix.edits)) && { fix }),
    })
    return undefined
  }
  /** Text that looks like a list (`title: [draft]`) stays text. */
  const toText = (from: FlowValue): string | undefined => {
    if (from.kind === 'scalar') return cleanText(from.value)
    if (from.kind === 'empty') return undefined
    const text = decodePlain(source, from.start, from.end)
    report({
      ruleId: 'param-type',
      start: from.start,
      end: from.end,
      message:
        `\`${key}\` should be ${EXPECTED.text}, but brackets make a list of ` +
        'it. It was taken as text: put it in quotes.',
      expected: EXPECTED.text,
      actual: excerpt(text),
      fix: quoteFix(from, text),
    })
    return cleanText(text)
  }
  /** Reads a word or number with other digits, signs or letters as its plain form, when that is valid. */
  const readPlain = <T>(read: (scalar: FlowScalar) => T | undefined): T | undefined => {
    if (value.kind !== 'scalar') return undefined
    const found = read(value)
    const plain = toPlainWord(value.value.trim())
    if (found !== undefined || plain === value.value.trim()) return found
    const meant = read({ ...value, value: plain })
    if (meant === undefined) return undefined
    const chars = [...new Set(value.value.match(/[^\0-\x7f]/gu))].slice(0, 3).map(describeChar)
    report({
      ruleId: 'look-alike',
      start: value.start,
      end: value.end,
      message: `\`${key}\` has ${chars.join(', ')} where a plain character belongs. It was read as \`${plain}\`.`,
      expected: plain,
      actual: excerpt(written(value)),
      fix: { title: `Write \`${plain}\``, edits: [{ start: value.start, end: value.end, text: plain }] },
    })
    return meant
  }
  const items = (): FlowValue[] => (value.kind === 'list' ? value.items : [value])

  switch (kind) {
    case 'text':
      return toText(value) || undefined
    case 'boolean':
      return readPlain(toBoolean) ?? refuse(value)
    case 'whole':
    case 'count':
    case 'number':
    case 'positive': {
      const number = readPlain((scalar) => {
        const read = toNumber(scalar, kind)
        return read !== undefined && isInRange(read, kind) ? read : undefined
      })
      const isNumber =
        value.kind === 'scalar' && toNumber({ ...value, value: toPlainWord(value.value) }, kind) !== undefined
      return number ?? refuse(value, isNumber ? 'param-range' : 'param-type')
    }
    case 'date':
      return readPlain(({ value: text }) => (isIsoDate(text.trim()) ? text.trim() : undefined)) ?? refuse(value)
    case 'id':
      return toId(value, refuse)
    case 'id-list':
      return items()
        .map((item) => toId(item, refuse))
        .filter((id) => id !== undefined)
    case 'ref':
      return toRef(value, refuse)
    case 'ref-list':
      return items()
        .map((item) => toRef(item, refuse))
        .filter((ref) => ref !== undefined)
    case 'text-list':
      if (value.kind === 'map') return refuse(value)
      if (value.kind === 'scalar')
        report({
          ruleId: 'param-type',
          start: value.start,
          end: value.end,
          message: `\`${key}\` should be ${EXPECTED[kind]}. It was taken as a list of one.`,
          expected: EXPECTED[kind],
          actual: excerpt(written(value)),
          // A value with a bracket is a list that could not be parsed.
          ...(!/^["[]/.test(value.value) && {
            fix: {
              title: 'Put it in brackets',
              edits: [
                { start: value.start, end: value.start, text: '[' },
                { start: value.end, end: value.end, text: ']' },
              ],
            },
          }),
        })
      return items().flatMap((item) => {
        const text = toText(item)?.trim()
        return text ? [{ text, start: item.start, end: item.end }] : []
      })
    case 'language': {
      const tag = value.kind === 'scalar' ? value.value.trim() : ''
      if (LANGUAGE.test(tag)) return tag
      // `de_DE.UTF-8`, as in locale names.
      const like = tag.replaceAll('_', '-').replace(/[.@].*/, '')
      const isTag = LANGUAGE.test(like)
      refuse(value, 'param-type', isTag ? like : findLanguageTag(tag), isTag)
      // Language names depend on the platform, and the result must not.
      return isTag ? like : undefined
    }
    case 'icon': {
      if (value.kind !== 'scalar') return refuse(value)
      const name = cleanText(value.value.trim())
      if (name === '') return undefined
      if (context.isIcon && !context.isIcon(name)) {
        const like = findClosestName(name, context.icons ?? [])
        const near = like?.name
        report({
          ruleId: 'icon-unknown',
          start: value.start,
          end: value.end,
          message: `No icon is called \`${excerpt(name)}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
          actual: excerpt(name),
          ...(near !== undefined && {
            expected: near,
          }),
          ...(like?.sure && {
            fix: { title: `Write \`${near}\``, edits: [{ start: value.start, end: value.end, text: like.name }] },
          }),
        })
      }
      return name
    }
  }
}
