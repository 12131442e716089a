import { memo } from 'react'
import type { MultiSelectOption, OptionGroup } from './multi-select-option.js'
import { Option } from './Option.js'
import type { Chosen } from './selection-state.js'

/**
 * How options stand: each is chosen (`x`), open (`o`) or one too many (`-`). A text, because equal texts are the same
 * prop.
 */
export const marksOf = (options: readonly MultiSelectOption[], { ids, full }: Chosen): string =>
  // One that stands alone is never one too many.
  options.map(({ id, exclusive }) => (ids.has(id) ? 'x' : full && !exclusive ? '-' : 'o')).join('')

interface OptionRunProps {
  group: OptionGroup
  options: readonly MultiSelectOption[]
  marks: string
  /** How many options stand before these. */
  before: number
  /** How many there are in all. */
  size: number
  /** Position among those shown, by id; absent when all are. */
  shown: ReadonlyMap<string, number> | undefined
  /** The radio that is reached with Tab. */
  stop: string | undefined
  /** The words of the option marked `other` are missing, and that is being said. */
  wordless: boolean
}

/** Some of the rows. */
export const OptionRun = /* @__PURE__ */ memo(function OptionRun(props: OptionRunProps) {
  const { group, options, marks, before, size, shown, stop, wordless } = props
  const { multiple } = group
  return options.map((option, at) => (
    <Option
      key={option.id}
      group={group}
      {...option}
      chosen={marks[at] === 'x'}
      locked={marks[at] === '-'}
      // Of radios only: a checkbox does not say how many there are, and need not render when it changes.
      position={multiple ? 0 : shown ? (shown.get(option.id) ?? 0) : before + at + 1}
      size={multiple ? 0 : (shown?.size ?? size)}
      stop={multiple || option.id === stop}
      filtered={shown !== undefined && !shown.has(option.id)}
      wordless={option.other === true && wordless}
    />
  ))
})
