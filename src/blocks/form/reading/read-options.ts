import type { ListItem } from '../../../core/content/content.js'
import type { TextListItem } from '../../../core/spec/params.js'
import { collectItems, readChoices } from '../../../reading/read-choices.js'
import type { BlockSource, BodyPart, FieldPart, IdRequest } from '../../../reading/reader.js'
import type { Field, FieldOption } from '../spec.js'

export function takesOptions(control: string): boolean {
  return control === 'select' || control === 'radio'
}

/**
 * Reads the options of a `select` or `radio`: the `options:` parameter, or else the list that follows, after any blank
 * lines and comments.
 */
export function readOptions(
  part: FieldPart,
  field: Field,
  parts: readonly BodyPart[],
  /** Index of the part after the field. */
  next: number,
  source: BlockSource<object>,
): { options?: FieldOption[]; used: number } {
  if (!takesOptions(part.control)) return { used: 0 }
  const written = part.params.options?.length ? part.params.options : undefined
  const { items, used } = written ? { items: [], used: 0 } : collectItems(parts, next, source.slice)
  const options = written
    ? readParamOptions(written, field, source)
    : readListOptions(items, part.control === 'select', field, source)
  if (options.length === 0) {
    const message = `This ${part.control} has no options. Write them as \`options: [One, Two]\`, or as a list under it.`
    source.report({
      ruleId: 'options-missing',
      message,
      expected: 'options: [One, Two]',
      start: part.start,
      end: part.end,
    })
  }
  return { options, used }
}

function readParamOptions(
  written: TextListItem[],
  field: Field,
  { takeTextId, requestChoiceIds }: BlockSource<object>,
): FieldOption[] {
  const requests = written.flatMap((option): (IdRequest & { target: FieldOption })[] => {
    const { text, explicit } = takeTextId(option.text, option)
    const target: FieldOption = { id: '', text: text.trim() }
    if (target.text === '') return []
    return [{ target, text: target.text, start: option.start, end: option.end, ...(explicit && { explicit }) }]
  })
  requestChoiceIds(requests, 'option', field)
  return requests.map(({ target }) => target)
}

function readListOptions(
  items: ListItem[],
  plain: boolean,
  question: Field,
  source: BlockSource<object>,
): FieldOption[] {
  const options: FieldOption[] = readChoices(items, source, 'option', { question, plain })
  for (const option of options) {
    // `text` suffices for options of plain text.
    if (plain || option.content?.every(({ type }) => type === 'text')) delete option.content
  }
  return options
}
