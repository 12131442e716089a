import { type ForwardedRef, forwardRef, type ReactNode, useCallback, useId, useMemo, useRef } from 'react'
import {
  type ChoiceProblemStringKey,
  choiceProblemStrings,
  choiceProblemText,
} from '../../core/validation/choice-problem.js'
import type { Problem } from '../../core/validation/problem.js'
import { Announcer, type AnnouncerHandle } from '../../ui/Announcer.js'
import type { AnswerableProps, HeadingLevel, RootProps } from '../../ui/common-props.js'
import { getDescribedBy, getNodeText, isStatedIn } from '../../ui/described-by.js'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { Heading } from '../../ui/Heading.js'
import { type RequiredStringKey, requiredStrings } from '../../ui/i18n/required-strings.js'
import { useStrings } from '../../ui/i18n/use-strings.js'
import { Prompt } from '../../ui/Prompt.js'
import { RequiredMark } from '../../ui/RequiredMark.js'
import type { TouchedStore } from '../../ui/store/touched-store.js'
import { useControllableStore } from '../../ui/store/use-controllable-store.js'
import type { ChangeDetails, ValueStore } from '../../ui/store/value-store.js'
import { checkStyleSheet } from '../../ui/warnings/check-style-sheet.js'
import type { MultiSelectOption } from './multi-select-option.js'
import { OptionsArea } from './OptionsArea.js'
import { ReadOnlyOptions } from './ReadOnlyOptions.js'
import type { SelectionConstraints } from './selection-state.js'
import { hintText } from './selection-text.js'
import { type MultiSelectStringKey, multiSelectStrings } from './strings.js'
import { useFilter } from './use-filter.js'
import { useSelection } from './use-selection.js'

export type { MultiSelectOption } from './multi-select-option.js'

interface MultiSelectOwnProps
  extends AnswerableProps<MultiSelectStringKey | ChoiceProblemStringKey | RequiredStringKey> {
  /** What may be chosen, in the order shown. */
  options: readonly MultiSelectOption[]
  /** Several options (checkboxes) or one (radios). @default true */
  multiple?: boolean
  /** Names the group, as its legend. */
  title?: ReactNode
  /** Makes the title a heading of this level. Without it the title is plain text. */
  headingLevel?: HeadingLevel
  /** DOM id of the element that names the group when there is no `title`. Without either, `prompt` names it. */
  labelledBy?: string
  /** What is asked, above the options. */
  prompt?: ReactNode
  /** What follows the options. */
  after?: ReactNode
  /** Fewest options to choose, for those who choose any. Several only. */
  min?: number
  /** Most options to choose. Once so many are chosen the others say why they cannot be. Several only. */
  max?: number
  /**
   * Marks the title (with `labelledBy`, mark your own): an answer is expected, and words for the option marked `other`
   * if that is chosen. @default false
   */
  required?: boolean
  /**
   * A text field above the options that leaves those that match. What is chosen stays in view, and so does the option
   * marked `other`. What is typed there is nobody's business but the learner's. @default false
   */
  filter?: boolean
  /** Ids of the chosen options, controlled: it changes when you change it. Ids that no option has are not shown. */
  value?: string[]
  /** Ids chosen at first, uncontrolled. @default [] */
  defaultValue?: string[]
  /**
   * The learner changed the choice. `value` holds ids of `options` only, in their order; an id that no option has is
   * left out.
   */
  onValueChange?: (value: string[], details: ChangeDetails) => void
  /** Holds the value in place of `value` and `defaultValue`, and renders one option per change. */
  store?: ValueStore<string[]>
  /** Holds whether the learner has edited and left the question, in place of the component's own. */
  touched?: TouchedStore
  /**
   * What was typed for the option marked `other`, controlled. It is part of the answer only while that option is
   * chosen; it stays here meanwhile, so that choosing the option again brings it back.
   */
  otherText?: string
  /** What was typed for it at first, uncontrolled. @default '' */
  defaultOtherText?: string
  /** The learner typed. While an input method composes, nothing has been typed yet. */
  onOtherTextChange?: (text: string, details: ChangeDetails) => void
  /** Holds the text in place of `otherText` and `defaultOtherText`. */
  otherTextStore?: ValueStore<string>
  /**
   * What is wrong, ready to show. Without it the component validates `min`, `max` and the text of an option marked
   * `other`, when the learner has changed the choice and leaves. That an answer is missing is the host's to say, at
   * submit.
   */
  error?: string
}

/**
 * Everything else goes to the root `<fieldset>`, which carries `data-multiple`, `data-answered` (something is chosen),
 * `data-invalid` (a problem is shown), `data-filtered` (not all options are asked for), `data-disabled`,
 * `data-readonly`. A row, `.pk-option`, carries `data-selected`, `data-locked` (`max` is reached), `data-exclusive`,
 * `data-other`, `data-disabled`, `data-readonly`, and `hidden` while it does not match.
 */
export type MultiSelectProps = RootProps<'fieldset', MultiSelectOwnProps>

const EMPTY_VALUE: string[] = []

/**
 * Choose one or several options. Native controls; each row is the target; the value comes out in the options' order.
 */
