import type { BlockOptions } from '../blocks/custom/block-definition.js'
import { type CustomAnswer, isCustomAnswer } from '../blocks/custom/spec.js'
import { stringifyJson } from '../core/guards/json.js'
import { type AnswerBase, type BlockRules, isRecord } from '../core/validation/block-rules.js'
import { blockRules } from '../schema/rules.js'
import type { Answer } from '../schema/types.js'
import type { AnswerModel, AnyBlockRules } from './document/answer-model.js'

const noBlocks: NonNullable<BlockOptions['blocks']> = []

const modelCache = /* @__PURE__ */ new WeakMap<object, AnswerModel>()

/** Rules of phasekit's block types and of the host's. Returns the same object for the same list. */
export function getModel({ blocks = noBlocks }: BlockOptions = {}): AnswerModel {
  const known = modelCache.get(blocks)
  if (known) return known
  const model = createModel(blocks)
  modelCache.set(blocks, model)
  return model
}

/** For reports: answers of a host's type that is not registered here. */
const unregisteredRules: Pick<BlockRules<never, CustomAnswer>, 'isEmpty' | 'describe'> = {
  isEmpty: () => false,
  describe: ({ data }) => ({ ids: [], texts: [typeof data === 'string' ? data : stringifyJson(data)] }),
}

function createModel(blocks: NonNullable<BlockOptions['blocks']>): AnswerModel {
  const custom = new Map(blocks.map((definition) => [definition.name, definition]))
  // The tables guarantee the casts: the rules stored under a block type accept that block and its answer.
  const findRules = (thing: AnswerBase): AnyBlockRules | undefined => {
    if (Object.hasOwn(blockRules, thing.type))
      return blockRules[thing.type as keyof typeof blockRules] as unknown as AnyBlockRules
    const definition = thing.type === 'custom' && 'name' in thing ? custom.get(String(thing.name)) : undefined
    return definition && (definition.rules as unknown as AnyBlockRules)
  }
  return {
    rulesForBlock: findRules,
    rulesForAnswer: (answer) =>
      findRules(answer) ?? (answer.type === 'custom' ? (unregisteredRules as unknown as AnyBlockRules) : undefined),
    isAnswer(value): value is Answer {
      if (!isRecord(value) || typeof value.type !== 'string') return false
      const rules = findRules(value as { type: string })
      // Keep answers of a host's type that is not registered here: another page may register it.
      return rules ? rules.isAnswer(value) : isCustomAnswer(value)
    },
  }
}
