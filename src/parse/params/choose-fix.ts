import type { TextEdit } from '../../core/messages/phase-message.js'
import type { SourceRange } from '../../core/messages/source-range.js'
import { isParamOfKind, type ParamTable } from '../../schema/param-table.js'
import { findClosingQuote } from '../flow/flow-scalars.js'
import type { FlowEntry } from '../flow/flow-types.js'
import type { Improves } from '../messages/apply-fixes.js'
import type { Finding } from '../messages/reporter.js'

type Fix = NonNullable<Finding['fix']>

/** The directive in which something was found. */
export interface FixContext extends SourceRange {
  source: string
  entries: FlowEntry[]
  findings: readonly Finding[]
  table: ParamTable | undefined
  improves: Improves
}

const KEY = /^\s*["']?([A-Za-z][\w-]{0,63})["']?[ \t]*([=;：:]?)[ \t]*(?=\S)/

const replace = (title: string, ...edits: TextEdit[]): Fix => ({ title, edits })
const insert = (text: string, at: number): Fix => replace(`Insert \`${text.trim()}\``, { start: at, end: at, text })

/**
 * Returns the fix for a finding in a directive, when it leaves fewer faults and is unambiguous. Text that may be either
 * the next parameter or part of a value gets no fix.
 */
export function chooseFix(finding: Finding, context: FixContext): Fix | undefined {
  const { source, improves } = context
  const checked = (fix: Fix | undefined) => (fix && improves(fix.edits) ? fix : undefined)
  const { ruleId, fix, start, end } = finding
  // A comma after the text extends it, which has a fix of its own.
  const isPart = (other: Finding) =>
    other.ruleId === 'value-comma' && other !== finding && other.fix?.edits[0]?.start === fix?.edits[0]?.start
  const whole = fix?.edits[0] ?? finding
  const owner = context.entries.find(({ value }) => value.start <= start && start <= value.end)
  if (ruleId === 'value-comma' || ruleId === 'value-missing') {
    const key = fix && ruleId === 'value-missing' ? undefined : missingColon(start, end, context)
    if (key) return ruleId === 'value-missing' || !key.isText ? checked(key.fix) : undefined
    const colons = source.slice(whole.start, start).matchAll(/([A-Za-z][\w-]{0,63})[ \t]*:\s/g)
    if (ruleId === 'value-comma' && [...colons].some(([, name]) => isFree(name, context))) return undefined
    if (ruleId === 'value-comma') return checked(openQuote(source, whole.start, end, fix))
  }
  if (ruleId === 'value-colon') {
    const comma = missingComma(start, whole.start, context)
    if (comma) return comma.isText ? undefined : checked(comma.fix)
    if (owner?.key === 'type') return undefined
  }
  if (fix && context.findings.some(isPart)) return undefined
  if (ruleId === 'value-bracket' && fix?.edits[0]?.text === ']') return checked(closeList(finding, context))
  if (ruleId === 'value-quote' || ruleId === 'value-bracket') {
    const after = fix && separateNext(whole, context)
    if (after !== undefined) return checked(after ?? undefined)
    if (fix && ruleId === 'value-quote') return checked(closeText(whole, context, fix))
    // Quotes would turn a list into one text.
    if (/^["']/.test(fix?.edits[0]?.text ?? '') && isParamOfKind(owner?.key ?? '', 'text-list', 'ref-list', 'id-list'))
      return undefined
  }
  return checked(fix)
}

/** Whether the type has this parameter and the directive does not set it. */
function isFree(name: string | undefined, { table, entries }: FixContext): name is string {
  return (
    name !== undefined && table !== undefined && Object.hasOwn(table, name) && !entries.some(({ key }) => key === name)
  )
}

/** `icon book`, `multiple=true`: a parameter without its colon. */
function missingColon(start: number, end: number, context: FixContext): { fix: Fix; isText: boolean } | undefined {
  const { source } = context
  let at = start
  for (const part of source.slice(start, end).split(',')) {
    const [match = '', name, mark] = KEY.exec(part) ?? []
    if (match !== '' && isFree(name, context) && (mark || /\s$/.test(match))) {
      const from = at + match.lastIndexOf(name) + name.length
      const close = /["']/.test(source.charAt(from)) ? 1 : 0
      const fix = replace('Insert `:`', { start: from + close, end: at + match.length, text: ': ' })
      return { fix, isText: context.table?.[name] === 'text' }
    }
    at += part.length + 1
  }
  return undefined
}

/** `multiple: true required: true`: the comma before the second parameter is missing. */
function missingComma(colon: number, from: number, context: FixContext): { fix: Fix; isText: boolean } | undefined {
  const { source, entries, table } = context
  const [match = '', gap = '', name] =
    /([.;,]?\s*)\b([A-Za-z][\w-]{0,63})[ \t]*$/.exec(source.slice(Math.max(from, colon - 80), colon)) ?? []
  if (match === '' || !isFree(name, context)) return undefined
  const start = colon - match.length
  const fix = replace('Insert `,`', {
    start,
    end: start + gap.length,
    text: /\n|\r/.test(gap) ? `,${gap.replace(/^[.;,]/, '')}` : ', ',
  })
  const owner = entries.find(({ value }) => value.start <= from && from <= value.end)
  return { fix, isText: start <= from || (isText(owner?.key, table) && isText(name, table)) }
}

function isText(name: string | undefined, table: ParamTable | undefined): boolean {
  return name !== undefined && table !== undefined && Object.hasOwn(table, name) && /^text/.test(table[name]!)
}

/** `title: Hello, world"`: only the opening quote is missing. Any other odd number of quotes is ambiguous. */
function openQuote(source: string, start: number, end: number, fix: Fix | undefined): Fix | undefined {
  const quotes = source.slice(start, end).split('"').length - 1
  if (quotes === 1 && source[end - 1] === '"') return insert('"', start)
  return quotes % 2 === 1 ? undefined : fix
}

/** Closes a list before the first item that is a parameter: `[A, B, required: true`. */
function closeList({ start, fix }: Finding, context: FixContext): Fix | undefined {
  const { source } = context
  const at = fix!.edits[0]!.start
  const text = source.slice(start, at)
  for (const { index, 0: match, 1: name } of text.matchAll(/,\s*["']?([A-Za-z][\w-]{0,63})["']?[ \t]*:/g)) {
    if (match !== '' && isFree(name, context)) return insert(']', start + index)
  }
  return insert(']', start + text.trimEnd().length)
}

/**
 * Separates what follows a closing quote or bracket: the next parameter or item without its comma, or a second bracket.
 * `null` when it looks like a parameter that the type does not have.
 */
function separateNext({ start, end }: SourceRange, context: FixContext): Fix | null | undefined {
  const { source } = context
  const first = source[start]!
  const close = first === '[' ? closeBracket(source, start, end) : findClosingQuote(source, start, end)
  if (close < 0) return undefined
  const rest = source.slice(close + 1, end)
  if (first === '[' && /^\s*\]+$/.test(rest)) return replace('Remove `]`', { start: close + 1, end, text: '' })
  const gap = /^[;.，、]?\s*/.exec(rest)![0]
  const comma = replace('Insert `,`', {
    start: close + 1,
    end: close + 1 + gap.length,
    text: /[\n\r]/.test(gap) ? `,${gap.replace(/^[;.，、]/, '')}` : ', ',
  })
  const next = rest.slice(gap.length)
  if (/^["']?[\w-]+["']?[ \t]*[=：:]/.test(next)) return isFree(KEY.exec(next)?.[1], context) ? comma : null
  if (first !== '[' && next[0] === first && next.length > 1)
    return /^\s+$/.test(gap) && rest.endsWith(first) ? comma : null
  return undefined
}

function closeBracket(source: string, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    if (source[at] === '[') depth++
    else if (source[at] === ']' && --depth === 0) return at
  }
  return -1
}

/**
 * `title: "Hello, icon: book`: closes the text before the next parameter. In a list, only at the end or before a quoted
 * item.
 */
function closeText({ start, end }: SourceRange, context: FixContext, fix: Fix): Fix | undefined {
  const { source } = context
  const text = source.slice(start, end)
  if (text.indexOf(text[0]!, 1) > 0) return fix
  // `'tis` starts with an apostrophe, not with an open quote.
  if (!text.startsWith('"')) return undefined
  const rest = source.slice(end, context.end)
  for (const { index } of rest.matchAll(/[,}\]]|$/g)) {
    const after = rest.slice(index)
    const [, name] = /^,\s*["']?([A-Za-z][\w-]{0,63})["']?[ \t]*:/.exec(after) ?? []
    const endsItem = index === 0 && /^(?:\]|,\s*")/.test(after)
    if (endsItem || after === '' || after === '}' || (name && context.table && Object.hasOwn(context.table, name))) {
      return insert('"', end + rest.slice(0, index).trimEnd().length)
    }
    if (after.startsWith(']')) return undefined
  }
  return undefined
}
