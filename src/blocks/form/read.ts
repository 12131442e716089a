import type { Content } from '../../core/content/content.js'
import { plainText } from '../../core/content/plain-text.js'
import { toRichContent } from '../../core/content/to-rich-content.js'
import { baseBlockParams } from '../../core/spec/params.js'
import {
  type BlockRange,
  type BlockSource,
  type BodyPart,
  defineReader,
  type FieldPart,
  type IdRequest,
} from '../../reading/reader.js'
import { fieldParams } from './field-params.js'
import { endsAbove, isLabel, takeLabelAbove, takeLastLine } from './reading/field-label.js'
import { readLimits } from './reading/read-limits.js'
import { readOptions, takesOptions } from './reading/read-options.js'
import type { Field, FormGroup, FormSpec } from './spec.js'

/** Reads the prompt, the groups and their fields. */
export const formReader = /* @__PURE__ */ defineReader<FormSpec>()(baseBlockParams, (source) => {
  const groups: FormGroup[] = [{ fields: [], after: [] }]
  const group = () => groups[groups.length - 1]!
  let prompt: Content[] = []
  let started = false
  /** Prose that may belong to the next field. */
  let prose: Content[] = []
  /** The last part of `prose`, if it directly precedes this one. */
  let above: BodyPart | undefined

  const { parts } = source
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    if (part.kind === 'content' && part.node.type === 'heading' && part.node.depth === 3) {
      if (started) group().after = prose
      else prompt = prose
      started = true
      prose = []
      above = undefined
      const { content } = source.takeId(part.node.children, part)
      const titleContent = toRichContent(content)
      groups.push({ title: plainText(content), ...(titleContent && { titleContent }), fields: [], after: [] })
    } else if (part.kind === 'content') {
      prose.push(part.node)
      above = part
    } else {
      const { field, before, used } = readField(part, above, i + 1, group().title, source)
      const rest = above && before ? [...prose.slice(0, -1), ...before] : prose
      if (started) field.before = rest
      else prompt = rest
      started = true
      prose = []
      above = undefined
      group().fields.push(field)
      i += used
    }
  }
  if (started) group().after = prose
  else prompt = prose
  return {
    prompt,
    groups: groups.filter(({ title, fields, after }) => title !== undefined || fields.length > 0 || after.length > 0),
  }
})

interface ReadField {
  field: Field
  /** The rest of the prose part that held the label; undefined if the label came from elsewhere. */
  before?: Content[]
  /** Number of the following parts that hold the options. */
  used: number
}

function readField(
  part: FieldPart,
  above: BodyPart | undefined,
  next: number,
  groupTitle: string | undefined,
  source: BlockSource<object>,
): ReadField {
  const { control, params, unknownType, unusedParams = [] } = part
  const written = params.label ?? params.title
  const found = written === undefined ? takeLabelAbove(above, part, source.takeId) : null
  const ownLabel = written === undefined ? undefined : source.takeTextId(written, part)
  const label = ownLabel?.text ?? found?.text ?? reportMissingLabel(part, groupTitle, source)

  const labelContent = found && toRichContent(found.content)
  if (params.label !== undefined && params.title !== undefined) {
    const message = '`title` names a field that has no `label`, and this one has both. It was left out.'
    source.report({
      ruleId: 'param-unused',
      message,
      actual: `title: ${params.title}`,
      start: part.start,
      end: part.end,
    })
  }

  const field: Field = {
    ...{ id: '', control, label },
    ...(labelContent && { labelContent }),
    ...{ required: params.required ?? false, before: [] },
  }
  if (params.hint !== undefined) field.hint = params.hint
  if (params.placeholder !== undefined) field.placeholder = params.placeholder
  const { options, used } = readOptions(part, field, source.parts, next, source)
  if (options) field.options = options
  Object.assign(field, readLimits(part, source))
  if (params.aliases) field.aliases = params.aliases

  if (unknownType !== undefined) {
    const lost =
      unusedParams.length > 0 ? ` It has no use for ${unusedParams.map((key) => `\`${key}\``).join(', ')}.` : ''
    const message =
      `There is no type \`${unknownType}\`, so this is a text field.${lost} Known are ` +
      'select, radio, textarea, text, number, scale, date and checkbox.'
    const fix = part.fix && { fix: part.fix }
    source.report({ ruleId: 'type-unknown', message, actual: unknownType, start: part.start, end: part.end, ...fix })
  }
  // A substitute label is not the field's own text, so the id is not derived from it alone.
  const text = (ownLabel ?? found) ? label : `${label} ${control}`
  source.requestFieldId(createIdRequest(field, text, part, ownLabel?.explicit ?? found?.explicit, found?.at))
  return { field, used, ...(found && { before: found.prose }) }
}

function createIdRequest(
  field: Field,
  text: string,
  part: FieldPart,
  labelled: IdRequest['explicit'],
  label: BlockRange | undefined,
): IdRequest {
  const { id, idRange } = part.params
  const explicit = id !== undefined && idRange ? { id, ...idRange } : labelled
  const at = label?.end ?? part.idOffset
  const writeId = (made: string) => ({ start: at!, end: at!, text: label ? ` {#${made}}` : `, id: ${made}` })
  return {
    target: field,
    text,
    start: part.start,
    end: part.end,
    // No id is written for a substitute label: it would remain when the field gets its own label.
    ...(at !== undefined && text === field.label && { writeId }),
    ...(explicit && { explicit }),
  }
}

/** Every field needs an accessible name. */
function reportMissingLabel(
  part: FieldPart,
  groupTitle: string | undefined,
  { name, report }: BlockSource<object>,
): string {
  const label = groupTitle || name || part.params.placeholder || part.params.hint || part.control
  const message = `This field has no label, so it is called “${label}”. Write the question on the line above it.`
  report({ ruleId: 'label-missing', message, expected: '**The question**', start: part.start, end: part.end })
  return label
}

/**
 * What the parser needs to split a section into blocks: a form consists of several directives, each below its label.
 */
export const formParserHooks = {
  type: 'form',
  params: fieldParams,
  takesOptions,
  isLabel,
  endsAbove,
  takeLastLine,
} as const
