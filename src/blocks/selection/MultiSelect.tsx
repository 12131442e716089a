import { type ForwardedRef, forwardRef, type ReactNode, useCallback, useId, useMemo, useRef } from 'react'
import {
  type ChoiceProblemStringKey,
  choiceProblemStrings,
  choiceProblemText,
} from '../../core/validation/choice-problem.js'
import type { Problem } from '../../core/validation/problem.js'
import { Announcer, type AnnouncerHandle } from '../../ui/Announcer.js'
import type { AnswerableProps, FieldsetProps, HeadingLevel } from '../../ui/common-props.js'
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

/**
 * Props of `MultiSelect`. All other props are passed to the root `<fieldset>`.
 *
 * @attribute data-multiple several options may be chosen
 * @attribute data-answered an option is chosen
 * @attribute data-required `required` is set
 * @attribute data-touched the learner has left the question
 * @attribute data-invalid a problem is shown
 * @attribute data-filtered a query is entered
 * @attribute data-disabled `disabled` is set
 * @attribute data-readonly `readOnly` is set
 * @attribute .pk-option data-selected the option is chosen
 * @attribute .pk-option data-locked `max` is reached, so the option cannot be chosen
 * @attribute .pk-option data-exclusive the option is `exclusive`
 * @attribute .pk-option data-other the option is `other`
 * @attribute .pk-option data-disabled the option is disabled
 * @attribute .pk-option data-readonly `readOnly` is set
 */
export interface MultiSelectProps
  extends Omit<FieldsetProps, 'title'>,
    Omit<AnswerableProps<MultiSelectStringKey | ChoiceProblemStringKey | RequiredStringKey>, 'headingLevel'> {
  /** The options, in the order shown. */
  options: readonly MultiSelectOption[]
  /** Whether several options can be chosen (checkboxes) or one (radios). @default true */
  multiple?: boolean | undefined
  /** Names the group, as its legend. */
  title?: ReactNode
  /** Level of the title's heading. `null` renders the title as plain text. @default 3 */
  headingLevel?: HeadingLevel | null | undefined
  /** DOM id of the element that names the group when there is no `title`. Without either, `prompt` names it. */
  labelledBy?: string | undefined
  /** The question, above the options. */
  prompt?: ReactNode
  /** Content below the options. */
  after?: ReactNode
  /** Minimum number of options, if any are chosen. With `multiple` only. @default no minimum */
  min?: number | undefined
  /**
   * Maximum number of options. Once it is reached, the remaining options are locked. With `multiple` only. @default no
   * maximum
   */
  max?: number | undefined
  /**
   * Marks the title as required (with `labelledBy`, mark your own). If the option marked `other` is chosen, its text is
   * required too. @default false
   */
  required?: boolean | undefined
  /**
   * Shows a search field above the options that hides those that do not match. Chosen options and the option marked
   * `other` stay visible. The query never leaves the component. @default false
   */
  filter?: boolean | undefined
  /** Ids of the chosen options, controlled. Ids without an option are not shown. */
  value?: string[] | undefined
  /** Initial ids of the chosen options, uncontrolled. @default [] */
  defaultValue?: string[] | undefined
  /** Called when the learner changes the choice. `value` holds ids of `options` only, in their order. */
  onValueChange?: ((value: string[], details: ChangeDetails) => void) | undefined
  /** Called with each complete change, like the DOM's `change` event: with a choice at once. */
  onValueCommitted?: ((value: string[], details: ChangeDetails) => void) | undefined
  /** External store of the value, in place of `value` and `defaultValue`. A change renders one option. */
  store?: ValueStore<string[]> | undefined
  /** External store of the touched state, in place of the component's own. */
  touched?: TouchedStore | undefined
  /**
   * The text typed for the option marked `other`, controlled. It belongs to the answer only while that option is
   * chosen, but is kept so that choosing the option again restores it.
   */
  otherText?: string | undefined
  /** The initial text for the option marked `other`, uncontrolled. @default '' */
  defaultOtherText?: string | undefined
  /** Called when the learner edits that text. Not called during IME composition. */
  onOtherTextChange?: ((text: string, details: ChangeDetails) => void) | undefined
  /** Called when the learner leaves the text field after typing. */
  onOtherTextCommitted?: ((text: string, details: ChangeDetails) => void) | undefined
  /** External store of the text, in place of `otherText` and `defaultOtherText`. */
  otherTextStore?: ValueStore<string> | undefined
  /**
   * Error message, ready to show. Without it, the component validates `min`, `max` and the text of the option marked
   * `other` when the learner leaves an edited question. Report a missing answer yourself, at submit.
   */
  error?: string | undefined
}

const EMPTY_VALUE: string[] = []

/**
 * Choose one or several options. Uses native controls with the whole row as target. The value keeps the order of the
 * options.
 */
export const MultiSelect = /* @__PURE__ */ forwardRef(function MultiSelect(
  props: MultiSelectProps,
  ref: ForwardedRef<HTMLFieldSetElement>,
) {
  const {
    options,
    multiple = true,
    title,
    headingLevel = 3,
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
    onValueCommitted,
    store: outerStore,
    touched,
    otherText,
    defaultOtherText = '',
    onOtherTextChange,
    onOtherTextCommitted,
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
    onCommitted: (next, details) => onValueCommitted?.(next, details),
    onOtherTextCommitted: (next, details) => onOtherTextCommitted?.(next, details),
  })
  const { answered } = selection
  const errorText = readOnly ? undefined : selection.errorText

  const promptText = useMemo(() => getNodeText(prompt), [prompt])
  const limits = readOnly || empty ? null : hintText(t, rules)
  // Skipped if the prompt states the limits already; replaced by an error that states them.
  const hint = limits === null || isStatedIn(limits, promptText) ? null : limits
  const isReplaced = hint !== null && errorText !== undefined && selection.errorStatesLimits
  // When the hint is back, it takes the space of the error.
  const shown = readOnly ? undefined : (errorText ?? (hint === null ? selection.corrected : undefined))
  const promptId = prompt ? `${id}prompt` : undefined
  const hintId = hint && !isReplaced ? `${id}hint` : undefined
  const errorId = `${id}message`
  const label = root['aria-label']
  const nameId = title || label !== undefined ? undefined : (labelledBy ?? promptId)
  const showMark = rules.required && !readOnly
  // A radio group has `aria-required`; a plain group states it in its name.
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

  // A plain group supports neither attribute (ARIA 1.2): its hint and error state both.
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
      data-required={required ? '' : undefined}
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
        // Part of the accessible name only: visible to browse mode, it would be read as a separate line.
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
        // Always rendered, so that the controls can reference it as their description.
        <div className="pk-options-message" id={errorId}>
          {shown === undefined ? null : (
            <p className="pk-error" data-pk-corrected={errorText === undefined ? '' : undefined}>
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
