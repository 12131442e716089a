import type { CustomAnswer } from '../blocks/custom/spec.js'
import type { Spec } from '../core/spec/spec.js'
import type { ShapeOf, SpecGuards } from '../core/spec/spec-guards.js'
import type { BuiltInAnswers } from './rules.js'
import type { blockShapes, blockSpecs } from './specs.js'

type Table = typeof blockSpecs

type SpecOf<R> = R extends SpecGuards<infer B> ? B : never

/**
 * One block of a phase. A closed union, so that `switch (block.type)` narrows. Host blocks are `custom` with their
 * `name`.
 */
export type BlockSpec = { [T in keyof Table]: SpecOf<Table[T]> }[keyof Table]

/** The types of block. */
export type BlockType = BlockSpec['type']

/** The block of a given type. */
export type BlockOf<T extends BlockType> = Extract<BlockSpec, { type: T }>

/** A phase: what `parsePhase` returns and `<Phase>` renders. */
export type PhaseSpec = Spec<BlockSpec>

/** The answer of each answerable block type. */
export interface AnswerMap extends BuiltInAnswers {
  /** The answer to a block made with `defineBlock`. */
  custom: CustomAnswer
}

/** The types of block that hold an answer. */
export type AnswerableType = keyof AnswerMap

/** An answer to a block of any type. */
export type Answer = AnswerMap[AnswerableType]

/** A block that can have an answer. */
export type AnswerableBlock = BlockOf<AnswerableType>

type Complete<T extends { [K in AnswerableType]: ShapeOf<BlockOf<K>> }> = T

/** Fails to compile when an answerable type has no shape: editing its choices would not change the hash. */
type _ = Complete<typeof blockShapes>

export type {
  AnyBlockDefinition,
  BlockOptions,
  BlockParams,
  BlockParamValues,
} from '../blocks/custom/block-definition.js'
export type { FieldValue } from '../blocks/form/spec.js'
