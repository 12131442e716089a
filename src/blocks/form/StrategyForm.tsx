import { type ForwardedRef, forwardRef, type ReactNode, useContext, useId, useImperativeHandle } from 'react'
import type { ProblemStringKey } from '../../core/validation/problem-strings.js'
import { Announcer } from '../../ui/Announcer.js'
import type { AnswerableProps, DivProps } from '../../ui/common-props.js'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { Heading, toHeadingLevel } from '../../ui/Heading.js'
import { type RequiredStringKey, requiredStrings } from '../../ui/i18n/required-strings.js'
import { useProblemText } from '../../ui/i18n/use-problem-text.js'
import { useStrings } from '../../ui/i18n/use-strings.js'
import type { TouchedStore } from '../../ui/store/touched-store.js'
import { useControllableStore } from '../../ui/store/use-controllable-store.js'
import { UiContext } from '../../ui/ui-context.js'
import { checkStyleSheet } from '../../ui/warnings/check-style-sheet.js'
import { FieldGroup } from './FieldGroup.js'
import type { FormChangeDetails, FormFieldGroup, FormStore, FormValue } from './form-field.js'
import { ReadOnlyGroup } from './ReadOnlyGroup.js'
import { type StrategyFormStringKey, strategyFormStrings } from './strings.js'
import { useForm } from './use-form.js'

export type {
  FormChangeDetails,
  FormField,
  FormFieldGroup,
  FormOption,
  FormValue,
} from './form-field.js'

/**
 * Props of `StrategyForm`. All other props are passed to the root `<div>`.
 *
 * @attribute data-invalid `error` is set, or `errors` has an entry
 * @attribute data-disabled `disabled` is set
 * @attribute data-readonly `readOnly` is set
 * @attribute [data-field-id] data-field-id always: the id of the field
 * @attribute [data-field-id] data-control always: the `control` of the field
 * @attribute [data-field-id] data-answered the field has an answer
 * @attribute [data-field-id] data-required the field is required
 * @attribute [data-field-id] data-touched the learner has left the field
 * @attribute [data-field-id] data-invalid a problem of the field is shown
 * @attribute [data-field-id] data-disabled `disabled` is set
 * @attribute .pk-field-count data-over the text is too long
 */
export interface StrategyFormProps
  extends DivProps,
    AnswerableProps<StrategyFormStringKey | ProblemStringKey | RequiredStringKey> {
  /** Title of the form, which also names it. */
  title?: string | undefined
  /** DOM id of the element that names the form if there is no `title`. */
  labelledBy?: string | undefined
  /** Content above the first field. */
  prompt?: ReactNode
  /**
   * The fields, in groups. Define the array outside the component or memoize it: a field renders when its own object
   * changes.
   */
  groups: readonly FormFieldGroup[]
  /** Values by field id, controlled. Entries without a field are kept. */
  value?: FormValue | undefined
  /** Initial values, uncontrolled. @default {} */
  defaultValue?: FormValue | undefined
  /** Called when the learner changes the field `details.field`. Not called during IME composition. */
  onValueChange?: ((value: FormValue, details: FormChangeDetails) => void) | undefined
  /**
   * Called with each complete change, like the DOM's `change` event: with a choice at once, with a text when the
   * learner leaves its field.
   */
  onValueCommitted?: ((value: FormValue, details: FormChangeDetails) => void) | undefined
  /** Called when the learner leaves a field, edited or not. Use it to save. */
  onFieldBlur?: ((field: string) => void) | undefined
  /** If `readOnly`, adds a button beside each answer, which calls this with the field id. @default no buttons */
  onChangeRequest?: ((field: string) => void) | undefined
  /** External store of the values, in place of `value` and `defaultValue`. A change renders one field. */
  store?: FormStore | undefined
  /** External store of the touched fields, in place of the form's own. */
  touched?: TouchedStore | undefined
  /**
   * Error messages by field id, ready to show. Without one, a field that was edited and left validates its own limits
   * only.
   */
  errors?: Readonly<Record<string, string>> | undefined
}

const EMPTY_VALUE: FormValue = {}

/**
 * A group of questions with fields to fill in. Not a `<form>`: nothing is submitted, and every change goes to the host.
 */
export const StrategyForm = /* @__PURE__ */ forwardRef(function StrategyForm(
  props: StrategyFormProps,
  ref: ForwardedRef<HTMLDivElement>,
) {
  const {
    title,
    labelledBy,
    headingLevel = 3,
    prompt,
    groups,
    value,
    defaultValue = EMPTY_VALUE,
    onValueChange,
    onValueCommitted,
    onFieldBlur,
    onChangeRequest,
    store: outerStore,
    disabled = false,
    readOnly = false,
    error,
    errors,
    touched: outerTouched,
    strings,
    className,
    ...root
  } = props
  checkStyleSheet()
  const id = useId()
  const ui = useContext(UiContext)
  const lang = root.lang ?? ui.lang
  const t = useStrings<StrategyFormStringKey>(strategyFormStrings, strings, lang)
  const tRequired = useStrings<RequiredStringKey>(requiredStrings, strings, lang)
  const textOf = useProblemText(strings, lang)
  const store = useControllableStore<FormValue, FormChangeDetails>({
    store: outerStore,
    value,
    defaultValue,
    onValueChange,
  })
  const { form, touched, corrected, element, announcer } = useForm({
    ...{ store, groups, errors, t, textOf, lang, disabled, onFieldBlur, touched: outerTouched },
    onCommitted: (next, details) => onValueCommitted?.(next, details),
  })
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => element.current, [element])

  const titleId = title ? `${id}title` : undefined
  const errorId = error === undefined || readOnly ? undefined : `${id}error`
  const invalid = !readOnly && (error !== undefined || Object.keys(errors ?? EMPTY_VALUE).length > 0)
  const groupLevel = title ? toHeadingLevel(headingLevel + 1) : headingLevel
  const hasRequired = groups.some((group) => group.fields.some((field) => field.required))
  return (
    // biome-ignore lint/a11y/useSemanticElements: the groups inside are fieldsets
    <div
      role="group"
      aria-labelledby={root['aria-label'] === undefined ? (titleId ?? labelledBy) : undefined}
      {...root}
      aria-describedby={joinTokens(root['aria-describedby'], errorId)}
      ref={element}
      className={joinTokens('pk pk-root pk-strategy-form', className)}
      data-invalid={invalid ? '' : undefined}
      data-disabled={disabled ? '' : undefined}
      data-readonly={readOnly ? '' : undefined}
    >
      {title && (
        <Heading level={headingLevel} className="pk-title" id={titleId}>
          {title}
        </Heading>
      )}
      {prompt && <div className="pk-form-prompt">{prompt}</div>}
      {errorId && (
        <p className="pk-error pk-form-error" id={errorId}>
          {error}
        </p>
      )}
      {hasRequired && !readOnly && !ui.hasRequiredNote && (
        <p className="pk-hint pk-form-required">{tRequired('required.note')}</p>
      )}
      {groups.map((group) => {
        const key = group.id ?? group.fields[0]?.id ?? group.title
        return readOnly ? (
          <ReadOnlyGroup
            key={key}
            {...group}
            store={store}
            t={t}
            lang={lang}
            headingLevel={groupLevel}
            onChangeRequest={onChangeRequest}
          />
        ) : (
          <FieldGroup
            key={key}
            {...group}
            form={form}
            errors={errors}
            touched={touched}
            corrected={corrected}
            headingLevel={groupLevel}
          />
        )
      })}
      {!readOnly && <Announcer ref={announcer} />}
    </div>
  )
})