export const MultiSelect = /* @__PURE__ */ forwardRef(function MultiSelect(
  props: MultiSelectProps,
  ref: ForwardedRef<HTMLFieldSetElement>,
) {
  const {
    options,
    multiple = true,
    title,
    headingLevel,
    labelledBy,
    prompt,
    after,
    min,
    max,
    required = false,
    filter = false,
    value,
    defaultValue = EMPTY_VALUE,
    onValueChange,
    store: outerStore,
    touched,
    otherText,
    defaultOtherText = '',
    onOtherTextChange,
    otherTextStore,
    disabled,
    readOnly = false,
    error,
    strings,
    className,
    ...root
  } = props
  checkStyleSheet()
  const id = useId()
  const tProblem = useStrings<ChoiceProblemStringKey>(choiceProblemStrings, strings, root.lang)
  const t = useStrings<MultiSelectStringKey>(multiSelectStrings, strings, root.lang)
  const tRequired = useStrings<RequiredStringKey>(requiredStrings, strings, root.lang)
  const textOf = useCallback((problem: Problem) => choiceProblemText(tProblem, problem), [tProblem])
  const announcer = useRef<AnnouncerHandle>(null)
  const area = useRef<HTMLDivElement>(null)
  const announce = (text: string) => {
    if (text !== '') announcer.current?.announce(text)
  }
  const empty = options.length === 0
  const rules: SelectionConstraints = { multiple, required: required && !empty, min, max }
  const store = useControllableStore<string[], ChangeDetails>({ store: outerStore, value, defaultValue, onValueChange })
  const text = useControllableStore<string, ChangeDetails>({
    store: otherTextStore,
    value: otherText,
    defaultValue: defaultOtherText,
    onValueChange: onOtherTextChange,
  })
  const filterState = useFilter({ options, getValue: () => store.get(), t, announce })
  const selection = useSelection({
    ...{ store, text, options, rules, error, area, t, textOf, announce, touched },
    onBeforeChange: filterState.keepVisible,
  })
  const { answered } = selection
  const errorText = readOnly ? undefined : selection.errorText

  const promptText = useMemo(() => getNodeText(prompt), [prompt])
  const limits = readOnly || empty ? null : hintText(t, rules)
  // The author may have said it, and an error that names the limits takes its place.
  const hint = limits === null || isStatedIn(limits, promptText) ? null : limits
  const isReplaced = hint !== null && errorText !== undefined && selection.errorStatesLimits
  // Where the hint is back, it has the space of the message.
  const shown = readOnly ? undefined : (errorText ?? (hint === null ? selection.corrected : undefined))
  const promptId = prompt ? `${id}prompt` : undefined
  const hintId = hint && !isReplaced ? `${id}hint` : undefined
  const errorId = `${id}message`
  const label = root['aria-label']
  const nameId = title || label !== undefined ? undefined : (labelledBy ?? promptId)
  const showMark = rules.required && !readOnly
  // A radio group has a state for it; a plain group says it in its name.
  const suffix = showMark && multiple ? tRequired('required.name') : undefined
  const nameIds = root['aria-labelledby'] ?? nameId
  const isNamed = title || nameIds !== undefined
  const suffixId = suffix === undefined || nameIds === undefined ? undefined : `${id}required`
  const ariaDescribedBy = getDescribedBy(
    [root['aria-describedby'], ''],
    [nameId === promptId ? undefined : promptId, promptText],
    [hintId, hint ?? ''],
    [errorText ? errorId : undefined, errorText ?? ''],
  )

  // A plain group may say neither of these (ARIA 1.2): there the hint and the message do.
  const radioGroup =
    multiple || readOnly
      ? undefined
      : {
          role: 'radiogroup',
          'aria-required': rules.required || undefined,
          'aria-invalid': errorText ? true : undefined,
        }

  return (
    <fieldset
      {...radioGroup}
      {...root}
      aria-label={joinTokens(label, (label !== undefined || !isNamed) && suffix)}
      aria-labelledby={joinTokens(nameIds, suffixId)}
      aria-describedby={ariaDescribedBy}
      ref={ref}
      className={joinTokens('pk pk-root pk-multi-select', className)}
      disabled={disabled}
      data-multiple={multiple ? '' : undefined}
      data-answered={answered ? '' : undefined}
      data-invalid={errorText ? '' : undefined}
      data-filtered={filter && filterState.filtered ? '' : undefined}
      data-disabled={disabled ? '' : undefined}
      data-readonly={readOnly ? '' : undefined}
    >
      {title ? (
        <legend className="pk-legend">
          {headingLevel ? (
            <Heading level={headingLevel} className="pk-title">
              {title}
              {showMark && <RequiredMark />}
            </Heading>
          ) : (
            <span className="pk-title">
              {title}
              {showMark && <RequiredMark />}
            </span>
          )}
          {suffix !== undefined && (
            <>
              {' '}
              <span className="pk-hidden" id={suffixId}>
                {suffix}
              </span>
            </>
          )}
        </legend>
      ) : null}
      {prompt ? (
        <Prompt id={promptId} showMark={showMark && nameId === promptId}>
          {prompt}
        </Prompt>
      ) : null}
      {showMark && !isNamed && label === undefined && <RequiredMark />}
      {suffixId && !title ? (
        // Heard in the name alone: browsing, it would be a line of its own.
        <span hidden id={suffixId}>
          {suffix}
        </span>
      ) : null}
      {hint && !isReplaced ? (
        <p className="pk-hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      {readOnly || empty ? null : (
        // There from the start, so that the controls may always name it as their description.
        <div className="pk-options-message" id={errorId}>
          {shown === undefined ? null : (
            <p className="pk-error" data-corrected={errorText === undefined ? '' : undefined}>
              {shown}
            </p>
          )}
        </div>
      )}
      {empty ? (
        <p className="pk-options-empty">{t('multiSelect.noOptions')}</p>
      ) : readOnly ? (
        <ReadOnlyOptions options={options} store={store} read={selection.read} text={text} t={t} />
      ) : (
        <OptionsArea
          {...{ area, options, rules, store, text, selection, errorId, t }}
          filter={filter ? filterState : undefined}
          error={errorText}
        />
      )}
      {after ? <div className="pk-after pk-flow">{after}</div> : null}
      {readOnly ? null : <Announcer ref={announcer} />}
    </fieldset>
  )
})
