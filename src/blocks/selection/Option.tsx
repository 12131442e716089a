import { type MouseEvent, memo, type ReactNode, useId, useRef } from 'react'
import { ownerless } from '../../ui/native-control.js'
import { useStoreValue, type ValueStore } from '../../ui/value-store.js'
import type { Chosen } from './choosing.js'

/** One thing to choose. */
export interface MultiSelectOption {
  /** What the value holds. Unique among the options; the texts need not be. */
  id: string
  /** Plain text: the label when there is no `content`. */
  text: string
  /** The label as it is shown. It must read as `text`. */
  content?: ReactNode
  /** What helps to decide, shown under the label and tied to it as its description. */
  details?: ReactNode
  /** Cannot be chosen, or given up. */
  disabled?: boolean
}

/** What all options of a group share. Its identity stays while the group's shape does, so that a change renders one option. */
export interface OptionGroup {
  store: ValueStore<string[]>
  read(value: readonly string[]): Chosen
  multiple: boolean
  /** Options in all. */
  size: number
  choose(id: string, on: boolean): void
}

interface OptionProps extends MultiSelectOption {
  group: OptionGroup
  /** From 1. */
  position: number
  /** Is reached with Tab: every checkbox, one radio of the group. */
  stop: boolean
}

/** What a click may land on without choosing the row around it. */
const INTERACTIVE = 'a, button, input, select, textarea, summary, label, [tabindex]'

/**
 * One row: a native control, its label and its details, all of it the target.
 *
 * Radios have no `name`, so they are no group to the browser: position and tab stop are said here, arrows are the group's.
 */
export const Option = /* @__PURE__ */ memo(function Option({ group, id, text, content, details, disabled, position, stop }: OptionProps) {
  const { multiple, read, size } = group
  const detailsId = useId()
  const input = useRef<HTMLInputElement>(null)
  const state = useStoreValue(group.store, (value) => {
    const { ids, full } = read(value)
    if (ids.has(id)) return 'chosen'
    return full ? 'locked' : 'open'
  })
  const chosen = state === 'chosen'
  const locked = state === 'locked' && !disabled

  const chooseFromRow = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as Element // React only dispatches clicks of elements.
    const hit = target.closest(INTERACTIVE)
    if (hit && event.currentTarget.contains(hit)) return
    // Who marks text to copy it is not choosing.
    if (document.getSelection()?.isCollapsed === false) return
    input.current?.click()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only widens the pointer's target; the control inside has the keyboard
    <div
      className="pk-option"
      data-selected={chosen ? '' : undefined}
      data-locked={locked ? '' : undefined}
      data-disabled={disabled ? '' : undefined}
      onClick={chooseFromRow}
    >
      <label className="pk-option-label">
        <input
          {...ownerless}
          ref={input}
          className="pk-option-input"
          type={multiple ? 'checkbox' : 'radio'}
          checked={chosen}
          disabled={disabled}
          aria-disabled={locked || undefined}
          aria-describedby={details ? detailsId : undefined}
          {...(multiple ? undefined : { 'aria-posinset': position, 'aria-setsize': size })}
          tabIndex={stop ? undefined : -1}
          data-option={id}
          onChange={(event) => {
            // Safari leaves the focus elsewhere when a control is clicked; the group could then never be left.
            event.currentTarget.focus({ preventScroll: true })
            group.choose(id, event.currentTarget.checked)
          }}
        />
        <span className="pk-option-text">{content ?? text}</span>
      </label>
      {details ? (
        <div className="pk-option-details" id={detailsId}>
          <div className="pk-option-note pk-flow">{details}</div>
        </div>
      ) : null}
    </div>
  )
})
