import { formatMessages, type ParseResult, type PhaseMessage, parsePhase } from 'phasekit/parse'
import { readFixtures } from '../parse-phase/fixtures.js'

export interface RuleExample {
  wrong: string
  right: string
  /** What the wrong and the right version give. */
  found: PhaseMessage[]
  left: PhaseMessage[]
  /** The message of the rule as `formatMessages` prints it. */
  printed: string
}

const FILE = 'phase.md'
const PLAIN_FRONT_MATTER = /^---\ntitle: .*\n---\n\n/

/**
 * The example of each rule. Wrong is `<rule>.wrong.md`, or the fixture `<rule>.md` when that holds one case only. Right
 * is `<rule>.right.md`, or what the fix of the message makes of the wrong version.
 */
export function readExamples(): Map<string, RuleExample> {
  const sources = (ending: string) => new Map(readFixtures('rules', ending).map(({ name, source }) => [name, source]))
  const wrong = sources('.wrong.md')
  const right = sources('.right.md')
  return new Map(
    readFixtures('rules').map(({ name, source, options }) => {
      const parse = (text: string) => {
        const { spec, messages } = parsePhase(text, { file: FILE, ...options })
        // An example is a part of a file: elsewhere there are directives.
        return { spec, messages: messages.filter(({ ruleId }) => ruleId === name || ruleId !== 'no-directive') }
      }
      return [name, exampleOf(name, wrong.get(name) ?? source.replace(PLAIN_FRONT_MATTER, ''), right.get(name), parse)]
    }),
  )
}

function exampleOf(
  rule: string,
  wrong: string,
  written: string | undefined,
  parse: (text: string) => ParseResult,
): RuleExample {
  const { messages } = parse(wrong)
  const own = messages.find(({ ruleId }) => ruleId === rule)
  const right = written ?? apply(wrong, own?.fix)
  const printed = formatMessages(own ? [own] : [], { source: wrong, file: FILE })
  return { wrong, right, found: messages, left: parse(right).messages, printed }
}

function apply(source: string, fix: PhaseMessage['fix']): string {
  const edits = [...(fix?.edits ?? [])].sort((a, b) => b.start - a.start)
  return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)
}
