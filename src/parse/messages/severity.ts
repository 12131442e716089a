import type { PhaseMessage } from '../../core/messages/phase-message.js'
import type { RuleId, rules } from './rules.js'

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

export function getSeverity(ruleId: RuleId): PhaseMessage['severity'] {
  return (nonWarnings as Partial<typeof rules>)[ruleId] ?? 'warning'
}
