import { blockBase, type ParamValues } from '../params.js'
import { choicesOf, cutAtList } from '../read-choices.js'
import { type BlockSource, isListPart, readerOf } from '../reader.js'
import { markOptions } from './read-marks.js'
import type { SelectionOption, SelectionSpec } from './spec.js'

const params = {
  ...blockBase,
  multiple: 'boolean',
  required: 'boolean',
  min: 'whole',
  max: 'count',
  exclusive: 'ref-list',
  other: 'ref',
  filter: 'boolean',
} as const

export type SelectionSource = BlockSource<ParamValues<typeof params>>

/** Prompt, options and what follows them. */
export const selectionReader = /* @__PURE__ */ readerOf<'selection'>()(
  params,
  (source) => {
    const { params, report, place } = source
    const { before, items, after, found } = cutAtList(source, 'options')
    const options: SelectionOption[] = choicesOf(items, source, 'option')
    if (options.length === 0) {
      const message = found
        ? 'The list of this selection is empty, so there is nothing to choose.'
        : 'This selection has no list, so there is nothing to choose. Write its options as a list: `- An option`.'
      report({ ruleId: 'options-missing', message, expected: 'a list', ...place })
    }
    const multiple = params.multiple ?? false
    if (!multiple) reportUnused(source)
    const { min, max } = params
    source.onceNamed((named) => {
      markOptions(source, options, multiple)
      // The block that this reader made: ids and marks are all that was missing.
      checkLimits(source, named as SelectionSpec)
    })
    return {
      multiple,
      required: params.required ?? false,
      ...(multiple && min !== undefined && { min }),
      ...(multiple && max !== undefined && { max }),
      ...(params.filter && { filter: true }),
      prompt: before,
      options,
      after,
    }
  },
  { holdsChoices: isListPart },
)

function reportUnused({ params: { min, max, exclusive }, report, place }: SelectionSource): void {
  if (min !== undefined || max !== undefined) {
    const message = '`min` and `max` count the options to choose, which needs `multiple: true`. They were left out.'
    report({ ruleId: 'param-unused', message, expected: 'multiple: true', ...place })
  }
  const [first] = exclusive ?? []
  const last = exclusive?.at(-1)
  if (first && last) {
    const message = '`exclusive` names options that clear the others, which needs `multiple: true`. It was left out.'
    report({ ruleId: 'param-unused', message, expected: 'multiple: true', start: first.start, end: last.end })
  }
}

/** Leaves `min` and `max` out where they cannot be met. Options that stand alone do not count. */
function checkLimits({ report, place }: SelectionSource, block: SelectionSpec): void {
  const count = block.options.filter((option) => !option.exclusive).length
  const besides = count < block.options.length ? ' besides those that stand alone' : ''
  for (const name of ['min', 'max'] as const) {
    const value = block[name]
    if (value === undefined || value <= count) continue
    const message =
      `\`${name}\` asks for ${value} options, but there are ${count}${besides}. It ` +
      `was left out. Write ${count} at most, or more options.`
    report({ ruleId: 'param-range', message, expected: `${count} at most`, actual: `${name}: ${value}`, ...place })
    delete block[name]
  }
}
