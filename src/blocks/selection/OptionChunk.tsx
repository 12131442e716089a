import { memo } from 'react'
import type { MultiSelectOption, SharedOptionProps } from './multi-select-option.js'
import { Option } from './Option.js'
import type { SelectionState } from './selection-state.js'

/**
 * How options stand: each is chosen (`x`), open (`o`) or one too many (`-`). A text, because equal texts are the same
 * prop.
 */
export const encodeStates = (options: readonly MultiSelectOption[], { ids, full }: SelectionState): string =>
  // One that stands alone is never one too many.
  options.map(({ id, exclusive }) => (ids.has(id) ? 'x' : full && !exclusive ? '-' : 'o')).join('')

interface OptionChunkProps {
  shared: SharedOptionProps
  options: readonly MultiSelectOption[]
  states: string
  /** How many options stand before these. */
  offset: number
  /** How many there are in all. */
  size: number
  /** Position among those shown, by id; absent when all are. */
  shown: ReadonlyMap<string, number> | undefined
  /** The radio that is reached with Tab. */
  tabStopId: string | undefined
  /** The words of the option marked `other` are missing, and that is being said. */
  otherInvalid: boolean
}

/** Some of the rows. */
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
      // Of radios only: a checkbox does not say how many there are, and need not render when it changes.
      position={multiple ? 0 : shown ? (shown.get(option.id) ?? 0) : offset + at + 1}
      size={multiple ? 0 : (shown?.size ?? size)}
      isTabStop={multiple || option.id === tabStopId}
      filteredOut={shown !== undefined && !shown.has(option.id)}
      otherInvalid={option.other === true && otherInvalid}
    />
  ))
})
