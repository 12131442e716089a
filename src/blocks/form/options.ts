import type { ListItem } from '../../spec/content.js'
import { choicesOf } from '../read-choices.js'
import type { BlockSource, FieldPart, IdRequest, OptionText, Part } from '../reader.js'
import type { Field, FieldOption } from './spec.js'

/** The options of a `select` or `radio`: the `options:` parameter, else the list straight under the directive. */
export const readOptions = (
  part: FieldPart,
  field: Field,
  next: Part | undefined,
  source: BlockSource<object>,
): { options?: FieldOption[]; usesNext: boolean } => {
  if (part.control !== 'select' && part.control !== 'radio') return { usesNext: false }
  const { options: written } = part.params
  const list = next?.kind === 'content' && next.node.type === 'list' && next.firstLine === part.endLine ? next.node : undefined
  const usesNext = written === undefined && list !== undefined
  const options = written ? optionsOf(written, field, source) : listOptions(list?.children ?? [], part.control === 'select', field, source)
  if (options.length === 0) {
    const message = `This ${part.control} has no options. Write them as \`options: [One, Two]\`, or as a list straight under it.`
    source.report({ ruleId: 'options-missing', message, expected: 'options: [One, Two]', start: part.start, end: part.end })
  }
  return { options, usesNext }
}

function optionsOf(written: OptionText[], field: Field, { takeTextId, nameChoices }: BlockSource<object>): FieldOption[] {
  const requests = written.flatMap((option): (IdRequest & { target: FieldOption })[] => {
    const { text, explicit } = takeTextId(option.text, option)
    const target: FieldOption = { id: '', text: text.trim() }
    if (target.text === '') return []
    return [{ target, text: target.text, start: option.start, end: option.end, ...(explicit && { explicit }) }]
  })
  nameChoices(requests, 'option', field)
  return requests.map(({ target }) => target)
}

function listOptions(items: ListItem[], plain: boolean, question: Field, source: BlockSource<object>): FieldOption[] {
  const options: FieldOption[] = choicesOf(items, source, 'option', { question, plain })
  for (const option of options) {
    // Most are words alone, and the text says those.
    if (plain || option.content?.every(({ type }) => type === 'text')) delete option.content
  }
  return options
}
