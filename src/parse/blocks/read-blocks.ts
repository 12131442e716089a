import type { Json } from '../../core/guards/json.js'
import { blockBase, type ParamValues, type TextItem } from '../../core/spec/params.js'
import type { BlockBase } from '../../core/spec/spec.js'
import { choicesOf, cutAtList } from '../../reading/read-choices.js'
import type { BlockBody, BlockSource, FieldPart, IdRequest, Named, Part } from '../../reading/reader.js'
import { blockParams, fieldParams, type ParamTable } from '../../schema/param-table.js'
import { parted, proseType, readers, unlisted } from '../../schema/readers.js'
import type { AnyBlockDefinition, BlockOf, BlockSpec, BlockType } from '../../schema/types.js'
import { type Directive, isBlockName, isFieldName } from '../directives/read-directive.js'
import type { FlowEntry } from '../flow/flow-types.js'
import type { Claims } from '../ids/assign-ids.js'
import { takeInlineId, takePlainId } from '../ids/inline-id.js'
import type { Sides } from '../markdown/root-nodes.js'
import { excerpt, type Finding, type Report } from '../messages/reporter.js'
import { likeliest, nearest } from '../messages/suggest-name.js'
import { type Params, readParams } from '../params/read-params.js'
import { entriesToJson, spelledScalar } from '../params/to-json.js'
import type { Lines, Span } from '../source/positions.js'
import type { HostBlock } from './host-blocks.js'
import type { Draft } from './section-blocks.js'

/** What reading blocks needs to know of the file and of the host. */
export interface ReadContext {
  lines: Lines
  sides: Sides
  report: Report
  claims: Claims
  isIcon: (name: string) => boolean
  icons: Iterable<string>
  definitionOf: (name: string) => AnyBlockDefinition | undefined
  /** Takes a block that the host's definition will fill in. */
  onHostBlock: (block: HostBlock) => void
}

const paramContext = ({ lines, report, isIcon, icons }: ReadContext, owner: string, directive?: Directive) => ({
  ...(directive && { improves: directive.improves }),
  source: lines.source,
  report,
  owner,
  isIcon,
  icons,
})

/** A field's directive with its parameters. An unknown type is a text field whose parameters are nobody's business. */
export const readFieldPart = (directive: Directive, context: ReadContext): FieldPart => {
  const { name, entries, start, end, firstLine, endLine, idAt } = directive
  const known = isFieldName(name)
  const control = known ? name : 'text'
  const table: ParamTable = fieldParams[control]
  const read = known ? entries : only(entries, table)
  const params = readParams(read, table, paramContext(context, name, directive))
  const unread = entries.filter((entry) => entry.key !== 'type' && !read.includes(entry)).map(({ key }) => key)
  return {
    kind: 'field',
    control,
    // Each table's kinds are those of FieldParams.
    params: { ...params.values, idSpan: params.entry('id')?.value },
    ...(!known && { unknownType: excerpt(name), unread, ...typeFix(directive) }),
    ...(idAt !== undefined && { idAt }),
    start,
    end,
    firstLine,
    endLine,
  }
}

const only = (entries: FlowEntry[], table: ParamTable) => entries.filter(({ key }) => Object.hasOwn(table, key))

/** Reads one draft into a block. Its id, and those in it, are filled in when the claims are granted. */
export const readBlock = (draft: Draft, context: ReadContext): BlockSpec => {
  const { directive } = draft
  if (draft.type === 'unknown') return readUnknownBlock(draft, directive!, context)
  const name = directive?.name ?? (draft.type === 'parted' ? parted.type : draft.type)
  const type = isBlockName(name) ? name : proseType
  const table: ParamTable = blockParams[type]
  const params = readParams(directive?.entries ?? [], table, paramContext(context, type, directive))
  const { base, id } = baseOf(type, draft, params, context)
  return finish(type, base, params.values, draft, id, context)
}

function readUnknownBlock(draft: Draft, directive: Directive, context: ReadContext): BlockSpec {
  const { name, entries } = directive
  const definition = context.definitionOf(name)
  if (!definition) reportUnknown(directive, context)
  // What every block has is read as such; all the rest is the type's own.
  const table: ParamTable = blockBase
  const common = readParams(only(entries, table), table, paramContext(context, name, directive))
  const own = entries.filter(({ key }) => key !== 'type' && !Object.hasOwn(table, key))
  const typed =
    definition?.params && ownParams(readParams(own, definition.params, paramContext(context, name, directive)).values)
  const params = typed ?? entriesToJson(own, spelledScalar)
  const type = definition ? 'custom' : 'unknown'
  const { base, id } = baseOf(type, draft, common, context)
  const block = finish(type, base, { name, params }, draft, id, context)
  if (definition && block.type === 'custom') {
    const source = { ...sourceFor(params, draft.parts, directive, base, context), report: () => {} }
    const items = choicesOf(cutAtList(source, 'items').items, source, 'item')
    const paramSpan = (key: string) => entries.find((entry) => entry.key === key)
    context.onHostBlock({
      block,
      definition,
      params: params as HostBlock['params'],
      items,
      place: directive,
      paramSpan,
    })
  }
  return block
}

