import { isParamName, isParamOfKind } from '../../schema/param-table.js'
import { excerpt, type Finding } from '../messages/reporter.js'
import { duplicateKeyFinding, quoteFix } from './flow-findings.js'
import { decodePlain } from './flow-scalars.js'
import type { FlowEntry, FlowList, FlowScalar } from './flow-types.js'

/** An entry as parsed. `lone` marks a key without a colon. */
export interface RawEntry extends FlowEntry {
  lone: boolean
}

/** `title: Hello, world`: the comma ends unquoted text, and the rest becomes keys without values (`lone`). */
function commaFinding(source: string, before: FlowEntry, lone: RawEntry[]): Finding {
  const start = lone[0]!.start
  const end = lone[lone.length - 1]!.end
  const whole = { start: before.value.start, end }
  return {
    ruleId: 'value-comma',
    start,
    end,
    message:
      `The comma ends the text of \`${excerpt(before.key)}\`, and what follows is a key ` +
      'without a value. If it belongs to the text, put the text in quotes.',
    actual: excerpt(source.slice(start, end)),
    // `key "one: two, three"` lacks its colon; its text is already quoted.
    ...(!before.key.includes('"') && { fix: quoteFix(whole, decodePlain(source, whole.start, whole.end)) }),
  }
}

const isListParam = (key: string): boolean => isParamOfKind(key, 'text-list', 'id-list', 'ref-list')

/** `options: A, B` and `options: A, B]`: a list without brackets. */
function readBareList(first: FlowScalar, lone: RawEntry[]): { list: FlowList; finding: Finding } {
  const items = [
    first,
    ...lone.map(({ key, keyRange }): FlowScalar => ({ kind: 'scalar', value: key, quoted: false, ...keyRange })),
  ]
  const last = items[items.length - 1]!
  const { start } = first
  const end = last.end
  const isClosed = last.value.endsWith(']') && !last.value.includes('[')
  if (isClosed) Object.assign(last, { value: last.value.slice(0, -1).trimEnd(), end: end - 1 })
  if (last.value === '') items.pop()
  const edits = [{ start, end: start, text: '[' }, ...(isClosed ? [] : [{ start: end, end, text: ']' }])]
  return {
    list: { kind: 'list', items, start, end },
    finding: {
      ruleId: 'value-bracket',
      start,
      end,
      message: `This list has no ${isClosed ? '`[` before it' : 'brackets around it'}. It was read as a list.`,
      fix: { title: 'Put it in brackets', edits },
    },
  }
}

function missingValueFinding(entry: RawEntry): Finding {
  return {
    ruleId: 'value-missing',
    start: entry.start,
    end: Math.max(entry.end, entry.start + 1),
    message: `\`${excerpt(entry.key)}\` has no value. Write one, or remove the key.`,
    ...(isParamOfKind(entry.key, 'boolean') && {
      expected: `${entry.key}: true`,
      fix: {
        title: 'Write `true`',
        edits: [{ start: entry.end, end: entry.end, text: entry.lone ? ': true' : ' true' }],
      },
    }),
  }
}

/** Checks the entries of one mapping. The first of duplicate keys wins; keys without a value stay, as `empty`. */
export function checkEntries(source: string, raw: RawEntry[], report: (finding: Finding) => void): FlowEntry[] {
  const kept = new Map<string, FlowEntry>()
  for (let i = 0; i < raw.length; i++) {
    const { lone, ...entry } = raw[i]!
    const before = raw[i - 1]
    const holds = before && isListParam(before.key)
    const { value } = entry
    if (
      value.kind === 'scalar' &&
      !value.quoted &&
      isListParam(entry.key) &&
      /^[^["“，、]+\]$/.test(value.value) &&
      !raw[i + 1]?.lone
    ) {
      const { list, finding } = readBareList(value, [])
      report(finding)
      Object.assign(entry, { value: list, end: list.end })
    }
    // `exclusive: none, other none` may lack a colon, so reading a list would be a guess.
    const isKey =
      isParamName(entry.key) || (holds && /^\w+[ =]/.test(entry.key) && isParamName(/^\w+/.exec(entry.key)![0]))
    if (lone && before?.value.kind === 'scalar' && (holds || !before.value.quoted) && before.key !== 'type' && !isKey) {
      let last = i
      while (raw[last + 1]?.lone && !isParamName(raw[last + 1]!.key)) last++
      const run = raw.slice(i, last + 1)
      i = last
      if (holds) {
        const { list, finding } = readBareList(before.value, run)
        report(finding)
        const owner = kept.get(before.key)
        if (owner?.value === before.value) Object.assign(owner, { value: list, end: list.end })
        continue
      }
      report(commaFinding(source, before, run))
      for (const { lone: _, ...each } of run) if (!kept.has(each.key)) kept.set(each.key, each)
      continue
    }
    if (entry.value.kind === 'empty') report(missingValueFinding(raw[i]!))
    if (entry.key === '')
      report({
        ruleId: 'key-missing',
        start: entry.start,
        end: Math.max(entry.end, entry.start + 1),
        message: 'No key is before this colon. Write one, or remove the colon and its value.',
      })
    if (!kept.has(entry.key)) kept.set(entry.key, entry)
    else report(duplicateKeyFinding(entry.key, entry.keyRange))
  }
  return [...kept.values()]
}
