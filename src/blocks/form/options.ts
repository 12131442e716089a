import type { Inline, ListItem } from '../../spec/content.js'
import { plainText } from '../../spec/plain-text.js'
import type { BlockSource, FieldPart, IdRequest, Part } from '../reader.js'
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
  const requests = written
    ? written.map((option) => fromText(option, source))
    : (list?.children ?? []).map((item) => fromItem(item, source))
  const named = requests.filter(({ text }) => text !== '')
  if (named.length === 0) {
    const message = `This ${part.control} has no options. Write them as \`options: [One, Two]\`, or as a list straight under it.`
    source.report({ ruleId: 'options-missing', message, expected: 'options: [One, Two]', start: part.start, end: part.end })
  }
  source.nameChoices(named, 'option', field)
  // Each target was made here, with its text.
  return { options: named.map(({ target }) => target as FieldOption), usesNext }
}

function fromText(option: { text: string; start: number; end: number }, { takeTextId }: BlockSource<object>): IdRequest {
  const { text, explicit } = takeTextId(option.text, option)
  const target: FieldOption = { id: '', text: text.trim() }
  return { target, text: target.text, start: option.start, end: option.end, ...(explicit && { explicit }) }
}

function fromItem(item: ListItem, { takeId, extent }: BlockSource<object>): IdRequest {
  const first = item.children[0]
  const at = extent(first?.type === 'paragraph' ? first : item)
  const label: Inline[] = first?.type === 'paragraph' ? first.children : []
  const { content, explicit } = takeId(label, at)
  const target: FieldOption = { id: '', text: plainText(content) || plainText(item.children) }
  const write = (id: string) => ({ start: at.end, end: at.end, text: ` {#${id}}` })
  return { target, text: target.text, start: at.start, end: at.end, write, ...(explicit && { explicit }) }
}
