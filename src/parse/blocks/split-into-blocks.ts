import { type BodyPart, type FieldPart, isListPart } from '../../reading/reader.js'
import { fieldBlock, readers } from '../../schema/readers.js'
import { type Directive, isBlockName } from '../directives/read-directive.js'
import type { SourceInfo } from '../markdown/root-nodes.js'
import { excerpt, type Report } from '../messages/reporter.js'
import type { LineIndex } from '../source/line-index.js'
import type { Section, SectionHeading, SectionPart } from './sections.js'

/** A block before it is read: its directive and its body. */
export interface SectionBlock {
  type: 'block' | 'unknown' | 'fields' | 'prose'
  /** Absent in a section without a directive, and in a form that starts with a field. */
  directive?: Directive
  /** Set on the first block of a section only. */
  heading?: SectionHeading
  /** The section from which the id of an untitled block is derived. */
  section?: SectionHeading
  parts: BodyPart[]
}

export interface SectionContext {
  report: Report
  lines: LineIndex
  sourceInfo: SourceInfo
  readField: (directive: Directive) => FieldPart
  /** Finds the host's definition of a block type. */
  findDefinition: (name: string) => object | undefined
}

/** Splits a section into blocks. Navigation is taken out first, because it belongs to the file. */
export function splitIntoBlocks(
  section: Section,
  context: SectionContext,
): { blocks: SectionBlock[]; navigation: Directive[] } {
  const navigation: Directive[] = []
  const parts = section.parts.filter((part) => {
    if (part.kind !== 'directive' || part.directive.role !== 'single') return true
    navigation.push(part.directive)
    return false
  })
  const { heading } = section
  if (parts.length === 0 && (heading === undefined || navigation.length > 0)) return { blocks: [], navigation }

  const labelled = extractLabels(parts, context)
  const blocks = splitAtDirectives(labelled, assignRoles(labelled, context), context).map(
    (block, index): SectionBlock => {
      if (!heading) return block
      return index === 0 ? { ...block, heading } : { ...block, section: heading }
    },
  )
  return { blocks, navigation }
}

type Role = 'prose' | 'group' | 'block' | 'field'

/** Returns the role of each part. An unknown type is a field where fields are expected: in a form, below a label. */
function assignRoles(parts: SectionPart[], { findDefinition }: SectionContext): Role[] {
  let inForm = false
  return parts.map((part, index): Role => {
    if (part.kind === 'content') return part.node.type === 'heading' && part.node.depth === 3 ? 'group' : 'prose'
    const { directive } = part
    if (directive.role === 'field') {
      inForm = true
      return 'field'
    }
    if (directive.role === 'unknown') {
      const labelled =
        fieldBlock.isLabel(toBodyPart(parts[index - 1]), directive) ||
        directive.entries.some(({ key }) => key === 'label')
      if (inForm && labelled && !findDefinition(directive.name)) return 'field'
    } else if (directive.name === fieldBlock.type) inForm = true
    return 'block'
  })
}

/** Splits off the label of a field when it is the last line of a list, a quote or a small heading. */
function extractLabels(
  parts: SectionPart[],
  { lines, sourceInfo, report, findDefinition }: SectionContext,
): SectionPart[] {
  const seen: SectionPart[] = []
  let inForm = false
  for (const part of parts) {
    if (part.kind === 'directive') {
      const { role, name, entries } = part.directive
      const isField = role === 'field' || (role === 'unknown' && inForm && !findDefinition(name))
      const above = toBodyPart(seen.at(-1))
      const isNamed = entries.some(({ key }) => key === 'label' || key === 'title')
      if (isField && !isNamed && fieldBlock.endsAbove(above, part.directive)) {
        const rangeOf = (node: object) => sourceInfo.ranges.get(node) ?? above
        const textAt = (line: number) =>
          lines.source.slice(lines.lineRange(line + 1).start, lines.lineRange(line + 1).end)
        const label = fieldBlock.takeLastLine(above, {
          extent: rangeOf,
          idOf: (node) => sourceInfo.headingIds.get(node),
          textAt,
          lineAt: lines.lineRange,
          onlyLazy: holdsOptions(seen, sourceInfo),
        })
        if (above.node.children.length === 0) seen.pop()
        if (label) {
          seen.push(label)
          const message =
            'This line is read as the label of the field below it. A label needs ' +
            'no list, quote or heading: `**The question**`.'
          report({ ruleId: 'label-from-item', message, start: label.start, end: label.end })
        }
      }
      inForm ||= role === 'field' || name === fieldBlock.type
    }
    seen.push(part)
  }
  return seen
}

