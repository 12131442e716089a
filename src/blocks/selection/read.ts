import { choicesOf, cutAtList } from '../read-choices.js'
import type { BlockSource, Reader } from '../reader.js'

export interface SelectionParams {
  multiple?: boolean
  required?: boolean
  min?: number
  max?: number
}

/** Prompt, options and what follows them. */
export const readSelection: Reader<'selection', SelectionParams> = (source) => {
  const { params, report, extent, place } = source
  const { before, items, after, found } = cutAtList(source, 'options')
  for (const item of items) {
    if (!item.checked) continue
    const message = '`[x]` is kept for marking right answers in a later version. It is not shown to learners.'
    const at = extent(item)
    report({ ruleId: 'option-correct-reserved', message, start: at.start, end: source.line(at.firstLine).end })
  }
  const options = choicesOf(items, source, 'option')
  if (options.length === 0) {
    const message = found
      ? 'The list of this selection is empty, so there is nothing to choose.'
      : 'This selection has no list, so there is nothing to choose. Write its options as a list: `- An option`.'
    report({ ruleId: 'options-missing', message, expected: 'a list', ...place })
  }
  const multiple = params.multiple ?? false
  return {
    multiple,
    required: params.required ?? false,
    ...limits(source, multiple, options.length),
    prompt: before,
    options,
    after,
  }
}

/** `min` and `max` as far as they can be met. */
function limits({ params, report, place }: BlockSource<SelectionParams>, multiple: boolean, count: number): { min?: number; max?: number } {
  const { min, max } = params
  if (!multiple) {
    if (min !== undefined || max !== undefined) {
      const message = '`min` and `max` count the options to choose, which needs `multiple: true`. They were left out.'
      report({ ruleId: 'param-unused', message, expected: 'multiple: true', ...place })
    }
    return {}
  }
  const tooMany = (name: string, value: number) => {
    const message = `\`${name}\` asks for ${value} options, but there are ${count}. It was left out.`
    report({ ruleId: 'param-range', message, expected: `${count} at most`, actual: `${name}: ${value}`, ...place })
  }
  const fewest = min !== undefined && min > count ? tooMany('min', min) : min
  const most = max !== undefined && max > count ? tooMany('max', max) : max
  return { ...(fewest !== undefined && { min: fewest }), ...(most !== undefined && { max: most }) }
}
