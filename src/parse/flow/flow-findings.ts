import type { SourceRange } from '../../core/messages/source-range.js'
import { excerpt, type Finding } from '../messages/reporter.js'
import { isBlankOrBreak } from '../source/character-codes.js'
import { quoteText } from './flow-scalars.js'
import type { FlowScalar } from './flow-types.js'

/** Returns the fix for most faults in unquoted text. */
export function quoteFix({ start, end }: SourceRange, text: string): NonNullable<Finding['fix']> {
  return {
    title: 'Put the text in quotes',
    edits: [{ start, end, text: quoteText(text) }],
  }
}

const CLOSED_QUOTE = /^(?:"(?:\\.|[^"\\])*"|'[^']*')/s
/** A closing quote without an opening one. After a digit it means inches. */
const LOST_QUOTE = /^[^"]*[^\s\d"]"(?=$|[，、])/
const FEATURES: Readonly<Record<string, string>> = { '&': 'an anchor', '*': 'an alias', '!': 'a tag' }
const YAML_FEATURE = /^(?:&[\w-]+(?:\s|$)|\*[\w-]+$|!![a-z]+(?:\s|$)|[|>][-+]?$)/

/**
 * Returns findings for text that YAML would read differently. `colon` and `hash` are the offsets of the first ones, or
 * -1.
 */
export function plainTextFindings(scalar: FlowScalar, colon: number, hash: number): Finding[] {
  const fix = quoteFix(scalar, scalar.value)
  const findings: Finding[] = []
  if (colon >= 0)
    findings.push({
      ruleId: 'value-colon',
      start: colon,
      end: colon + 1,
      fix,
      message:
        'This unquoted text contains a colon and a space. It was read as text; put it in quotes for other tools.',
    })
  if (hash >= 0) findings.push(hashFinding(hash, fix))
  const lost = LOST_QUOTE.exec(scalar.value)?.[0].length
  const end = scalar.end - scalar.value.length + (lost ?? 0)
  if (lost !== undefined)
    findings.push({
      ruleId: 'value-quote',
      start: end - 1,
      end,
      message:
        'This closing quote has no opening one. It was read as text; write `"` before the text, or remove this one.',
    })
  if (YAML_FEATURE.test(scalar.value))
    findings.push({
      ruleId: 'yaml-feature',
      start: scalar.start,
      end: scalar.end,
      fix,
      message:
        `This is ${FEATURES[scalar.value[0]!] ?? 'a block text'} in YAML, which has ` +
        'no meaning here. It was read as text; put it in quotes.',
    })
  return findings
}

export function hashFinding(start: number, fix: Finding['fix']): Finding {
  return {
    ruleId: 'value-hash',
    start,
    end: start + 1,
    fix,
    message:
      'A `#` after a space starts a comment in YAML. It was read as text; put the text in quotes for other tools.',
  }
}

export function duplicateKeyFinding(key: string, { start, end }: SourceRange): Finding {
  return {
    ruleId: 'key-duplicate',
    start,
    end,
    message: `\`${excerpt(key)}\` appears twice. The first one counts; remove the other.`,
  }
}

/** `title: Bees # later`: the hidden comment may have been meant for learners. */
export function commentFinding(start: number, end: number): Finding {
  return {
    ruleId: 'value-hash',
    start,
    end,
    message:
      'A `#` between spaces starts a comment, so learners do not see what follows it. Put ' +
      'the comment on a line of its own, or the whole text in quotes.',
  }
}

/** `，` and `、` used to separate entries. */
export function wideCommasFinding(source: string, offsets: number[]): Finding {
  const first = offsets[0]!
  const last = offsets[offsets.length - 1]!
  const edits = offsets.map((start) => ({
    start,
    end: start + 1,
    text: isBlankOrBreak(source.charCodeAt(start + 1)) ? ',' : ', ',
  }))
  const mark = source.charAt(first)
  return {
    ruleId: 'value-typographic',
    start: first,
    end: last + 1,
    message: `\`${mark}\` was read as a comma here. Write \`,\`, or put the text in quotes if it belongs to it.`,
    expected: ',',
    actual: mark,
    fix: { title: 'Write `,`', edits },
  }
}

