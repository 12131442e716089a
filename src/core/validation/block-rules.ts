import type { AnswerProblem, AnswerStatus } from './problem.js'

/** What every answer has: the type of block that it was given to. */
export interface AnswerBase {
  type: string
}

/**
 * The value of one part of an answer, such as a field of a form. A text that could not be read as a number or a date is
 * kept as it was typed.
 */
export type PartValue = string | number | boolean

/** An option or an item, as answers name it. */
export interface NamedChoice {
  id: string
  text: string
  aliases?: readonly string[]
}

/** One thing that a block asks. A block with parts has a question for each, all others have one of their own id. */
export interface Question {
  id: string
  /** In words; absent where the block has none. */
  label?: string
  required?: boolean
  /** What the learner chooses from. */
  choices?: readonly NamedChoice[]
  aliases?: readonly string[]
}

/** An answer in words, and the ids of the choices in it. */
export interface AnswerDescription {
  ids: string[]
  /** A line for each choice; what was written freely comes last. */
  texts: string[]
}

/** The text of a choice; `undefined` where nobody knows it any more. */
export type ChoiceText = (id: string) => string | undefined

/** A choice of an answer that the block no longer offers. `value`: its place, what was typed for it, or `true`. */
export interface RemovedChoice {
  id: string
  value: PartValue
}

/** An answer fitted to a block that was edited since. */
export interface FittedAnswer<A> {
  answer: A
  /** Choices that were removed, and those that were found under a former id, in the order of the answer. */
  changes: (RemovedChoice | { id: string; from: string })[]
}

/** Writes values in the language of the learner. */
export interface ValueFormatter {
  number(value: number): string
  /** @param day `YYYY-MM-DD` */
  date(day: string): string
}

/** An answer that is edited, merged, moved and reported part by part. */
export interface PartRules<B, A> {
  split(answer: A): [id: string, value: PartValue][]
  join(parts: Iterable<readonly [id: string, value: PartValue]>): A
  status(block: B, id: string, value: PartValue | undefined): AnswerStatus
  /** The value as the block's part can hold it; `undefined` when it cannot. */
  coerce(block: B, id: string, value: PartValue): PartValue | undefined
  /**
   * @param block absent when no block has the part any more
   * @param write writes numbers and dates as the learner reads them; without it they are as they are stored
   */
  describe(value: PartValue, id: string, block: B | undefined, write?: ValueFormatter): string
}

/**
 * What one answerable type of block knows about its answers. Pure: runs on a server, in a worker, in a test.
 * `null` stands for "no answer".
 */
export interface BlockRules<B, A extends AnswerBase> {
  questions(block: B): readonly Question[]
  /** Whether there is anything to do: a ranking of one item asks nothing. */
  asks(block: B): boolean
  /** Whether a value from outside has the shape of this answer (ids are `check`'s business) and survives JSON. */
  isAnswer(value: unknown): value is A
  /** Nothing chosen, ranked or filled in is stored as no answer. */
  isEmpty(answer: A): boolean
  status(block: B, answer: A | null): AnswerStatus
  check(block: B, answer: A | null): AnswerProblem[]
  /** The answer in words. @param textOf knows choices that the block does not have */
  describe(answer: A, block: B | undefined, textOf: ChoiceText): AnswerDescription
  /**
   * The answer without anything that a learner can write freely: what is not certainly the author's or a number is left
   * out.
   */
  redact(block: B, answer: A): A | null
  /** Fits the answer to the block after an edit. Absent: the answer stays as it is. */
  fit?(block: B, answer: A): FittedAnswer<A>
  /** The answer with a choice that the block has again; `undefined` when there is no room for it. */
  restoreChoice?(block: B, answer: A | null, choice: RemovedChoice): A | undefined
  /** Choices that a complete answer would hold and this one does not, because the author added them. */
  findAddedChoices?(block: B, answer: A): string[]
  parts?: PartRules<B, A>
}

/** Whether a value from outside has members to look at. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isStringList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

/** The problems of an answer that names choices which the block does not have. */
export function findUnknownIds(
  block: { id: string },
  choices: readonly NamedChoice[],
  ids: readonly string[] = [],
): AnswerProblem[] {
  const known = new Set(choices.map(({ id }) => id))
  return ids.filter((id) => !known.has(id)).map((id) => ({ block: block.id, code: 'unknown-id', params: { id } }))
}

/** Chosen ids in words. */
export function describeChoices(
  choices: readonly NamedChoice[] = [],
  chosen: readonly string[],
  textOf: ChoiceText,
): AnswerDescription {
  const texts = new Map(choices.map(({ id, text }) => [id, text]))
  return { ids: [...chosen], texts: chosen.map((id) => texts.get(id) ?? textOf(id) ?? id) }
}

/** A thing by its id, else by a former one. */
export const findByIdOrAlias = <T extends { id: string; aliases?: readonly string[] }>(
  things: readonly T[],
  id: string,
): T | undefined => things.find((thing) => thing.id === id) ?? things.find((thing) => thing.aliases?.includes(id))

/** By id first, by former ids where no id claims them. */
export function indexByIdAndAlias<T extends { id: string; aliases?: readonly string[] }>(
  things: readonly T[],
): Map<string, T> {
  const map = new Map(things.map((thing) => [thing.id, thing]))
  for (const thing of things) for (const alias of thing.aliases ?? []) if (!map.has(alias)) map.set(alias, thing)
  return map
}
