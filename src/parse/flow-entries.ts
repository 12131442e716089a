import { quoteFix } from './flow-findings.js'
import { decodePlain } from './flow-scalars.js'
import type { FlowEntry } from './flow-types.js'
import { excerpt, type Finding } from './messages.js'
import { isFlagName, isParamName } from './param-table.js'

/** An entry as it was read; `lone`: a key without a colon. */
export interface RawEntry extends FlowEntry {
  lone: boolean
}

/**
 * `title: Hello, world`: a comma ends unquoted text, and what follows is a key without a value. `from` and `to` enclose the lone keys
 * after `before`.
 */
const commaFinding = (source: string, before: FlowEntry, lone: RawEntry[]): Finding => {
  const start = lone[0]!.start
  const end = lone[lone.length - 1]!.end
  const whole = { start: before.value.start, end }
  return {
    ruleId: 'value-comma',
    start,
    end,
    message: `The comma ends the text of \`${excerpt(before.key)}\`, and what follows is a key without a value. If it belongs to the text, put the text in quotes.`,
    actual: excerpt(source.slice(start, end)),
    fix: quoteFix(whole, decodePlain(source, whole.start, whole.end)),
  }
}

const missingFinding = (entry: RawEntry): Finding => ({
  ruleId: 'value-missing',
  start: entry.start,
  end: Math.max(entry.end, entry.start + 1),
  message: `\`${excerpt(entry.key)}\` has no value.`,
  ...(isFlagName(entry.key) && {
    expected: `${entry.key}: true`,
    fix: { title: 'Write `true`', edits: [{ start: entry.end, end: entry.end, text: entry.lone ? ': true' : ' true' }] },
  }),
})

/** Checks the entries of one mapping: the first of equal keys wins; keys without a value stay, as `empty`. */
export const tidyEntries = (source: string, raw: RawEntry[], report: (finding: Finding) => void): FlowEntry[] => {
  const kept = new Map<string, FlowEntry>()
  for (let i = 0; i < raw.length; i++) {
    const { lone, ...entry } = raw[i]!
    const before = raw[i - 1]
    if (lone && before?.value.kind === 'scalar' && !before.value.quoted && before.key !== 'type' && !isParamName(entry.key)) {
      let last = i
      while (raw[last + 1]?.lone && !isParamName(raw[last + 1]!.key)) last++
      const run = raw.slice(i, last + 1)
      report(commaFinding(source, before, run))
      for (const { lone: _, ...each } of run) if (!kept.has(each.key)) kept.set(each.key, each)
      i = last
      continue
    }
    if (entry.value.kind === 'empty') report(missingFinding(raw[i]!))
    if (entry.key === '')
      report({
        ruleId: 'key-missing',
        start: entry.start,
        end: Math.max(entry.end, entry.start + 1),
        message: 'A key is missing before the colon.',
      })
    if (!kept.has(entry.key)) kept.set(entry.key, entry)
    else
      report({
        ruleId: 'key-duplicate',
        start: entry.keySpan.start,
        end: entry.keySpan.end,
        message: `\`${excerpt(entry.key)}\` stands here twice. The first one counts.`,
      })
  }
  return [...kept.values()]
}
