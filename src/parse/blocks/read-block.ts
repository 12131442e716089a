import type { Json } from '../../core/guards/json.js'
import type { SourceRange } from '../../core/messages/source-range.js'
import { baseBlockParams, type ParamValues, type TextListItem } from '../../core/spec/params.js'
import type { BlockBase } from '../../core/spec/spec.js'
import { readChoices, splitAtList } from '../../reading/read-choices.js'
import type { BlockBody, BlockSource, BodyPart, FieldPart, IdRequest, IdTarget } from '../../reading/reader.js'
import { blockParams, fieldParams, type ParamTable } from '../../schema/param-table.js'
import { fallbackReaders, fieldBlock, proseBlockType, readers } from '../../schema/readers.js'
import type { AnyBlockDefinition, BlockOf, BlockSpec, BlockType } from '../../schema/types.js'
import { type Directive, isBlockName, isFieldName } from '../directives/read-directive.js'
import type { FlowEntry } from '../flow/flow-types.js'
import type { IdAssigner } from '../ids/id-assigner.js'
import { takeInlineId, takePlainId } from '../ids/inline-id.js'
import type { SourceInfo } from '../markdown/root-nodes.js'
import { excerpt, type Finding, type Report } from '../messages/reporter.js'
import { findClosestName, suggestName } from '../messages/suggest-name.js'
import { type Params, readParams } from '../params/read-params.js'
import { entriesToJson, toSpelledText } from '../params/to-json.js'
import type { LineIndex } from '../source/line-index.js'
import type { HostBlock } from './read-host-block.js'
import type { SectionBlock } from './split-into-blocks.js'

/** The file and host options that reading blocks depends on. */
export interface ReadContext {
  lines: LineIndex
  sourceInfo: SourceInfo
  report: Report
  idAssigner: IdAssigner
  isIcon: (name: string) => boolean
  icons: Iterable<string>
  findDefinition: (name: string) => AnyBlockDefinition | undefined
  /** Called with each block that a host definition completes. */
  onHostBlock: (block: HostBlock) => void
}

function createParamContext({ lines, report, isIcon, icons }: ReadContext, owner: string, directive?: Directive) {
  return {
    ...(directive && { improves: directive.improves }),
    source: lines.source,
    report,
    owner,
    isIcon,
    icons,
  }
}

/**
 * Reads a field directive and its parameters. An unknown type becomes a text field, and its other parameters are
 * ignored.
 */
export function readFieldPart(directive: Directive, context: ReadContext): FieldPart {
  const { name, entries, start, end, firstLine, endLine, idOffset } = directive
  const known = isFieldName(name)
  const control = known ? name : 'text'
  const table: ParamTable = fieldParams[control]
  const read = known ? entries : pickKnown(entries, table)
  const params = readParams(read, table, createParamContext(context, name, directive))
  const unusedParams = entries.filter((entry) => entry.key !== 'type' && !read.includes(entry)).map(({ key }) => key)
  return {
    kind: 'field',
    control,
    // Each table has the kinds of FieldParams.
    params: { ...params.values, idRange: params.entry('id')?.value },
    ...(!known && { unknownType: excerpt(name), unusedParams, ...createTypeFix(directive) }),
    ...(idOffset !== undefined && { idOffset }),
    start,
    end,
    firstLine,
    endLine,
  }
}

const pickKnown = (entries: FlowEntry[], table: ParamTable) => entries.filter(({ key }) => Object.hasOwn(table, key))

/** Reads a section block. Its id and those in it are filled in when ids are assigned. */
export function readBlock(sectionBlock: SectionBlock, context: ReadContext): BlockSpec {
  const { directive } = sectionBlock
  if (sectionBlock.type === 'unknown') return readUnknownBlock(sectionBlock, directive!, context)
  const name = directive?.name ?? (sectionBlock.type === 'fields' ? fieldBlock.type : sectionBlock.type)
  const type = isBlockName(name) ? name : proseBlockType
  const table: ParamTable = blockParams[type]
  const params = readParams(directive?.entries ?? [], table, createParamContext(context, type, directive))
  const { base, id } = readBase(type, sectionBlock, params, context)
  return finishBlock(type, base, params.values, sectionBlock, id, context)
}

function readUnknownBlock(sectionBlock: SectionBlock, directive: Directive, context: ReadContext): BlockSpec {
  const { name, entries } = directive
  const definition = context.findDefinition(name)
  if (!definition) reportUnknownType(directive, context)
  // Common parameters are parsed; all others belong to the type.
  const table: ParamTable = baseBlockParams
  const common = readParams(pickKnown(entries, table), table, createParamContext(context, name, directive))
  const own = entries.filter(({ key }) => key !== 'type' && !Object.hasOwn(table, key))
  const typed =
    definition?.params &&
    toPlainParams(readParams(own, definition.params, createParamContext(context, name, directive)).values)
  const params = typed ?? entriesToJson(own, toSpelledText)
  const type = definition ? 'custom' : 'unknown'
  const { base, id } = readBase(type, sectionBlock, common, context)
  const block = finishBlock(type, base, { name, params }, sectionBlock, id, context)
  if (definition && block.type === 'custom') {
    const source = { ...createSource(params, sectionBlock.parts, directive, base, context), report: () => {} }
    const items = readChoices(splitAtList(source, 'items').items, source, 'item')
    const paramRange = (key: string) => entries.find((entry) => entry.key === key)
    context.onHostBlock({
      block,
      definition,
      params: params as HostBlock['params'],
      items,
      range: directive,
      paramRange,
    })
  }
  return block
}

