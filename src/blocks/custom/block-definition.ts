import type { Content } from '../../core/content/content.js'
import type { HostParamTypes, TextListItem } from '../../core/spec/params.js'
import type { Choice } from '../../core/spec/spec.js'
import type { BlockRules, NamedChoice } from '../../core/validation/block-rules.js'
import type { AnswerStatus } from '../../core/validation/problem.js'
import type { CustomAnswer, CustomSpec } from './spec.js'

/** Parameters of a host's block type besides `id`, `title` and `aliases`, each with the kind of value it accepts. */
export type BlockParams = Readonly<Record<string, keyof HostParamTypes>>

/** Lists are passed without source positions. */
type HostValue<V> = V extends TextListItem[] ? string[] : V

/** The parameters that `read` receives. Absent or unreadable ones are `undefined`. */
export type BlockParamValues<P extends BlockParams> = { readonly [K in keyof P]?: HostValue<HostParamTypes[P[K]]> }

/** A block of a host's type, as passed to `read`. */
export interface ReadableBlock<P extends BlockParams = BlockParams> {
  /** The block type, as the author wrote it. */
  name: string
  /** Id of the block. */
  id: string
  /** The section's heading as plain text. */
  heading?: string
  /** The `title` of the directive. */
  title?: string
  /** The parameters of the directive, checked against `params` of the definition. */
  params: BlockParamValues<P>
  /** The whole text of the block, including its list. */
  content: readonly Content[]
  /** The items of the first list, with ids, as a selection reads them. */
  items: readonly Choice[]
  /**
   * Reports a problem to the author, under the rule `block-reader`. It points to the parameter if `param` names one,
   * else to the directive.
   */
  report: (problem: { message: string; param?: string }) => void
}

/** The question of a host's block. Its id is the block's id. */
export interface CustomQuestion {
  /** Text of the question. @default the block's title, else its heading */
  label?: string | undefined
  /** Whether an answer is required. @default the parameter `required` */
  required?: boolean | undefined
  /** The choices. Reports and redaction treat these texts and ids as the author's. */
  choices?: readonly NamedChoice[] | undefined
}

/**
 * A host's block type: how its text is read and how its answers are validated. Pure, without React. Pass its view to
 * `<Phase views>`. Errors thrown by a member go to `reportError` and affect this block only.
 */
export interface BlockDefinition<Data = unknown, Value = unknown, P extends BlockParams = BlockParams> {
  /** The block type, as authors write it: `{type: poll}`. */
  readonly name: string
  /** Parameters to read and validate. @default all parameters, as the author wrote them */
  readonly params?: P | undefined
  /**
   * Turns the author's text into JSON data. A thrown error is reported to the author, and the block is shown as plain
   * text. @default data is `null`
   */
  read?(block: ReadableBlock<P>): Data | undefined
  /** Whether the data in an external spec is valid for this type. @default any JSON is valid */
  isData?(data: unknown): boolean
  /** Whether a stored value is a valid answer of this type. */
  isAnswer(value: unknown): value is Value
  /** Whether a value is stored as no answer. @default an empty string or array */
  isEmpty?(value: Value): boolean
  /** Whether the block asks for an answer. @default true */
  asks?(block: CustomSpec<Data>): boolean
  /** Progress of the answer. @default `answered` with an answer, `unanswered` without */
  status?(block: CustomSpec<Data>, value: Value | null): AnswerStatus
  /**
   * Validates an answer and returns error messages for the learner. A missing required answer is checked already.
   * @default no errors
   */
  check?(block: CustomSpec<Data>, value: Value): string[]
  /** The answer as text, one line per entry. @default the texts of its choices, else the value as JSON */
  describe?(value: Value, block: CustomSpec<Data> | undefined): string[]
  /** The answer without free text, for analytics; `null` if nothing is left. */
  redact(value: Value, block: CustomSpec<Data>): Value | null
  /** What the block asks. */
  question?(block: CustomSpec<Data>): CustomQuestion
}

/** What `defineBlock` returns. */
export interface DefinedBlock<Data = unknown, Value = unknown, P extends BlockParams = BlockParams>
  extends BlockDefinition<Data, Value, P> {
  /** The rules that phasekit derives from the members above. */
  readonly rules: BlockRules<CustomSpec, CustomAnswer>
}

// biome-ignore lint/suspicious/noExplicitAny: a list contains definitions with different data types
export type AnyBlockDefinition = DefinedBlock<any, any, any>

/** Option for functions that read specs, answers or documents. */
export interface BlockOptions {
  /** The host's block types, made with `defineBlock`. Keep the array's identity stable. @default none */
  blocks?: readonly AnyBlockDefinition[] | undefined
}
