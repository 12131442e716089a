import { baseBlockParams, type IdReference, type ParamValues } from '../../core/spec/params.js'
import { readChoices, splitAtList } from '../../reading/read-choices.js'
import { type BlockSource, defineReader, isListPart } from '../../reading/reader.js'
import type { SelectionOption, SelectionSpec } from './spec.js'

const params = {
  ...baseBlockParams,
  multiple: 'boolean',
  required: 'boolean',
  min: 'whole',
  max: 'count',
  exclusive: 'ref-list',
  other: 'ref',
  filter: 'boolean',
} as const

export type SelectionSource = BlockSource<ParamValues<typeof params>>

/** Reads the prompt, the options and the content after them. */
export const selectionReader = /* @__PURE__ */ defineReader<SelectionSpec>()(
  params,
  (source) => {
    const { params, report, range } = source
    const { before, items, after, found } = splitAtList(source, 'options')
    const options: SelectionOption[] = readChoices(items, source, 'option')
    if (options.length === 0) {
      const message = found
        ? 'The list of this selection is empty, so there is nothing to choose.'
        : 'This selection has no list, so there is nothing to choose. Write its options as a list: `- An option`.'
      report({ ruleId: 'options-missing', message, expected: 'a list', ...range })
    }
    const multiple = params.multiple ?? false
    if (!multiple) reportUnused(source)
    const { min, max } = params
    source.onIdsAssigned((named) => {
      markOptions(source, options, multiple)
      // The block that this reader returned, now with ids and marks.
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

function reportUnused({ params: { min, max, exclusive }, report, range }: SelectionSource): void {
  if (min !== undefined || max !== undefined) {
    const message = '`min` and `max` count the options to choose, which needs `multiple: true`. They were left out.'
    report({ ruleId: 'param-unused', message, expected: 'multiple: true', ...range })
  }
  const [first] = exclusive ?? []
  const last = exclusive?.at(-1)
  if (first && last) {
    const message = '`exclusive` names options that clear the others, which needs `multiple: true`. It was left out.'
    report({ ruleId: 'param-unused', message, expected: 'multiple: true', start: first.start, end: last.end })
  }
}

/** Drops `min` and `max` values that cannot be met. Exclusive options do not count. */
function checkLimits({ report, range }: SelectionSource, block: SelectionSpec): void {
  const count = block.options.filter((option) => !option.exclusive).length
  const besides = count < block.options.length ? ' besides those that stand alone' : ''
  for (const name of ['min', 'max'] as const) {
    const value = block[name]
    if (value === undefined || value <= count) continue
    const message =
      `\`${name}\` asks for ${value} options, but there are ${count}${besides}. It ` +
      `was left out. Write ${count} at most, or more options.`
    report({ ruleId: 'param-range', message, expected: `${count} at most`, actual: `${name}: ${value}`, ...range })
    delete block[name]
  }
}

/** Suggesting an id is the most expensive step here: limited to a few mistakes and candidates. */
const MAX_SUGGESTIONS = 5
const MAX_CANDIDATES = 100

/** Marks the options that `exclusive` and `other` reference. Reports ids without an option. */
function markOptions(source: SelectionSource, options: SelectionOption[], multiple: boolean): void {
  const { params, report, suggestName } = source
  // The missing list is reported already.
  if (options.length === 0) return
  const byId = new Map(options.map((option) => [option.id, option]))
  let guesses = 0

  const find = (name: string, ref: IdReference): SelectionOption | undefined => {
    const option = byId.get(ref.id)
    if (option) return option
    const near =
      guesses++ < MAX_SUGGESTIONS ? suggestName(ref.id, [...byId.keys()].slice(0, MAX_CANDIDATES)) : undefined
    report({
      ruleId: 'option-unknown',
      message: `\`${name}\` names \`${ref.id}\`, an id that no option has. It was left out. ${
        near === undefined ? `Write the id after the option: \`{#${ref.id}}\`.` : `Did you mean \`${near}\`?`
      }`,
      start: ref.start,
      end: ref.end,
      actual: ref.id,
      ...(near !== undefined && {
        expected: near,
        fix: { title: `Write \`${near}\``, edits: [{ start: ref.start, end: ref.end, text: near }] },
      }),
    })
    return undefined
  }

  for (const ref of params.exclusive ?? []) {
    const option = find('exclusive', ref)
    if (option && multiple) option.exclusive = true
  }
  const other = params.other && find('other', params.other)
  if (other) other.other = true
}