/** Returns list values as plain texts, without source ranges. */
function toPlainParams(values: ParamValues<ParamTable>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((each) => (each as TextListItem).text) : (value as Json),
    ]),
  )
}

/** Reads the common members of a block, and the id that its directive sets. */
function readBase(
  type: BlockType,
  sectionBlock: SectionBlock,
  params: Params<ParamTable>,
  { lines }: ReadContext,
): { base: BlockBase; id: Explicit } {
  const { title: written = '', aliases } = params.values as { title?: string; aliases?: string[] }
  const { text: title, explicit } = takePlainId(
    written,
    params.entry('title')?.value ?? sectionBlock.directive ?? EMPTY_RANGE,
    lines.source,
  )
  const { text: heading, content: headingContent } = sectionBlock.heading ?? {}
  const base = {
    ...{ type, id: '' },
    ...(heading && { heading }),
    ...(heading && headingContent && { headingContent }),
    ...(title && { title }),
    ...(aliases && { aliases }),
  }
  const idRange = params.entry('id')?.value
  return { base, id: idRange ? { id: String(params.values['id']), start: idRange.start, end: idRange.end } : explicit }
}

const EMPTY_RANGE = { start: 0, end: 0 }

type Explicit = IdRequest['explicit']

function finishBlock(
  type: BlockType,
  base: BlockBase,
  params: object,
  sectionBlock: SectionBlock,
  id: Explicit,
  context: ReadContext,
): BlockSpec {
  const { directive, heading } = sectionBlock
  const range = directive ?? heading ?? sectionBlock.parts[0] ?? EMPTY_RANGE
  const at = directive?.idOffset
  const hasId = directive?.entries.some(({ key }) => key === 'id')
  context.idAssigner.requestId({
    target: base,
    text: textForId(type, base, sectionBlock),
    start: range.start,
    end: range.end,
    ...(at !== undefined && !hasId && { writeId: (made: string) => ({ start: at, end: at, text: `, id: ${made}` }) }),
    ...(at === undefined &&
      heading &&
      !hasId && {
        writeId: (made: string) => ({ start: heading.idOffset, end: heading.idOffset, text: ` {#${made}}` }),
      }),
    ...((id ?? heading?.explicit) && { explicit: id ?? heading?.explicit }),
  })
  // The table pairs each type with its reader and parameters, which TypeScript cannot follow through a union.
  const read = (type === 'custom' || type === 'unknown' ? fallbackReaders[type] : readers[type].read) as (
    source: BlockSource<object>,
  ) => BlockBody<BlockSpec>
  return Object.assign(base, read(createSource(params, sectionBlock.parts, range, base, context))) as BlockOf<BlockType>
}

function createSource(
  params: object,
  parts: readonly BodyPart[],
  range: SourceRange,
  base: BlockBase,
  context: ReadContext,
): BlockSource<object> {
  const { lines, sourceInfo, report, idAssigner } = context
  const name = base.title ?? base.heading
  return {
    params,
    parts,
    range: { start: range.start, end: range.end },
    ...(name !== undefined && { name }),
    report,
    rangeOf: (node) => sourceInfo.ranges.get(node) ?? { ...range, firstLine: 0, endLine: 1 },
    lineRange: (index) => lines.lineRange(index + 1),
    slice: ({ start, end }) => lines.source.slice(start, end),
    isBareFence: (node) => sourceInfo.bareFences.has(node),
    takeId: (content, range) => takeInlineId(content, range, lines.source),
    takeTextId: (text, at) => takePlainId(text, at, lines.source),
    requestFieldId: idAssigner.requestId,
    requestChoiceIds: (requests, what, question: IdTarget = base) =>
      idAssigner.requestChoiceIds(question, requests, what),
    onIdsAssigned: (task) => idAssigner.onIdsAssigned(() => task(base)),
    suggestName,
  }
}

/** The type distinguishes an untitled block from the first one of its section. */
function textForId(type: BlockType, { heading, title }: BlockBase, { section, directive }: SectionBlock): string {
  const kind = type === 'unknown' || type === 'custom' ? (directive?.name ?? type) : type
  if (heading) return heading
  if (title) return title
  return section ? `${section.text} ${kind}` : kind
}

const typeNames = [...Object.keys(blockParams), ...Object.keys(fieldParams)]

/** Returns a fix for a misspelt type when the intended type is unambiguous and the directive then has fewer faults. */
function createTypeFix({ name, nameRange: { start, end }, improves }: Directive): Pick<Finding, 'fix'> {
  const like = /^[\w-]+$/.test(name) ? findClosestName(name, typeNames) : undefined
  const edits = [{ start, end, text: like?.name ?? '' }]
  return like?.sure && improves(edits) ? { fix: { title: `Write \`${like.name}\``, edits } } : {}
}

function reportUnknownType(directive: Directive, { report }: ReadContext): void {
  const { name, nameRange } = directive
  const near = suggestName(name, typeNames)
  const hint = near === undefined ? 'Learners see its text.' : `Did you mean \`${near}\`? Learners see its text.`
  const message = `There is no type \`${excerpt(name)}\`. ${hint}`
  const { start, end } = nameRange
  report({
    ruleId: 'type-unknown',
    message,
    actual: name,
    start,
    end,
    ...(near !== undefined && { expected: near }),
    ...createTypeFix(directive),
  })
}
