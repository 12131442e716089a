/**
 * The components and hooks. No `'use client'` here: each file that this one names has its own, so a server sends only
 * what is used.
 */

export type { AnswerChange, AnswerListener, Answers, AnswersChangeListener } from '../answers/answers.js'
export type { AnswerDocument, Conflict, Orphan } from '../answers/document.js'
export type { AnswerDocumentEvent, AnswerEvent, AnswerReason, DocumentStatusEvent } from '../answers/event.js'
export type { ReconcileEntry, ReconcileReport } from '../answers/report.js'
export type { BlockDefinition, BlockOptions, DefinedBlock } from '../blocks/custom/definition.js'
export type { CustomAnswer, CustomSpec } from '../blocks/custom/spec.js'
export {
  type FormChangeDetails,
  type FormField,
  type FormGroupProps,
  type FormOption,
  type FormValue,
  StrategyForm,
  type StrategyFormProps,
} from '../blocks/form/StrategyForm.js'
export { InfoCard, type InfoCardProps } from '../blocks/information/InfoCard.js'
export { Instructions, type InstructionsProps } from '../blocks/instructions/Instructions.js'
export { PhaseNav, type PhaseNavProps } from '../blocks/navigation/PhaseNav.js'
export type { NavigationRequest, NavigationTarget } from '../blocks/navigation/spec.js'
export { type RankItem, RankList, type RankListProps, type RankValue } from '../blocks/ranking/RankList.js'
export { MultiSelect, type MultiSelectOption, type MultiSelectProps } from '../blocks/selection/MultiSelect.js'
export type {
  Answer,
  AnswerableBlock,
  AnswerableType,
  AnswerMap,
  BlockOf,
  BlockSpec,
  BlockType,
  FieldValue,
  PhaseSpec,
} from '../blocks/types.js'
export type { UnknownSpec } from '../blocks/unknown/spec.js'
export type { ViewProps } from '../blocks/view.js'
export type { PhaseStrings } from '../phase/all-strings.js'
export type { LifecycleEvent } from '../phase/lifecycle-event.js'
export { Phase, type PhaseProps } from '../phase/Phase.js'
export { PhaseBlock, type PhaseBlockProps } from '../phase/PhaseBlock.js'
export { PhaseProgress, type PhaseProgressProps } from '../phase/PhaseProgress.js'
export { PhaseReview, type PhaseReviewProps } from '../phase/PhaseReview.js'
export { PhaseRoot } from '../phase/PhaseRoot.js'
export { PhaseSubmit, type PhaseSubmitProps } from '../phase/PhaseSubmit.js'
export type { PhaseHandle, PhaseRootProps, PhaseSlots } from '../phase/phase-root-props.js'
export { SaveStatus, type SaveStatusProps } from '../phase/SaveStatus.js'
export type { SubmitResult } from '../phase/use-submit.js'
export {
  type PhaseProgressState,
  type UseAnswer,
  useAnswer,
  useAnswerStatus,
  usePhaseProgress,
} from '../react/hooks.js'
export type { PhaseMode, PhaseViews } from '../react/phase-context.js'
export { type BlockErrors, useBlockErrors } from '../react/use-block-errors.js'
export { type UseCustomAnswer, useCustomAnswer } from '../react/use-custom-answer.js'
export type { NavigationResult } from '../spec/navigation-result.js'
export type { AnswerProblem, AnswerProblemCode, AnswerStatus } from '../spec/problem.js'
export type { Attachment, SaveProblem, SaveState, StoragePort } from '../storage/port.js'
export type { HeadingLevel } from '../ui/common-props.js'
export type { IconNode } from '../ui/icon-node.js'
export { RichText, type RichTextProps } from '../ui/RichText.js'
export type { Message, Messages } from '../ui/strings.js'
export type { ContentSlots, ResolveUrl } from '../ui/ui-context.js'
export type { ChangeDetails, ValueStore } from '../ui/value-store.js'
