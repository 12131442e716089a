import { memo } from 'react'
import type { MultiSelectOption, SharedOptionProps } from './multi-select-option.js'
import { Option } from './Option.js'
import type { SelectionState } from './selection-state.js'

/**
 * Encodes the state of options: chosen (`x`), available (`o`) or locked (`-`). A string, so that equal states are equal
 * props.
 */
export function encodeStates(options: readonly MultiSelectOption[], { ids, full }: SelectionState): string {
  // Exclusive options do not count towards the maximum.
  return options.map(({ id, exclusive }) => (ids.has(id) ? 'x' : full && !exclusive ? '-' : 'o')).join('')
}

interface OptionChunkProps {
  shared: SharedOptionProps
  options: readonly MultiSelectOption[]
  states: string
  /** Number of options before this chunk. */
  offset: number
  /** Number of options in all. */
  size: number
  /** Position among the visible options, by id; absent while all are visible. */
  shown: ReadonlyMap<string, number> | undefined
  /** Id of the radio that Tab reaches. */
  tabStopId: string | undefined
  /** The text of the option marked `other` is missing and the error is shown. */
  otherInvalid: boolean
}

/** A chunk of the rows. */
export const OptionChunk = /* @__PURE__ */ memo(function OptionChunk(props: OptionChunkProps) {
  const { shared, options, states, offset, size, shown, tabStopId, otherInvalid } = props
  const { multiple } = shared
  return options.map((option, at) => (
    <Option
      key={option.id}
      shared={shared}
      {...option}
      chosen={states[at] === 'x'}
      locked={states[at] === '-'}
      // For radios only: checkboxes do not expose their position and need not render when it changes.
      position={multiple ? 0 : shown ? (shown.get(option.id) ?? 0) : offset + at + 1}
      size={multiple ? 0 : (shown?.size ?? size)}
      isTabStop={multiple || option.id === tabStopId}
      filteredOut={shown !== undefined && !shown.has(option.id)}
      otherInvalid={option.other === true && otherInvalid}
    />
  ))
})
