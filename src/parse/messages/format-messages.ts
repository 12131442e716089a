import { detachMessages } from '../../core/messages/attached-messages.js'
import type { PhaseMessage } from '../../core/messages/phase-message.js'
import { createLineIndex } from '../source/line-index.js'
import { codeFrame, toPrintable } from './code-frame.js'

/** Options of `formatMessages`. */
export interface FormatOptions {
  /** The source that was parsed. */
  source: string
  /** The file name to print. @default "phase.md" */
  file?: string | undefined
  /** Adds ANSI colors for a terminal. @default false */
  color?: boolean | undefined
}

const COLORS = { error: 31, warning: 33, info: 36, dim: 2, bold: 1 } as const

/**
 * Formats messages for a terminal or log: `file:line:column  severity  message  rule`, a code frame, the expected and
 * the actual text, and the title of the fix. Safe to print for any file. Returns an empty string when there are no
 * messages.
 *
 * @param messages the messages of one source
 * @param options the source and its name
 */
export function formatMessages(
  messages: readonly PhaseMessage[],
  { source, file = 'phase.md', color = false }: FormatOptions,
): string {
  const lines = createLineIndex(source)
  const paint = (style: keyof typeof COLORS, text: string): string =>
    color ? `\u001b[${COLORS[style]}m${text}\u001b[0m` : text

  const format = ({ ruleId, severity, message, position, expected, actual, fix }: PhaseMessage): string => {
    const { line, column, offset } = position.start
    const head =
      `${paint('bold', `${toPrintable(file)}:${line}:${column}`)}  ${paint(severity, severity)} ` +
      ` ${toPrintable(message)}  ${paint('dim', ruleId)}`
    const notes = [
      expected !== undefined && `expected: ${toPrintable(expected)}`,
      actual !== undefined && `found: ${toPrintable(actual)}`,
      fix !== undefined && `fix: ${toPrintable(fix.title)}`,
    ].filter((note) => note !== false)
    return [head, codeFrame(lines, offset, position.end.offset), ...notes.map((note) => `  ${note}`)].join('\n')
  }
  detachMessages(messages)
  return messages.map(format).join('\n\n')
}
