import type { AnswerModel, SomeRules } from '../answers/model.js'
import { isJson } from '../spec/json.js'
import type { AnswerBase } from '../spec/rules.js'
import type { BlockOptions } from './custom/define-block.js'
import { customRules, isCustomAnswer } from './custom/rules.js'
import { blockRules } from './rules.js'
import type { Answer } from './types.js'

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

/** For reports: what a host's type that is not registered here once stored. */
const unregistered = /* @__PURE__ */ customRules({
  name: '',
  isAnswer: isJson,
  redact: () => null,
}) as unknown as SomeRules

function makeModel(blocks: NonNullable<BlockOptions['blocks']>): AnswerModel {
  const custom = new Map(blocks.map((definition) => [definition.name, definition]))
  // The casts say what the tables say: the rules under a block's type take that block and its answer.
  const rulesUnder = (thing: AnswerBase): SomeRules | undefined => {
    if (Object.hasOwn(blockRules, thing.type)) return blockRules[thing.type as keyof typeof blockRules] as unknown as SomeRules
    const definition = thing.type === 'custom' && 'name' in thing ? custom.get(String(thing.name)) : undefined
    return definition && (customRules(definition) as unknown as SomeRules)
  }
  return {
    rulesOf: rulesUnder,
    rulesFor: (answer) => rulesUnder(answer) ?? (answer.type === 'custom' ? unregistered : undefined),
    isAnswer(value): value is Answer {
      if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') return false
      const rules = rulesUnder(value as AnswerBase)
      // A host's type that is not registered here may be so elsewhere: its answers are kept.
      return rules ? rules.isAnswer(value) : isCustomAnswer(value)
    },
  }
}
