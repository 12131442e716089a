import type { AnswerProblem, AnswerStatus } from './problem.js'

/** Members of every answer. */
export interface AnswerBase {
  /** The type of the block that was answered. */
  type: string
}

/**
 * The value of one part of an answer, such as a form field. Text that could not be parsed as a number or a date is
 * stored as typed.
 */
export type PartValue = string | number | boolean

/** An option or item that an answer can refer to. */
export interface NamedChoice {
  /** What answers hold. */
  id: string
  /** Plain text, as learners and reports read it. */
  text: string
  /** Former ids, so that answers saved under them are found. */
  aliases?: readonly string[] | undefined
}

/** One question of a block. A block with parts has one per part; other blocks have one with the block's id. */
export interface Question {
  id: string
  /** The question as plain text. Absent when the block has none. */
  label?: string
  /** @default false */
  required?: boolean
  /** The options or items to choose from. */
  choices?: readonly NamedChoice[]
  /** Former ids. */
  aliases?: readonly string[]
}

/** An answer as text, with the ids of its choices. */
export interface AnswerDescription {
  /** The ids of the choices. */
  ids: string[]
  /** One line per choice. Free text comes last. */
  texts: string[]
}

/** Returns the text of a choice, or `undefined` when it is unknown. */
export type ChoiceText = (id: string) => string | undefined

/** A choice in an answer that the block no longer offers. `value` is its position, the text typed for it, or `true`. */
export interface RemovedChoice {
  id: string
  value: PartValue
}

/** An answer that was reconciled with an edited block. */
export interface FittedAnswer<A> {
  answer: A
  /** Choices that were removed or found under a former id, in the order of the answer. */
  changes: (RemovedChoice | { id: string; from: string })[]
}

/** Formats values in the learner's language. */
export interface ValueFormatter {
  number(value: number): string
  /** @param day `YYYY-MM-DD` */
  date(day: string): string
}

/** Rules for answers that are edited, merged, moved and reported part by part. */
export interface PartRules<B, A> {
  split(answer: A): [id: string, value: PartValue][]
  join(parts: Iterable<readonly [id: string, value: PartValue]>): A
  status(block: B, id: string, value: PartValue | undefined): AnswerStatus
  /** Returns the value as the part can store it, or `undefined` when it cannot. */
  coerce(block: B, id: string, value: PartValue): PartValue | undefined
  /**
   * @param block absent when no block has the part any more
   * @param write formats numbers and dates; without it they are returned as stored
   */
  describe(value: PartValue, id: string, block: B | undefined, write?: ValueFormatter): string
}

/**
 * Rules for the answers of one block type. Pure, so they run on a server, in a worker or in a test.
 * `null` means "no answer".
 */
export interface BlockRules<B, A extends AnswerBase> {
  questions(block: B): readonly Question[]
  /** Whether the block expects an answer. A ranking of one item does not. */
  asks(block: B): boolean
  /** Whether a value from another source has the shape of this answer and survives JSON. Ids are left to validation. */
  isAnswer(value: unknown): value is A
  /** Whether nothing is chosen, ranked or filled in. Empty answers are stored as no answer. */
  isEmpty(answer: A): boolean
  status(block: B, answer: A | null): AnswerStatus
  check(block: B, answer: A | null): AnswerProblem[]
  /** Returns the answer as text. @param textOf knows choices that the block does not have */
  describe(answer: A, block: B | undefined, textOf: ChoiceText): AnswerDescription
  /** Returns the answer without free text. Keeps only numbers and text that is certainly the author's. */
  redact(block: B, answer: A): A | null
  /** Reconciles the answer with an edited block. Absent when answers never need it. */
  fit?(block: B, answer: A): FittedAnswer<A>
  /** Returns the answer with a choice that the block offers again, or `undefined` when it does not fit. */
  restoreChoice?(block: B, answer: A | null, choice: RemovedChoice): A | undefined
  /** Returns the choices that the author added: a complete answer contains them, this one does not. */
  findAddedChoices?(block: B, answer: A): string[]
  parts?: PartRules<B, A>
}

/** Whether `value` is an object that is not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isStringList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

/** Returns a problem for each id that is not among the choices. */
export function findUnknownIds(
  block: { id: string },
  choices: readonly NamedChoice[],
  ids: readonly string[] = [],
): AnswerProblem[] {
  const known = new Set(choices.map(({ id }) => id))
  return ids.filter((id) => !known.has(id)).map((id) => ({ block: block.id, code: 'unknown-id', params: { id } }))
}

export function describeChoices(
  choices: readonly NamedChoice[] = [],
  chosen: readonly string[],
  textOf: ChoiceText,
): AnswerDescription {
  const texts = new Map(choices.map(({ id, text }) => [id, text]))
  return { ids: [...chosen], texts: chosen.map((id) => texts.get(id) ?? textOf(id) ?? id) }
}

/** Finds an item by id, else by a former id. */
export function findByIdOrAlias<T extends { id: string; aliases?: readonly string[] }>(
  things: readonly T[],
  id: string,
): T | undefined {
  return things.find((thing) => thing.id === id) ?? things.find((thing) => thing.aliases?.includes(id))
}

/** Indexes items by id, and by former ids where no current id is the same. */
export function indexByIdAndAlias<T extends { id: string; aliases?: readonly string[] }>(
  things: readonly T[],
): Map<string, T> {
  const map = new Map(things.map((thing) => [thing.id, thing]))
  for (const thing of things) for (const alias of thing.aliases ?? []) if (!map.has(alias)) map.set(alias, thing)
  return map
}
