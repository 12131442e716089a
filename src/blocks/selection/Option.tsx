import { type MouseEvent, memo, useId } from 'react'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { noFormOwner } from '../../ui/dom/no-form-owner.js'
import type { MultiSelectOption, SharedOptionProps } from './multi-select-option.js'
import { OtherField } from './OtherField.js'

interface OptionProps extends MultiSelectOption {
  shared: SharedOptionProps
  chosen: boolean
  /** The maximum is reached. */
  locked: boolean
  /** Position, from 1, and number of options. For radios only. */
  position: number
  size: number
  /** Whether Tab reaches it: every checkbox, one radio of the group. */
  isTabStop: boolean
  /** Does not match the query. */
  filteredOut: boolean
  /** Its text is missing and the error is shown. */
  otherInvalid: boolean
}

/** Elements inside a row that handle their own clicks. */
const INTERACTIVE = 'a, button, input, select, textarea, summary, label, [tabindex]'

function chooseFromRow({ target, currentTarget }: MouseEvent<HTMLElement>): void {
  const hit = (target as Element).closest(INTERACTIVE) // React dispatches clicks of elements only.
  if (hit && currentTarget.contains(hit)) return
  // A click that ends a text selection does not choose.
  if (document.getSelection()?.isCollapsed === false) return
  currentTarget.querySelector<HTMLElement>('.pk-option-input')?.click()
}

/**
 * One row: a native control, its label and its details, with the whole row as target. Without details, the row is the
 * label.
 *
 * Radios have no `name`, so the browser does not group them: position and tab stop are set here, arrow keys are handled
 * by the group.
 */
export const Option = /* @__PURE__ */ memo(function Option(props: OptionProps) {
  const {
    shared,
    id,
    text,
    content,
    details,
    disabled,
    other,
    chosen,
    position,
    size,
    isTabStop,
    filteredOut,
    otherInvalid,
  } = props
  const { multiple, errorId: messageId, countId, exclusiveId } = shared
  const exclusive = multiple && props.exclusive === true
  const rowId = useId()
  const locked = props.locked && !disabled
  const textId = other ? `${rowId}text` : undefined
  const detailsId = details ? `${rowId}details` : undefined

  const state = {
    hidden: filteredOut && !chosen,
    'data-selected': chosen ? '' : undefined,
    'data-locked': locked ? '' : undefined,
    'data-disabled': disabled ? '' : undefined,
    'data-exclusive': exclusive ? '' : undefined,
    'data-other': other ? '' : undefined,
  }
  const input = (
    <input
      {...noFormOwner}
      className="pk-option-input"
      type={multiple ? 'checkbox' : 'radio'}
      // Firefox would restore the checked state after a reload without React noticing.
      autoComplete="off"
      checked={chosen}
      disabled={disabled}
      aria-disabled={locked || undefined}
      aria-describedby={joinTokens(detailsId, exclusive && exclusiveId, locked && countId, messageId)}
      {...(multiple ? undefined : { 'aria-posinset': position, 'aria-setsize': size })}
      tabIndex={isTabStop ? undefined : -1}
      data-option={id}
      onChange={shared.onChange}
    />
  )
  const label = content ?? text
  if (!details && !other)
    return (
      // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
      <label className="pk-option pk-option-label" {...state}>
        {input}
        {label}
      </label>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only widens the target
    <div className="pk-option" {...state} onClick={chooseFromRow}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is inside */}
      <label className="pk-option-label">
        {input}
        {textId ? (
          <span className="pk-option-text" id={textId}>
            {label}
          </span>
        ) : (
          label
        )}
      </label>
      {details ? (
        <div className="pk-option-details" id={detailsId}>
          <div className="pk-option-note pk-flow">{details}</div>
        </div>
      ) : null}
      {chosen && textId ? (
        <OtherField shared={shared} labelId={textId} disabled={disabled} invalid={otherInvalid} />
      ) : null}
    </div>
  )
})
