import type { Answer, BlockSpec } from '../../schema/types.js'
import type { AnswerModel } from '../document/answer-model.js'

/**
 * Labels that make an answer readable without the phase: each question by its id, each choice by `question/choice`.
 */
export function collectLabels(model: AnswerModel, block: BlockSpec, answer: Answer): Record<string, string> {
  const rules = model.rulesForBlock(block)
  if (!rules) return {}
  const parts = rules.parts && new Map(rules.parts.split(answer))
  const words: [string, string][] = []
  for (const { id, label, choices = [] } of rules.questions(block)) {
    if (parts && !parts.has(id)) continue
    if (label !== undefined) words.push([id, label])
    const chosen = new Set(parts ? [parts.get(id)] : rules.describe(answer, block, () => undefined).ids)
    for (const choice of choices) if (chosen.has(choice.id)) words.push([`${id}/${choice.id}`, choice.text])
  }
  return Object.fromEntries(words)
}
