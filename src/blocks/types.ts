import type { Spec } from '../spec/spec.js'
import type { ContentSpec } from './content/spec.js'
import type { FormAnswer, FormSpec } from './form/spec.js'
import type { InformationSpec } from './information/spec.js'
import type { InstructionsSpec } from './instructions/spec.js'
import type { NavigationSpec } from './navigation/spec.js'
import type { RankingAnswer, RankingSpec } from './ranking/spec.js'
import type { SelectionAnswer, SelectionSpec } from './selection/spec.js'
import type { UnknownAnswer, UnknownSpec } from './unknown/spec.js'

/** One block of a phase. Closed, so that `switch (block.type)` narrows; a host's own type is `unknown` with its `name`. */
export type BlockSpec =
  | InstructionsSpec
  | ContentSpec
  | InformationSpec
  | SelectionSpec
  | RankingSpec
  | FormSpec
  | NavigationSpec
  | UnknownSpec

export type BlockType = BlockSpec['type']

/** The block of one type. */
export type BlockOf<T extends BlockType> = Extract<BlockSpec, { type: T }>

/** A whole phase. */
export type PhaseSpec = Spec<BlockSpec>

/** The answer that each answerable type of block holds. */
export interface AnswerMap {
  selection: SelectionAnswer
  ranking: RankingAnswer
  form: FormAnswer
  unknown: UnknownAnswer
}

export type AnswerableType = keyof AnswerMap

export type Answer = AnswerMap[AnswerableType]

export type { FieldValue } from './form/spec.js'