/** Whether the list at the end holds the options of the question before it. */
function holdsOptions(seen: SectionPart[], { bareFences }: SourceInfo): boolean {
  const isList = (part: SectionPart | undefined) => part?.kind === 'content' && isListPart(part)
  const isOrdered = (part: SectionPart | undefined) =>
    part?.kind === 'content' && part.node.type === 'list' && part.node.ordered
  let start = seen.length
  while (isList(seen[start - 1]) && isOrdered(seen[start - 1]) === isOrdered(seen.at(-1))) start--
  if (start === seen.length) return false
  let at = start - 1
  while (seen[at] && seen[at]!.kind !== 'directive') at--
  const owner = seen[at]
  if (owner?.kind !== 'directive') return false
  const { name, role, entries } = owner.directive
  if (role === 'field')
    return at === start - 1 && fieldBlock.takesOptions(name) && !entries.some(({ key }) => key === 'options')
  const holdsChoices = isBlockName(name) ? readers[name].holdsChoices : isListPart
  if (!holdsChoices) return false
  // The first directive of a section also owns the text above it.
  const isFirst = seen.findIndex(({ kind }) => kind === 'directive') === at
  return !seen
    .slice(isFirst ? 0 : at, start)
    .some((part) => part.kind === 'content' && holdsChoices(part, bareFences.has(part.node)))
}

function toBodyPart(part: SectionPart | undefined): BodyPart | undefined {
  return part?.kind === 'content' ? part : undefined
}

function splitAtDirectives(parts: SectionPart[], roles: Role[], { report, readField }: SectionContext): SectionBlock[] {
  const nextDirective = nextDirectives(roles)
  const first: SectionBlock = { type: 'prose', parts: [] }
  const blocks: SectionBlock[] = [first]
  let current = first
  let typed = false
  let hadForm = false
  /** The block directive that interrupted a form, until it is known whether the form resumes. */
  let interrupting: Directive | undefined

  const start = (block: SectionBlock, moved: BodyPart[] = []) => {
    current = { ...block, parts: [...moved, ...block.parts] }
    blocks.push(current)
  }
  const settle = (resumed: boolean) => {
    if (!interrupting) return
    reportSecondDirective(interrupting, resumed, report)
    interrupting = undefined
  }

  parts.forEach((part, index) => {
    const role = roles[index]!
    if (part.kind === 'content') {
      if (role === 'group' && hadForm && current.type !== 'fields' && nextDirective[index] === 'field') {
        settle(true)
        start({ type: 'fields', parts: [] })
      }
      current.parts.push(part)
      return
    }
    const { directive } = part
    if (role === 'field') {
      const field = readField(directive)
      if (!typed) current.type = 'fields'
      else if (current.type !== 'fields') {
        settle(true)
        start({ type: 'fields', parts: [] }, extractLabel(current, field))
      }
      hadForm = true
      typed = true
      current.parts.push(field)
      return
    }
    const type = directive.role === 'unknown' ? 'unknown' : directive.name === fieldBlock.type ? 'fields' : 'block'
    if (!typed) Object.assign(current, { type, directive })
    else {
      settle(false)
      if (hadForm && current.type === 'fields') interrupting = directive
      else reportSecondDirective(directive, false, report)
      start({ type, directive, parts: [] })
    }
    typed = true
    if (type === 'fields') hadForm = true
  })
  settle(false)
  return blocks
}

/** Returns the role of the next directive after each part, up to the next group. */
function nextDirectives(roles: Role[]): (Role | undefined)[] {
  const next: (Role | undefined)[] = []
  let seen: Role | undefined
  for (let i = roles.length - 1; i >= 0; i--) {
    next[i] = seen
    if (roles[i] === 'group') seen = undefined
    else if (roles[i] !== 'prose') seen = roles[i]
  }
  return next
}

/** A field that opens a form takes its label, and the `###` heading directly above it. */
function extractLabel(from: SectionBlock, field: FieldPart): BodyPart[] {
  const { parts } = from
  const isGroup = (part: BodyPart | undefined) =>
    part?.kind === 'content' && part.node.type === 'heading' && part.node.depth === 3
  let keep = parts.length
  if (field.params.label === undefined && fieldBlock.isLabel(parts[keep - 1], field)) keep--
  if (isGroup(parts[keep - 1])) keep--
  return parts.splice(keep)
}

function reportSecondDirective({ name, nameRange }: Directive, resumed: boolean, report: Report): void {
  if (resumed) {
    const message =
      `\`${excerpt(name)}\` divides this form in two: what follows is a second form. Move ` +
      'it before the form, or give it a section of its own.'
    report({ ruleId: 'form-resumed', message, actual: name, ...nameRange })
    return
  }
  const message =
    `This section has a directive already, so \`${excerpt(name)}\` starts a block of its ` +
    `own here, without a heading. Give it a \`##\` heading.`
  report({ ruleId: 'directive-second', message, actual: name, ...nameRange })
}
