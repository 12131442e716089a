/** Types of a phase's spec, their guards and the link policy. Needs neither the parser nor React. */

export type { ContentSpec } from '../blocks/content/spec.js'
export type {
  BlockDefinition,
  BlockOptions,
  BlockParams,
  BlockParamValues,
  CustomQuestion,
  DefinedBlock,
  ReadableBlock,
} from '../blocks/custom/block-definition.js'
export { defineBlock } from '../blocks/custom/define-block.js'
export type { CustomSpec } from '../blocks/custom/spec.js'
export type { Field, FieldControl, FieldOption, FormGroup, FormSpec } from '../blocks/form/spec.js'
export type { InformationSpec } from '../blocks/information/spec.js'
export type { InstructionsSpec } from '../blocks/instructions/spec.js'
export type { NavigationSpec } from '../blocks/navigation/spec.js'
export type { RankingSpec } from '../blocks/ranking/spec.js'
export type { SelectionOption, SelectionSpec } from '../blocks/selection/spec.js'
export type { UnknownSpec } from '../blocks/unknown/spec.js'
export type * from '../core/content/content.js'
export { plainText } from '../core/content/plain-text.js'
export { isId } from '../core/guards/id.js'
export { isJson, type Json } from '../core/guards/json.js'
export { isExternalUrl, safeImageUrl, safeLinkUrl } from '../core/guards/url.js'
export { type IconName, iconNames } from '../core/icons/icon-names.js'
export type { PhaseMessage, Point, Position, TextEdit } from '../core/messages/phase-message.js'
export type { NavigationTarget } from '../core/spec/navigation.js'
export type { HostParamTypes } from '../core/spec/params.js'
export type { BlockBase, Choice, Spec } from '../core/spec/spec.js'
export type { NamedChoice } from '../core/validation/block-rules.js'
export { isPhaseSpec } from '../schema/is-phase-spec.js'
export type { BlockOf, BlockSpec, BlockType, PhaseSpec } from '../schema/types.js'
