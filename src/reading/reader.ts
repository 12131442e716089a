import type { FieldParams } from '../blocks/form/field-params.js'
import type { FieldControl } from '../blocks/form/spec.js'
import type { Code, Content, Inline } from '../core/content/content.js'
import type { Json } from '../core/guards/json.js'
import type { PhaseMessage, TextEdit } from '../core/messages/phase-message.js'
import type { ParamTable, ParamValues } from '../core/spec/params.js'
import type { BlockBase, Choice } from '../core/spec/spec.js'

/** A stretch of the source; `end` is exclusive. */
interface SourceRange {
  start: number
  end: number
}

/** Where something stands: offsets, and lines from 0, of which the second is exclusive. */
export interface BlockRange extends SourceRange {
  firstLine: number
  endLine: number
}

/** Prose of a body. */
export interface ContentPart extends BlockRange {
  kind: 'content'
  node: Content
}

/** A field's directive in a form. `type` is the name as written when phasekit does not know it. */
export interface FieldPart extends BlockRange {
  kind: 'field'
  control: FieldControl
  params: FieldParams & { idSpan?: SourceRange }
  unknownType?: string
  /** Parameters of a field of unknown type that a text field has no use for. */
  unread?: string[]
  /** Writes the type that an unknown one most likely means. */
  fix?: PhaseMessage['fix']
  /** Where `, id: …` may be inserted; a directive that is not closed has no such place. */
  idAt?: number
}

/** What a body is made of. Only forms meet fields. */
export type BodyPart = ContentPart | FieldPart

/** What readers report; the severity comes with the rule. */
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

/** Something whose `id` is filled in once all explicit ids of the phase are known. */
export interface IdTarget {
  id: string
}

/** An id as it is written, and where. */
export interface ExplicitId extends SourceRange {
  id: string
  /** How it would be written as `{#id}` at the end of its text; absent when it is. */
  near?: (id: string) => TextEdit[]
  /** How another id would be written instead. */
  write?: (id: string) => TextEdit[]
}

/** A wish for an id. */
export interface IdRequest extends SourceRange {
  target: IdTarget
  /** What the id is derived from when none is written. */
  text: string
  explicit?: ExplicitId
  /** How the file would say the id. */
  write?: (id: string) => { start: number; end: number; text: string }
}

/** Inline content whose `{#id}` was taken off. */
export interface InlineWithId {
  content: Inline[]
  explicit?: ExplicitId
}

/** What a reader is given: the body of one block, its parameters and the tools to name what it finds. */
export interface BlockSource<P> {
  params: P
  parts: readonly BodyPart[]
  /** The block's title or heading. */
  name?: string
  /** The directive, for messages about the whole block. */
  range: SourceRange
  report: (finding: ReaderFinding) => void
  /** Where a node of `parts` stands, list items included. */
  rangeOf: (node: object) => BlockRange
  /** The text of a line from 0. */
  lineRange: (index: number) => SourceRange
  /** What the file says there. */
  slice: (at: SourceRange) => string
  isBareFence: (node: Code) => boolean
  takeId: (content: Inline[], rangeOf: SourceRange) => InlineWithId
  takeTextId: (text: string, at: SourceRange) => { text: string; explicit?: ExplicitId }
  /** Asks for a field's id, in the namespace of the phase. */
  requestFieldId: (request: IdRequest) => void
  /**
   * Asks for ids of options or items, in a namespace of their own.
   * @param question the field that asks; the block when left out.
   */
  requestChoiceIds: (requests: IdRequest[], what: 'option' | 'item', question?: IdTarget) => void
  /** Called once all ids are known, with the finished block: for parameters that name something of it by its id. */
  onIdsAssigned: (task: (block: IdTarget) => void) => void
  /** The known name that a misspelt one most likely means. */
  suggestName: (name: string, known: Iterable<string>) => string | undefined
}

/** What is known of a block whose type is none of phasekit's: the type, and parameters as the author wrote them. */
export interface RawBlock {
  name: string
  params: Record<string, Json>
}

/** What a reader makes: the block without what every block has. */
export type BlockBody<B extends BlockBase> = Omit<B, keyof BlockBase>

/** What the parser asks about a type of block before it reads one. */
export interface ReaderHooks {
  /**
   * Whether the block reads its choices from this part of its body, if it is the first such part. Absent: it has no
   * choices.
   */
  holdsChoices?(part: ContentPart, isBareFence: boolean): boolean
}

type ChoiceKeys<B> = { [K in keyof B]-?: NonNullable<B[K]> extends readonly Choice[] ? K : never }[keyof B]

/**
 * A reader of a block with choices must say where they are: without it, a field below them would take the last one as
 * its label.
 */
type HooksFor<B extends BlockBase> = [ChoiceKeys<B>] extends [never]
  ? [hooks?: ReaderHooks]
  : [hooks: Required<ReaderHooks>]

/** How one type of block is read. Its parameters are a table, from which the type of `params` follows. */
export interface Reader<B extends BlockBase, P extends ParamTable> extends ReaderHooks {
  /** Besides `type`. */
  params: P
  /** Reads the body. Never throws: what cannot be read is reported, and its text kept. */
  read(source: BlockSource<ParamValues<P>>): BlockBody<B>
}

/** Says which type of block a reader is for. */
export const defineReader =
  <B extends BlockBase>() =>
  <const P extends ParamTable>(params: P, read: Reader<B, P>['read'], ...[hooks]: HooksFor<B>): Reader<B, P> => ({
    params,
    read,
    ...hooks,
  })

/** Whether a part of a body is a list. */
export const isListPart = ({ node }: ContentPart): boolean => node.type === 'list'

/** The prose of a body. */
export const collectContent = (parts: readonly BodyPart[]): Content[] =>
  parts.flatMap((part) => (part.kind === 'content' ? [part.node] : []))
