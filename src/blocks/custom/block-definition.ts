import type { Content } from '../../core/content/content.js'
import type { HostParamTypes, TextListItem } from '../../core/spec/params.js'
import type { Choice } from '../../core/spec/spec.js'
import type { BlockRules, NamedChoice } from '../../core/validation/block-rules.js'
import type { AnswerStatus } from '../../core/validation/problem.js'
import type { CustomAnswer, CustomSpec } from './spec.js'

/** The parameters of a host's type of block, besides `id`, `title` and `aliases`: what each accepts. */
export type BlockParams = Readonly<Record<string, keyof HostParamTypes>>

/** A list is handed out without the places of its texts. */
type HostValue<V> = V extends TextListItem[] ? string[] : V

/** The parameters as `read` receives them; one that is absent or unreadable is `undefined`. */
export type BlockParamValues<P extends BlockParams> = { readonly [K in keyof P]?: HostValue<HostParamTypes[P[K]]> }

/** A block of a host's type, as its definition reads it. */
export interface ReadableBlock<P extends BlockParams = BlockParams> {
  /** The type, as the author wrote it. */
  name: string
  id: string
  heading?: string
  title?: string
  params: BlockParamValues<P>
  /** The whole text of the block, its list included. */
  content: readonly Content[]
  /** The items of the first list, with ids of their own, as a selection would read them. */
  items: readonly Choice[]
  /**
   * Reports a problem to the author, as rule `block-reader`: at the parameter when it names one, else at the directive.
   */
  report: (problem: { message: string; param?: string }) => void
}

/** What a host's block asks. Its id is the block's. */
export interface CustomQuestion {
  /** @default the block's title, else its heading */
  label?: string
  /** @default the parameter `required` */
  required?: boolean
  /** What the learner chooses from: reports and redaction know these texts and ids as the author's. */
  choices?: readonly NamedChoice[]
}

/**
 * A type of block of a host's own: how the author's text is read, and what is known of its answers. Data only: no
 * React. Its view is passed to `<Phase views>`. Whatever a member throws goes to `reportError` and costs this block
 * only.
 */
export interface BlockDefinition<Data = unknown, Value = unknown, P extends BlockParams = BlockParams> {
  /** The type, as authors write it: `{type: poll}`. */
  readonly name: string
  /** Parameters to read and check. Without this, all are accepted, in the author's spelling. */
  readonly params?: P
  /**
   * Makes data of the author's text, as JSON. What it throws is reported to the author, and the block is shown as plain
   * text.
   */
  read?(block: ReadableBlock<P>): Data | undefined
  /** Whether the data of a spec from outside is of this type. @default any JSON */
  isData?(data: unknown): boolean
  /** Whether a stored value is an answer of this type. */
  isAnswer(value: unknown): value is Value
  /** A value that is stored as no answer. @default an empty text, an empty list */
  isEmpty?(value: Value): boolean
  /** Whether there is anything to do. @default true */
  asks?(block: CustomSpec<Data>): boolean
  /** @default `answered` with an answer, `unanswered` without */
  status?(block: CustomSpec<Data>, value: Value | null): AnswerStatus
  /**
   * What is wrong with an answer, in sentences for the learner. That a required one is missing is checked already.
   * @default nothing
   */
  check?(block: CustomSpec<Data>, value: Value): string[]
  /** The answer in words, a line each. @default the texts of its choices, else the value as JSON */
  describe?(value: Value, block: CustomSpec<Data> | undefined): string[]
  /** The answer without anything that a learner can write freely, for analytics; `null` when nothing is left. */
  redact(value: Value, block: CustomSpec<Data>): Value | null
  question?(block: CustomSpec<Data>): CustomQuestion
}

/** What `defineBlock` returns. */
export interface DefinedBlock<Data = unknown, Value = unknown, P extends BlockParams = BlockParams>
  extends BlockDefinition<Data, Value, P> {
  /** What phasekit knows of its answers, made of the members above. */
  readonly rules: BlockRules<CustomSpec, CustomAnswer>
}

// biome-ignore lint/suspicious/noExplicitAny: a list holds definitions of different data
export type AnyBlockDefinition = DefinedBlock<any, any, any>

/** The host's own types of block, for functions that read specs, answers or documents. */
export interface BlockOptions {
  /** The host's own types of block, made with `defineBlock`. Keep the list's identity. */
  blocks?: readonly AnyBlockDefinition[]
}