export function wideColonFinding(source: string, start: number): Finding {
  return {
    ruleId: 'value-typographic',
    start,
    end: start + 1,
    message: '`：` was read as a colon here. Write `:` and a space.',
    expected: ':',
    actual: '：',
    fix: {
      title: 'Write `:`',
      edits: [{ start, end: start + 1, text: isBlankOrBreak(source.charCodeAt(start + 1)) ? ':' : ': ' }],
    },
  }
}

/** @param close the offset of the closing mark @param stay whether the marks are part of the text */
export function otherQuotesFinding(
  source: string,
  { start, end, value }: FlowScalar,
  close: number,
  stay: boolean,
): Finding {
  const marks = source.charAt(start) + source.charAt(close)
  const isWhole = stay || end > close + 1 || /["\\]/.test(value)
  const edits = isWhole
    ? [{ start, end, text: quoteText(value) }]
    : [start, close].map((at) => ({ start: at, end: at + 1, text: '"' }))
  const message = stay
    ? `\`${marks}\` were read as holding this text together. Put \`"\` around all ` +
      'of it, so that other tools read it in the same way.'
    : `\`${marks}\` were read as quotation marks around this text. Write \`"\`. To show them, put \`"\` around them.`
  return {
    ruleId: 'value-typographic',
    start,
    end,
    message,
    expected: '"',
    actual: marks,
    fix: { title: 'Write `"`', edits },
  }
}

/** `"A, b" {#a}` */
export function idOutsideFinding(scalar: FlowScalar): Finding {
  return {
    ruleId: 'value-quote',
    start: scalar.start,
    end: scalar.end,
    message: 'The id follows the closing quote. It was read as this text’s; write it inside the quotes.',
    actual: excerpt(scalar.value),
    fix: quoteFix(scalar, scalar.value),
  }
}

export function malformedTextFinding(scalar: FlowScalar, ruleId: 'value-quote' | 'value-bracket'): Finding {
  return {
    ruleId,
    start: scalar.start,
    end: scalar.end,
    message: `${
      ruleId === 'value-bracket'
        ? 'Text follows the closing bracket'
        : CLOSED_QUOTE.test(scalar.value)
          ? 'Text follows the closing quote'
          : 'This quote is not closed'
    }. All of it was read as text; put quotes around the whole text.`,
    actual: excerpt(scalar.value),
    fix: quoteFix(scalar, scalar.value),
  }
}

export function badEscapeFinding(source: string, offset: number): Finding {
  return {
    ruleId: 'value-escape',
    start: offset,
    end: offset + 2,
    message:
      `\`${source.slice(offset, offset + 2)}\` means nothing in double quotes. ` +
      `Write \`\\\\\` for a backslash, or use single quotes.`,
    fix: { title: 'Double the backslash', edits: [{ start: offset, end: offset, text: '\\' }] },
  }
}

export function tooDeepFinding(offset: number, levels: number): Finding {
  return {
    ruleId: 'value-depth',
    start: offset,
    end: offset + 1,
    message: `Values nest ${levels} levels deep at most. Deeper ones were read as text; use fewer levels.`,
  }
}

export function unclosedBracketFinding(open: number, at: number, closer: string): Finding {
  return {
    ruleId: 'value-bracket',
    start: open,
    end: open + 1,
    message: `This bracket is not closed: a \`${closer}\` is missing. Write it where the list ends.`,
    fix: { title: `Insert \`${closer}\``, edits: [{ start: at, end: at, text: closer }] },
  }
}

export function strayCommaFinding(offset: number): Finding {
  return {
    ruleId: 'value-missing',
    start: offset,
    end: offset + 1,
    message: 'Nothing is before this comma. Remove the comma, or write what is missing.',
    fix: { title: 'Remove the comma', edits: [{ start: offset, end: offset + 1, text: '' }] },
  }
}

export function missingSpaceFinding(key: FlowScalar): Finding {
  return {
    ruleId: 'colon-space',
    start: key.start,
    end: key.end + 1,
    message: `A space is missing after \`${key.value}:\`. It was read all the same; add the space for other tools.`,
    fix: { title: 'Insert the space', edits: [{ start: key.end + 1, end: key.end + 1, text: ' ' }] },
  }
}
