import { callSafely } from '../../core/errors/call-safely.js'
import { stringifyJson } from '../../core/guards/json.js'
import { toQuestion } from '../../core/spec/question-label.js'
import type { BlockRules, NamedChoice } from '../../core/validation/block-rules.js'
import type { BlockDefinition, CustomQuestion } from './block-definition.js'
import { type CustomAnswer, type CustomSpec, isCustomAnswer } from './spec.js'

/** Calls the host's code. A thrown error is reported and the fallback returned. */
function attempt<T>(run: () => T, fallback: T): T {
  let result = fallback
  callSafely(() => {
    result = run()
  })
  return result
}

const isEmptyData = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0)

/** The rules of a block definition. */
export function customRules(definition: BlockDefinition): BlockRules<CustomSpec, CustomAnswer> {
  const { name } = definition
  const getQuestion = (block: CustomSpec): CustomQuestion & { required: boolean } => {
    const own = attempt<CustomQuestion>(() => definition.question?.(block) ?? {}, {})
    return { ...own, required: own.required ?? String(block.params.required) === 'true' }
  }
  const asks = (block: CustomSpec) => attempt(() => definition.asks?.(block) ?? true, true)
  const dataOf = (answer: CustomAnswer | null): unknown => (answer === null ? null : answer.data)
  return {
    questions(block) {
      const { label, required, choices } = getQuestion(block)
      return [{ ...toQuestion(block), required, ...(label !== undefined && { label }), ...(choices && { choices }) }]
    },
    asks,
    isAnswer: (value): value is CustomAnswer =>
      isCustomAnswer(value) && value.name === name && attempt(() => definition.isAnswer(value.data), false),
    isEmpty: ({ data }) => attempt(() => definition.isEmpty?.(data), undefined) ?? isEmptyData(data),
    status: (block, answer) =>
      attempt(() => definition.status?.(block, dataOf(answer)), undefined) ?? (answer ? 'answered' : 'unanswered'),
    check(block, answer) {
      if (answer === null)
        return asks(block) && getQuestion(block).required ? [{ block: block.id, code: 'required', params: {} }] : []
      // A check that throws must not accept the answer.
      const found = attempt<string[] | undefined>(() => definition.check?.(block, answer.data) ?? [], undefined)
      if (!found) return [{ block: block.id, code: 'wrong-type', params: {} }]
      return found.map((message) => ({ block: block.id, code: 'custom', params: { message: String(message) } }))
    },
    describe({ data }, block, textOf) {
      const choices: readonly NamedChoice[] = (block && getQuestion(block).choices) ?? []
      const ids = (Array.isArray(data) ? data : [data]).filter((id): id is string => typeof id === 'string')
      const chosen = ids.filter((id) => textOf(id) !== undefined || choices.some((choice) => choice.id === id))
      const lines = attempt(() => definition.describe?.(data, block), undefined)
      if (lines) return { ids: chosen.length === lines.length ? chosen : [], texts: lines }
      if (chosen.length > 0 && chosen.length === (Array.isArray(data) ? data.length : 1))
        return {
          ids: chosen,
          texts: chosen.map((id) => choices.find((choice) => choice.id === id)?.text ?? textOf(id) ?? id),
        }
      return { ids: [], texts: [typeof data === 'string' ? data : stringifyJson(data)] }
    },
    redact(block, { data }) {
      const kept = attempt(() => definition.redact(data, block), null)
      return kept === null || kept === undefined ? null : { type: 'custom', name, data: kept }
    },
  }
}
