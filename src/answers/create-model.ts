import type { BlockOptions } from '../blocks/custom/definition.js'
import { type CustomAnswer, isCustomAnswer } from '../blocks/custom/spec.js'
import { writeJson } from '../core/guards/json.js'
import { type AnswerBase, type BlockRules, isRecord } from '../core/validation/answer-rules.js'
import { blockRules } from '../schema/rules.js'
import type { Answer } from '../schema/types.js'
import type { AnswerModel, SomeRules } from './document/answer-model.js'

const none: NonNullable<BlockOptions['blocks']> = []

const made = /* @__PURE__ */ new WeakMap<object, AnswerModel>()

/** How phasekit's own types of block are answered, and those of a host. The same object for the same list. */
export function modelOf({ blocks = none }: BlockOptions = {}): AnswerModel {
  const known = made.get(blocks)
  if (known) return known
  const model = makeModel(blocks)
  made.set(blocks, model)
  return model
}

/** For reports: what a host's type that is not registered here once stored. No block of this phase has it. */
const unregistered: Pick<BlockRules<never, CustomAnswer>, 'isEmpty' | 'describe'> = {
  isEmpty: () => false,
  describe: ({ data }) => ({ ids: [], texts: [typeof data === 'string' ? data : writeJson(data)] }),
}

function makeModel(blocks: NonNullable<BlockOptions['blocks']>): AnswerModel {
  const custom = new Map(blocks.map((definition) => [definition.name, definition]))
  // The casts say what the tables say: the rules under a block's type take that block and its answer.
  const rulesUnder = (thing: AnswerBase): SomeRules | undefined => {
    if (Object.hasOwn(blockRules, thing.type))
      return blockRules[thing.type as keyof typeof blockRules] as unknown as SomeRules
    const definition = thing.type === 'custom' && 'name' in thing ? custom.get(String(thing.name)) : undefined
    return definition && (definition.rules as unknown as SomeRules)
  }
  return {
    rulesOf: rulesUnder,
    rulesFor: (answer) =>
      rulesUnder(answer) ?? (answer.type === 'custom' ? (unregistered as unknown as SomeRules) : undefined),
    isAnswer(value): value is Answer {
      if (!isRecord(value) || typeof value.type !== 'string') return false
      const rules = rulesUnder(value as { type: string })
      // A host's type that is not registered here may be so elsewhere: its answers are kept.
      return rules ? rules.isAnswer(value) : isCustomAnswer(value)
    },
  }
}
