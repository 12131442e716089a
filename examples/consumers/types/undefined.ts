// Compiled with `exactOptionalPropertyTypes`: hosts may pass `undefined` for everything that they may leave out.
import type {
  ContentSlots,
  FormField,
  FormFieldGroup,
  FormOption,
  InfoCardProps,
  InstructionsProps,
  MultiSelectOption,
  MultiSelectProps,
  PhaseBlockProps,
  PhaseNavProps,
  PhaseProgressProps,
  PhaseProps,
  PhaseReviewProps,
  PhaseRootProps,
  PhaseSlots,
  PhaseSubmitProps,
  RankItem,
  RankListProps,
  RichTextProps,
  SaveStatusProps,
  StrategyFormProps,
  ViewProps,
} from 'phasekit'
import type { Answer, AnswerDocument, AnswersOptions } from 'phasekit/answers'
import type { CsvOptions } from 'phasekit/csv'
import type { FormatOptions, ParseOptions, PhaseMessage } from 'phasekit/parse'
import type {
  BlockDefinition,
  BlockOptions,
  BlockSpec,
  Choice,
  Content,
  CustomQuestion,
  Field,
  FieldOption,
  FormGroup,
  Inline,
  NavigationTarget,
  PhaseSpec,
  SelectionOption,
  TableCell,
} from 'phasekit/spec'
import type { HttpOptions, LocalOptions, PortOptions, SaveState } from 'phasekit/storage'
import type { StringsOptions } from 'phasekit/strings'

/** Names of the optional members of `T` that refuse `undefined`. */
type RefusingMember<T> = T extends unknown
  ? { [K in keyof T]-?: object extends Pick<T, K> ? (undefined extends Required<T>[K] ? never : K) : never }[keyof T]
  : never

type None<T extends never> = T

export type Props = None<
  RefusingMember<
    | InfoCardProps
    | InstructionsProps
    | MultiSelectProps
    | PhaseBlockProps
    | PhaseNavProps
    | PhaseProgressProps
    | PhaseProps
    | PhaseReviewProps
    | PhaseRootProps
    | PhaseSubmitProps
    | RankListProps
    | RichTextProps
    | SaveStatusProps
    | StrategyFormProps
    | ViewProps<BlockSpec>
  >
>

export type PartsOfProps = None<
  RefusingMember<
    ContentSlots | FormField | FormFieldGroup | FormOption | MultiSelectOption | PhaseMessage | PhaseSlots | RankItem
  >
>

export type Options = None<
  RefusingMember<
    | AnswersOptions
    | Pick<BlockDefinition, 'name' | 'params'>
    | BlockOptions
    | CsvOptions
    | CustomQuestion
    | FormatOptions
    | HttpOptions
    | LocalOptions
    | ParseOptions
    | PortOptions
    | SaveState
    | StringsOptions
  >
>

export type Data = None<
  RefusingMember<
    | Answer
    | AnswerDocument
    | BlockSpec
    | Choice
    | Content
    | Field
    | FieldOption
    | FormGroup
    | Inline
    | NavigationTarget
    | PhaseSpec
    | SelectionOption
    | TableCell
  >
>
