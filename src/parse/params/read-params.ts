import type { SourceRange } from '../../core/messages/source-range.js'
import type { ParamValues } from '../../core/spec/params.js'
import { findParamOwners, type ParamTable, reservedParams } from '../../schema/param-table.js'
import type { FlowEntry } from '../flow/flow-types.js'
import { excerpt, type Finding } from '../messages/reporter.js'
import { findClosestName } from '../messages/suggest-name.js'
import { coerceParam, type ParamContext } from './coerce-param.js'

export interface Params<T extends ParamTable> {
  values: ParamValues<T>
  /** Returns the entry of a parameter, for messages about it. */
  entry(name: keyof T & string): FlowEntry | undefined
  /** Entries that are not in the table, without `type` and reserved ones. */
  rest: FlowEntry[]
}

/** `title "Hello: world"`: the colon in the text was read as that of the key. */
const GLUED_TEXT = /^(\w+)[ \t]*=?[ \t]*(?=["'[])/
function colonAfter([match, name = '']: RegExpExecArray, { start }: SourceRange) {
  return {
    start: start + name.length,
    end: start + match.length,
    text: ': ',
  }
}

const isReserved = (name: string): boolean => reservedParams.some((reserved) => reserved === name)

function unknownFinding(
  { key, keyRange, end }: FlowEntry,
  table: ParamTable,
  { owner, source, improves }: ParamContext,
): Finding {
  const like = findClosestName(key, Object.keys(table))
  const near = like?.name
  const owners = findParamOwners(key)
  const hint =
    near !== undefined
      ? ` Did you mean \`${near}\`?`
      : owners.length > 0
        ? ` It belongs to ${owners.map((name) => `\`${name}\``).join(', ')}.`
        : ''
  const glued = GLUED_TEXT.exec(source.slice(keyRange.start, keyRange.end))
  const edit = like?.sure
    ? { title: `Rename to \`${near}\``, edits: [{ start: keyRange.start, end: keyRange.end, text: like.name }] }
    : glued && { title: 'Insert `:`', edits: [colonAfter(glued, keyRange)] }
  const fix = edit && (!improves || improves(edit.edits)) ? edit : undefined
  return {
    ruleId: 'param-unknown',
    // Covers the key and the value that were left out.
    start: keyRange.start,
    end,
    message: `\`${owner}\` has no parameter \`${excerpt(key)}\`. It was left out.${hint}`,
    actual: excerpt(key),
    ...(near !== undefined && { expected: near }),
    ...(fix && { fix }),
  }
}

/** Coerces entries by the table. A problem affects only its own parameter and is reported at its range. */
export function readParams<T extends ParamTable>(entries: FlowEntry[], table: T, context: ParamContext): Params<T> {
  const { report } = context
  const found = new Map<string, { entry: FlowEntry; value: unknown }>()
  const rest: FlowEntry[] = []

  for (const entry of entries) {
    const { key, value } = entry
    if (key === 'type' && !context.open) continue
    const kind = Object.hasOwn(table, key) ? table[key] : undefined
    if (kind !== undefined) {
      // A missing value was reported when it was parsed.
      const coerced = value.kind === 'empty' ? undefined : coerceParam(entry, kind, context)
      if (coerced !== undefined) found.set(key, { entry, value: coerced })
    } else if (isReserved(key))
      report({
        ruleId: 'param-reserved',
        ...entry.keyRange,
        message: `\`${key}\` is reserved for a later version. Learners do not see it; remove it.`,
      })
    else {
      rest.push(entry)
      if (!context.open && key !== '' && value.kind !== 'empty') report(unknownFinding(entry, table, context))
    }
  }

  for (const [low, high] of [
    ['min', 'max'],
    ['minLength', 'maxLength'],
  ] as const) {
    const least = found.get(low)
    const most = found.get(high)
    if (!least || !most || (least.value as number) <= (most.value as number)) continue
    report({
      ruleId: 'param-range',
      start: Math.min(least.entry.start, most.entry.start),
      end: Math.max(least.entry.end, most.entry.end),
      message:
        `\`${low}\` is larger than \`${high}\`, which no answer can meet. ` +
        'Both were left out. Correct one of them.',
      expected: `\`${low}\` at most \`${high}\``,
      actual: `${low}: ${least.value}, ${high}: ${most.value}`,
    })
    found.delete(low)
    found.delete(high)
  }

  return {
    // The table gives each key's kind, and `coerceParam` returns a value of that kind.
    values: Object.fromEntries([...found].map(([key, { value }]) => [key, value])) as ParamValues<T>,
    entry: (name) => found.get(name)?.entry,
    rest,
  }
}
