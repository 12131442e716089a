import { type ForwardedRef, forwardRef, type ReactNode, useId, useRef } from 'react'
import { Announcer, type AnnouncerHandle } from '../../ui/Announcer.js'
import type { AnswerableProps, HeadingLevel, RootProps } from '../../ui/common-props.js'
import { Heading } from '../../ui/heading.js'
import { moveAmongRadios } from '../../ui/radio-keys.js'
import { useStrings } from '../../ui/strings.js'
import { type ChangeDetails, useControllable, type ValueStore } from '../../ui/value-store.js'
import type { ChoosingRules } from './choosing.js'
import { hintText } from './messages.js'
import { type MultiSelectOption, Option } from './Option.js'
import { OptionsFooter } from './OptionsFooter.js'
import { ReadOnlyOptions } from './ReadOnlyOptions.js'
import { type MultiSelectMessage, multiSelectStrings } from './strings.js'
import { useChoosing } from './use-choosing.js'

export type { MultiSelectOption } from './Option.js'

interface MultiSelectOwnProps extends AnswerableProps<MultiSelectMessage> {
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
  /** An answer is expected. @default false */
  required?: boolean
  /** Ids of the chosen options, controlled: it changes when you change it. Ids that no option has are not shown. */
  value?: string[]
  /** Ids chosen at first, uncontrolled. @default [] */
  defaultValue?: string[]
  /** The learner changed the choice. `value` holds ids of `options` only, in their order; an id that no option has is left out. */
  onValueChange?: (value: string[], details: ChangeDetails) => void
  /** Holds the value in place of `value` and `defaultValue`, and renders one option per change. */
  store?: ValueStore<string[]>
  /** What is wrong, ready to show. Without it `required`, `min` and `max` are judged by the component when focus leaves it. */
  error?: string
}

/**
 * Everything else goes to the root `<fieldset>`, which carries
 * `data-multiple`, `data-answered` (something is chosen), `data-invalid` (a problem is shown), `data-disabled`, `data-readonly`.
 * A row, `.pk-option`, carries `data-selected`, `data-locked` (`max` is reached), `data-disabled`, `data-readonly`.
 */
export type MultiSelectProps = RootProps<'fieldset', MultiSelectOwnProps>

const NOTHING: string[] = []

/** Choose one or several options. Native controls; each row is the target; the value comes out in the options' order. */
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
    value,
    defaultValue = NOTHING,
    onValueChange,
    store: outerStore,
    disabled,
    readOnly = false,
    error,
    strings,
    className,
    ...root
  } = props
  const id = useId()
  const t = useStrings<MultiSelectMessage>(multiSelectStrings, strings)
  const announcer = useRef<AnnouncerHandle>(null)
  const empty = options.length === 0
  const rules: ChoosingRules = { multiple, required: required && !empty, min, max }
  const store = useControllable<string[], ChangeDetails>({ store: outerStore, value, defaultValue, onValueChange })
  const { group, answered, stop, problem, clear, leaving } = useChoosing({
    store,
    options,
    rules,
    judges: error === undefined,
    t,
    announce: (text) => announcer.current?.announce(text),
  })
  const message = readOnly ? undefined : (error ?? problem)

  const hint = readOnly || empty ? null : hintText(t, rules)
  const promptId = prompt ? `${id}prompt` : undefined
  const hintId = hint ? `${id}hint` : undefined
  const errorId = `${id}error`
  const named = Boolean(title) || root['aria-label'] !== undefined
  const nameId = named ? undefined : (labelledBy ?? promptId)
  const described = [root['aria-describedby'], nameId === promptId ? undefined : promptId, hintId, message ? errorId : undefined]

  // A plain group may say neither of these (ARIA 1.2): there the hint and the message do.
  const radioGroup =
    multiple || readOnly
      ? undefined
      : { role: 'radiogroup', 'aria-required': required || undefined, 'aria-invalid': message ? true : undefined }

  return (
    <fieldset
      aria-labelledby={nameId}
      {...radioGroup}
      {...root}
      aria-describedby={described.filter(Boolean).join(' ') || undefined}
      ref={ref}
      className={`pk pk-root pk-multi-select${className ? ` ${className}` : ''}`}
      disabled={disabled}
      data-multiple={multiple ? '' : undefined}
      data-answered={answered ? '' : undefined}
      data-invalid={message ? '' : undefined}
      data-disabled={disabled ? '' : undefined}
      data-readonly={readOnly ? '' : undefined}
    >
      {title ? (
        <legend className="pk-legend">
          {headingLevel ? (
            <Heading level={headingLevel} className="pk-title">
              {title}
            </Heading>
          ) : (
            <span className="pk-title">{title}</span>
          )}
        </legend>
      ) : null}
      {prompt ? (
        <div className="pk-prompt pk-flow" id={promptId}>
          {prompt}
        </div>
      ) : null}
      {hint ? (
        <p className="pk-hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      {readOnly ? (
        <ReadOnlyOptions options={options} group={group} t={t} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: listens to what the controls inside let bubble
        <div className="pk-options-area" {...leaving} onKeyDown={moveAmongRadios}>
          <div className="pk-options">
            {options.map((option, index) => (
              <Option key={option.id} group={group} {...option} position={index + 1} stop={multiple || option.id === stop} />
            ))}
          </div>
          <OptionsFooter group={group} max={multiple ? max : undefined} error={message} errorId={errorId} onClear={clear} t={t} />
        </div>
      )}
      {after ? <div className="pk-after pk-flow">{after}</div> : null}
      {readOnly ? null : <Announcer ref={announcer} />}
    </fieldset>
  )
})
