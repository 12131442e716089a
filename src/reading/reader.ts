import type { FieldParams } from '../blocks/form/field-params.js'
import type { FieldControl } from '../blocks/form/spec.js'
import type { Code, Content, Inline } from '../core/content/content.js'
import type { Json } from '../core/guards/json.js'
import type { PhaseMessage, TextEdit } from '../core/messages/phase-message.js'
import type { SourceRange } from '../core/messages/source-range.js'
import type { ParamTable, ParamValues } from '../core/spec/params.js'
import type { BlockBase, Choice } from '../core/spec/spec.js'

/** A source range with its lines: 0-based, `endLine` exclusive. */
export interface BlockRange extends SourceRange {
  firstLine: number
  endLine: number
}

/** Content in a body. */
export interface ContentPart extends BlockRange {
  kind: 'content'
  node: Content
}

/** A field directive in a form. */
export interface FieldPart extends BlockRange {
  kind: 'field'
  control: FieldControl
  params: FieldParams & { idRange?: SourceRange }
  unknownType?: string
  /** Parameters that the fallback text field ignores. Set for an unknown type. */
  unusedParams?: string[]
  /** Replaces an unknown type with the most likely one. */
  fix?: PhaseMessage['fix']
  /** The offset at which `, id: …` can be inserted. Absent when the directive is not closed. */
  idOffset?: number
}

/** A part of a body. Only forms contain fields. */
export type BodyPart = ContentPart | FieldPart

/** A message from a block reader. Its severity follows from the rule. */
export interface ReaderFinding extends Pick<PhaseMessage, 'message' | 'expected' | 'actual' | 'fix'>, SourceRange {
  ruleId:
    | 'content-dropped'
    | 'item-as-text'
    | 'items-missing'
    | 'label-missing'
    | 'list-second'
    | 'navigation-duplicate'
    | 'option-correct-reserved'
    | 'option-unknown'
    | 'options-missing'
    | 'param-range'
    | 'param-unused'
    | 'type-unknown'
}

/** An element whose `id` is filled in when ids are assigned. */
export interface IdTarget {
  id: string
}

/** An id written by the author, and its source range. */
export interface ExplicitId extends SourceRange {
  id: string
  /** Returns edits that write the id as `{#id}` at the end of its text. Absent when it already is. */
  writeCanonical?: (id: string) => TextEdit[]
  /** Returns edits that write another id instead. */
  writeId?: (id: string) => TextEdit[]
}

/** A request for an id. */
export interface IdRequest extends SourceRange {
  target: IdTarget
  /** The text to derive the id from when none is written. */
  text: string
  explicit?: ExplicitId
  /** Returns the edit that writes the id in the file. */
  writeId?: (id: string) => TextEdit
}

/** Inline content without its `{#id}`. */
export interface InlineWithId {
  content: Inline[]
  explicit?: ExplicitId
}

/** The input of a block reader: the body and parameters of one block, and helpers to report and to request ids. */
export interface BlockSource<P> {
  params: P
  parts: readonly BodyPart[]
  /** The block's title or heading. */
  name?: string
  /** The range of the directive, for messages about the whole block. */
  range: SourceRange
  report: (finding: ReaderFinding) => void
  /** Returns the range of a node in `parts`, or of a list item. */
  rangeOf: (node: object) => BlockRange
  /** Returns the range of a 0-based line. */
  lineRange: (index: number) => SourceRange
  /** Returns the source text of a range. */
  slice: (at: SourceRange) => string
  isBareFence: (node: Code) => boolean
  takeId: (content: Inline[], rangeOf: SourceRange) => InlineWithId
  takeTextId: (text: string, at: SourceRange) => { text: string; explicit?: ExplicitId }
  /** Requests an id for a field, in the namespace of the phase. */
  requestFieldId: (request: IdRequest) => void
  /**
   * Requests ids for options or items, in a namespace per question.
   * @param question the field that the choices belong to; defaults to the block
   */
  requestChoiceIds: (requests: IdRequest[], what: 'option' | 'item', question?: IdTarget) => void
  /** Calls `task` with the finished block when all ids are assigned, for parameters that refer to ids. */
  onIdsAssigned: (task: (block: IdTarget) => void) => void
  /** Returns the known name closest to a misspelt one. */
  suggestName: (name: string, known: Iterable<string>) => string | undefined
}

/** A block of an unknown type: its type, and its parameters as written. */
export interface RawBlock {
  name: string
  params: Record<string, Json>
}

/** The result of a reader: a block without the common members. */
export type BlockBody<B extends BlockBase> = Omit<B, keyof BlockBase>

/** What the parser asks a reader before it reads a block. */
export interface ReaderHooks {
  /**
   * Whether the block reads its choices from this part, if it is the first such part. Absent when the block has no
   * choices.
   */
  holdsChoices?(part: ContentPart, isBareFence: boolean): boolean
}

type ChoiceKeys<B> = { [K in keyof B]-?: NonNullable<B[K]> extends readonly Choice[] ? K : never }[keyof B]

/** Required for blocks with choices: without it, a field below them would take the last choice as its label. */
type HooksFor<B extends BlockBase> = [ChoiceKeys<B>] extends [never]
  ? [hooks?: ReaderHooks]
  : [hooks: Required<ReaderHooks>]

/** Reads one block type. The type of `params` follows from its parameter table. */
export interface Reader<B extends BlockBase, P extends ParamTable> extends ReaderHooks {
  /** Parameters other than `type`. */
  params: P
  /** Reads the body. Never throws: it reports what it cannot read and keeps the text. */
  read(source: BlockSource<ParamValues<P>>): BlockBody<B>
}

/** Creates a reader for a block type. */
export function defineReader<B extends BlockBase>() {
  return <const P extends ParamTable>(
    params: P,
    read: Reader<B, P>['read'],
    ...[hooks]: HooksFor<B>
  ): Reader<B, P> => ({
    params,
    read,
    ...hooks,
  })
}

/** Whether a part is a list. */
export function isListPart({ node }: ContentPart): boolean {
  return node.type === 'list'
}

/** Returns the content of a body, without fields. */
export function collectContent(parts: readonly BodyPart[]): Content[] {
  return parts.flatMap((part) => (part.kind === 'content' ? [part.node] : []))
}
