import type { Json, JsonOf } from '../../core/guards/json.js'
import type { BlockDefinition, BlockParams, DefinedBlock } from './block-definition.js'
import { customRules } from './rules.js'

/** Names of the built-in types. A test compares this list with the parser's table. */
const RESERVED_NAMES =
  'instructions content information selection ranking form navigation select ' +
  'radio textarea text number scale date checkbox'

/**
 * Defines a block type. Pass the same list as `blocks` to `parsePhase`, `createAnswers`, `checkAnswers` and `<Phase>`,
 * and a view to `<Phase views>`.
 *
 * @param definition how the type is read, and what is known of its answers
 * @throws if the name does not match `[a-z][a-z0-9-]*` or is a built-in type
 * @example
 * const poll = defineBlock({
 *   name: 'poll',
 *   params: { required: 'boolean' },
 *   read: ({ items, params }) => ({
 *     required: params.required ?? false,
 *     options: items.map(({ id, text }) => ({ id, text })),
 *   }),
 *   isAnswer: (value) => typeof value === 'string',
 *   question: ({ data }) => ({ required: data.required, choices: data.options }),
 *   redact: (value, { data }) => (data.options.some(({ id }) => id === value) ? value : null),
 * })
 */
export function defineBlock<
  Data extends JsonOf<Data> = Json,
  Value extends JsonOf<Value> = Json,
  const P extends BlockParams = BlockParams,
>(definition: BlockDefinition<Data, Value, P>): DefinedBlock<Data, Value, P> {
  const { name } = definition
  if (!/^[a-z][a-z0-9-]*$/.test(name) || RESERVED_NAMES.split(' ').includes(name))
    throw new Error(
      `phasekit: defineBlock was given the name ${JSON.stringify(name)}. A name is lower-case ` +
        `letters, digits and "-", and not a type of phasekit's own. Choose another.`,
    )
  return { ...definition, rules: customRules(definition as unknown as BlockDefinition) }
}
