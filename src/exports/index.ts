/** Components and hooks. No `'use client'` here: each module has its own, so a server sends only what is used. */

export type { AnswerConflict, AnswerDocument, Orphan } from '../answers/document/answer-document.js'
export type {
  AnswerDocumentEvent,
  AnswerEvent,
  AnswerReason,
  DocumentStatusEvent,
} from '../answers/events/answer-event.js'
export type { ReconcileEntry, ReconcileReport } from '../answers/reconcile/reconcile-report.js'
export type { AnswerChange, AnswerListener, Answers, AnswersChangeListener } from '../answers/store/answers.js'
export type { BlockDefinition, BlockOptions, DefinedBlock } from '../blocks/custom/block-definition.js'
export type { CustomAnswer, CustomSpec } from '../blocks/custom/spec.js'
export { type UseCustomAnswer, useCustomAnswer } from '../blocks/custom/use-custom-answer.js'
export {
  type FormChangeDetails,
  type FormField,
  type FormFieldGroup,
  type FormOption,
  type FormValue,
  StrategyForm,
  type StrategyFormProps,
} from '../blocks/form/StrategyForm.js'
export { InfoCard, type InfoCardProps } from '../blocks/information/InfoCard.js'
export { Instructions, type InstructionsProps } from '../blocks/instructions/Instructions.js'
export { PhaseNav, type PhaseNavProps } from '../blocks/navigation/PhaseNav.js'
export {
  type RankChangeDetails,
  type RankItem,
  RankList,
  type RankListProps,
  type RankValue,
} from '../blocks/ranking/RankList.js'
export { MultiSelect, type MultiSelectOption, type MultiSelectProps } from '../blocks/selection/MultiSelect.js'
export type { UnknownSpec } from '../blocks/unknown/spec.js'
export type { PhaseMode } from '../context/phase-context.js'
export {
  type PhaseProgressState,
  type UseAnswer,
  useAnswer,
  useAnswerStatus,
  usePhaseProgress,
} from '../context/use-answer.js'
export { type BlockErrors, useBlockErrors } from '../context/use-block-errors.js'
export type { ViewProps } from '../context/view-props.js'
export type { LocalizedString, LocalizedStrings } from '../core/i18n/localized-string.js'
export type { IconNode } from '../core/icons/icon-node.js'
export type { NavigationRequest, NavigationResult, NavigationTarget } from '../core/spec/navigation.js'
export type { AnswerProblem, AnswerProblemCode, AnswerStatus } from '../core/validation/problem.js'
export type { LifecycleEvent } from '../phase/lifecycle/lifecycle-event.js'
export { Phase, type PhaseProps } from '../phase/Phase.js'
export { PhaseBlock, type PhaseBlockProps } from '../phase/PhaseBlock.js'
export { PhaseProgress, type PhaseProgressProps } from '../phase/PhaseProgress.js'
export { PhaseRoot } from '../phase/PhaseRoot.js'
export type { PhaseHandle, PhaseRootProps, PhaseSlots, PhaseViews } from '../phase/phase-root-props.js'
export { SaveStatus, type SaveStatusProps } from '../phase/save/SaveStatus.js'
export type { PhaseStrings } from '../phase/strings/default-strings.js'
export { PhaseReview, type PhaseReviewProps } from '../phase/submit/PhaseReview.js'
export { PhaseSubmit, type PhaseSubmitProps } from '../phase/submit/PhaseSubmit.js'
export type { SubmitResult } from '../phase/submit/use-submit.js'
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
} from '../schema/types.js'
export type { Attachment, SaveFailureReason, SaveState, StoragePort } from '../storage/port.js'
export type { HeadingLevel } from '../ui/common-props.js'
export { RichText, type RichTextProps } from '../ui/rich-text/RichText.js'
export type { TouchedStore } from '../ui/store/touched-store.js'
export type { ChangeDetails, ValueStore } from '../ui/store/value-store.js'
export type { ContentSlots, ResolveUrl } from '../ui/ui-context.js'
