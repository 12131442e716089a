import type { PhaseMessage } from '../../core/messages/phase-message.js'
import type { SourceRange } from '../../core/messages/source-range.js'
import type { LineIndex } from '../source/line-index.js'
import type { RuleId, rules } from './rules.js'

/** A message before it is created: offsets instead of points, and without severity. */
export interface Finding extends Pick<PhaseMessage, 'message' | 'expected' | 'actual' | 'fix'>, SourceRange {
  ruleId: RuleId
}

export type Report = (finding: Finding) => void

export interface Reporter {
  report: Report
  /** Returns the messages reported so far, in source order. */
  messages(): PhaseMessage[]
}

const MAX_PER_RULE = 100
const MAX_TEXT = 200

/** Shortens text quoted from the source, so that messages stay small. */
export function excerpt(text: string, max = 60): string {
  if (text.length <= max) return text
  // Avoids splitting a surrogate pair.
  const cut = /[\ud800-\udbff]/.test(text.charAt(max - 2)) ? max - 2 : max - 1
  return `${text.slice(0, cut)}…`
}

/** Collects at most 100 messages per rule, then one that counts the rest. */
export function createReporter(lines: LineIndex): Reporter {
  const kept: PhaseMessage[] = []
  const counts = new Map<RuleId, number>()
  const overflow = new Map<RuleId, Finding>()

  const toMessage = ({ ruleId, start, end, message, expected, actual, fix }: Finding): PhaseMessage => ({
    ruleId,
    severity: getSeverity(ruleId),
    message,
    position: lines.position(start, end),
    ...(expected !== undefined && { expected: excerpt(expected, MAX_TEXT) }),
    ...(actual !== undefined && { actual: excerpt(actual, MAX_TEXT) }),
    ...(fix !== undefined && { fix }),
  })

  return {
    report: (finding) => {
      const count = (counts.get(finding.ruleId) ?? 0) + 1
      counts.set(finding.ruleId, count)
      if (count <= MAX_PER_RULE) kept.push(toMessage(finding))
      else if (count === MAX_PER_RULE + 1) overflow.set(finding.ruleId, finding)
    },
    messages: () => {
      const rest = [...overflow].map(([ruleId, { start, end }]) => {
        const more = counts.get(ruleId)! - MAX_PER_RULE
        return toMessage({
          ruleId,
          start,
          end,
          message: `${more} more of this kind ${more === 1 ? 'is' : 'are'} not listed.`,
        })
      })
      return [...kept, ...rest].sort((a, b) => a.position.start.offset - b.position.start.offset)
    },
  }
}

type NonWarnings = { [K in RuleId as (typeof rules)[K] extends 'warning' ? never : K]: (typeof rules)[K] }

/** The rules that are not warnings. Checked against `rules` by the compiler; `rules` itself is too large to bundle. */
const nonWarnings: NonWarnings = {
  'no-directive': 'info',
  'file-indented': 'info',
  'directive-inline': 'info',
  'components-mismatch': 'info',
  'options-missing': 'error',
  'items-missing': 'error',
  'label-from-item': 'info',
  'item-as-text': 'info',
  'reader-failed': 'error',
  'dialect-other': 'info',
  'emphasis-beside-letter': 'info',
  'source-too-large': 'error',
  'id-duplicate': 'error',
  'param-reserved': 'info',
  'front-matter-unclosed': 'error',
  'front-matter-too-large': 'error',
  'front-matter-invalid': 'error',
}

function getSeverity(ruleId: RuleId): PhaseMessage['severity'] {
  return (nonWarnings as Partial<typeof rules>)[ruleId] ?? 'warning'
}
