/** What a phase is: types, guards and the link policy. Imports nothing but itself. */

export type { ContentSpec } from '../blocks/content/spec.js'
export { defineBlock } from '../blocks/custom/define-block.js'
export type {
  BlockDefinition,
  BlockOptions,
  BlockParams,
  BlockParamValues,
  CustomQuestion,
  DefinedBlock,
  ReadableBlock,
} from '../blocks/custom/definition.js'
export type { CustomSpec } from '../blocks/custom/spec.js'
export type { Field, FieldControl, FieldOption, FormGroup, FormSpec } from '../blocks/form/spec.js'
export type { InformationSpec } from '../blocks/information/spec.js'
export type { InstructionsSpec } from '../blocks/instructions/spec.js'
export { isPhaseSpec } from '../blocks/is-phase-spec.js'
export type { NavigationSpec, NavigationTarget } from '../blocks/navigation/spec.js'
export type { RankingSpec } from '../blocks/ranking/spec.js'
export type { SelectionOption, SelectionSpec } from '../blocks/selection/spec.js'
export type { BlockOf, BlockSpec, BlockType, PhaseSpec } from '../blocks/types.js'
export type { UnknownSpec } from '../blocks/unknown/spec.js'
export type * from '../spec/content.js'
export { type IconName, iconNames } from '../spec/icon-names.js'
export { isId } from '../spec/id.js'
export { isJson, type Json } from '../spec/json.js'
export type { Edit, PhaseMessage, Place, Point } from '../spec/message.js'
export { plainText } from '../spec/plain-text.js'
export type { NamedChoice } from '../spec/rules.js'
export type { BlockBase, Choice, Spec } from '../spec/spec.js'
export { isExternalUrl, safeImageUrl, safeLinkUrl } from '../spec/url.js'