/** Values without their places. */
const ownParams = (values: ParamValues<ParamTable>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((each) => (each as TextItem).text) : (value as Json),
    ]),
  )

/** What every block has, and the id that its directive says. */
function baseOf(
  type: BlockType,
  draft: Draft,
  params: Params<ParamTable>,
  { lines }: ReadContext,
): { base: BlockBase; id: Explicit } {
  const { title: written = '', aliases } = params.values as { title?: string; aliases?: string[] }
  const { text: title, explicit } = takePlainId(
    written,
    params.entry('title')?.value ?? draft.directive ?? NOWHERE,
    lines.source,
  )
  const { text: heading, content: headingContent } = draft.heading ?? {}
  const base = {
    ...{ type, id: '' },
    ...(heading && { heading }),
    ...(heading && headingContent && { headingContent }),
    ...(title && { title }),
    ...(aliases && { aliases }),
  }
  const span = params.entry('id')?.value
  return { base, id: span ? { id: String(params.values['id']), start: span.start, end: span.end } : explicit }
}

const NOWHERE = { start: 0, end: 0 }

type Explicit = IdRequest['explicit']

function finish(
  type: BlockType,
  base: BlockBase,
  params: object,
  draft: Draft,
  id: Explicit,
  context: ReadContext,
): BlockSpec {
  const { directive, heading } = draft
  const place = directive ?? heading ?? draft.parts[0] ?? NOWHERE
  const at = directive?.idAt
  const hasId = directive?.entries.some(({ key }) => key === 'id')
  context.claims.name({
    target: base,
    text: textForId(type, base, draft),
    start: place.start,
    end: place.end,
    ...(at !== undefined && !hasId && { write: (made: string) => ({ start: at, end: at, text: `, id: ${made}` }) }),
    ...(at === undefined &&
      heading &&
      !hasId && { write: (made: string) => ({ start: heading.idAt, end: heading.idAt, text: ` {#${made}}` }) }),
    ...((id ?? heading?.explicit) && { explicit: id ?? heading?.explicit }),
  })
  // The table pairs each type with its reader and its parameters; TypeScript cannot follow the pairing through a union.
  const read = (type === 'custom' || type === 'unknown' ? unlisted[type] : readers[type].read) as (
    source: BlockSource<object>,
  ) => BlockBody<BlockSpec>
  return Object.assign(base, read(sourceFor(params, draft.parts, place, base, context))) as BlockOf<BlockType>
}

function sourceFor(
  params: object,
  parts: readonly Part[],
  place: Span,
  base: BlockBase,
  context: ReadContext,
): BlockSource<object> {
  const { lines, sides, report, claims } = context
  const name = base.title ?? base.heading
  return {
    params,
    parts,
    place: { start: place.start, end: place.end },
    ...(name !== undefined && { name }),
    report,
    extent: (node) => sides.extents.get(node) ?? { ...place, firstLine: 0, endLine: 1 },
    line: (index) => lines.span(index + 1),
    slice: ({ start, end }) => lines.source.slice(start, end),
    isBareFence: (node) => sides.bareFences.has(node),
    takeId: (content, extent) => takeInlineId(content, extent, lines.source),
    takeTextId: (text, at) => takePlainId(text, at, lines.source),
    nameField: claims.name,
    nameChoices: (requests, what, question: Named = base) => claims.nameChoices(question, requests, what),
    onceNamed: (task) => claims.onceGranted(() => task(base)),
    nearest,
  }
}

/** An untitled block in a section is told from the section's first by its type. */
function textForId(type: BlockType, { heading, title }: BlockBase, { section, directive }: Draft): string {
  const kind = type === 'unknown' || type === 'custom' ? (directive?.name ?? type) : type
  if (heading) return heading
  if (title) return title
  return section ? `${section.text} ${kind}` : kind
}

const types = [...Object.keys(blockParams), ...Object.keys(fieldParams)]

/** The type that a misspelt one most likely means, where that is sure and leaves the directive with fewer faults. */
function typeFix({ name, nameSpan: { start, end }, improves }: Directive): Pick<Finding, 'fix'> {
  const like = /^[\w-]+$/.test(name) ? likeliest(name, types) : undefined
  const edits = [{ start, end, text: like?.name ?? '' }]
  return like?.sure && improves(edits) ? { fix: { title: `Write \`${like.name}\``, edits } } : {}
}

function reportUnknown(directive: Directive, { report }: ReadContext): void {
  const { name, nameSpan } = directive
  const near = nearest(name, types)
  const hint = near === undefined ? 'Learners see its text.' : `Did you mean \`${near}\`? Learners see its text.`
  const message = `There is no type \`${excerpt(name)}\`. ${hint}`
  const { start, end } = nameSpan
  report({
    ruleId: 'type-unknown',
    message,
    actual: name,
    start,
    end,
    ...(near !== undefined && { expected: near }),
    ...typeFix(directive),
  })
}
