import type { CustomAnswer } from '../blocks/custom/spec.js'
import type { Spec } from '../core/spec/spec.js'
import type { ShapeOf, SpecGuards } from '../core/spec/spec-guards.js'
import type { BuiltInAnswers } from './rules.js'
import type { blockShapes, blockSpecs } from './specs.js'

type Table = typeof blockSpecs

type SpecOf<R> = R extends SpecGuards<infer B> ? B : never

/**
 * One block of a phase. Closed, so that `switch (block.type)` narrows; a host's own type is `custom` with its `name`.
 */
export type BlockSpec = { [T in keyof Table]: SpecOf<Table[T]> }[keyof Table]

export type BlockType = BlockSpec['type']

/** The block of one type. */
export type BlockOf<T extends BlockType> = Extract<BlockSpec, { type: T }>

/** A whole phase. */
export type PhaseSpec = Spec<BlockSpec>

/** The answer that each answerable type of block holds. */
export interface AnswerMap extends BuiltInAnswers {
  custom: CustomAnswer
}

export type AnswerableType = keyof AnswerMap

export type Answer = AnswerMap[AnswerableType]

/** A block that can hold an answer. */
export type AnswerableBlock = BlockOf<AnswerableType>

type Complete<T extends { [K in AnswerableType]: ShapeOf<BlockOf<K>> }> = T

/**
 * Without a shape for each answerable type this does not compile: an edit of its choices would not change the phase's
 * hash.
 */
type _ = Complete<typeof blockShapes>

export type {
  AnyBlockDefinition,
  BlockOptions,
  BlockParams,
  BlockParamValues,
} from '../blocks/custom/block-definition.js'
export type { FieldValue } from '../blocks/form/spec.js'
