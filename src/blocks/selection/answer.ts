import type { AnswerProblem, AnswerRules } from '../../spec/problem.js'
import { questionWords } from '../../spec/question.js'
import { judge, problemOf, type Tally } from './choosing.js'
import type { SelectionAnswer, SelectionSpec } from './spec.js'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const chosenOf = (block: SelectionSpec, answer: SelectionAnswer | null) => {
  const selected = new Set(answer?.selected)
  return block.options.filter((option) => selected.has(option.id))
}

function tallyOf(block: SelectionSpec, answer: SelectionAnswer | null): Tally {
  const chosen = chosenOf(block, answer)
  const counted = block.multiple ? chosen.filter((option) => !option.exclusive) : chosen
  return { all: chosen.length, counted: counted.length, wordless: chosen.some((option) => option.other) && !answer?.other?.trim() }
}

export const selectionAnswer: AnswerRules<SelectionSpec, SelectionAnswer> = {
  asks: (block) => block.options.length > 0,
  isAnswer: (value): value is SelectionAnswer =>
    isRecord(value) &&
    Array.isArray(value.selected) &&
    value.selected.every((id) => typeof id === 'string') &&
    (value.other === undefined || typeof value.other === 'string'),
  status(block, answer) {
    const tally = tallyOf(block, answer)
    if (tally.all === 0) return 'unanswered'
    // Half done is what lacks something; what is wrong in other ways is still given.
    const problem = judge(tally, block)
    return problem === 'too-few' || problem === 'no-text' ? 'partial' : 'answered'
  },
  check(block, answer) {
    const problems: AnswerProblem[] = []
    const known = new Set(chosenOf(block, answer).map((option) => option.id))
    for (const id of answer?.selected ?? []) if (!known.has(id)) problems.push({ block: block.id, code: 'unknown-id', params: { id } })
    const tally = tallyOf(block, answer)
    const named = (mark: 'exclusive' | 'other') => chosenOf(block, answer).find((each) => each[mark])
    const found = block.options.length > 0 && problemOf(tally, block, named)
    return found ? [...problems, { block: block.id, ...found }] : problems
  },
  // What was typed is in the answer itself, in plain words; here is what it was typed for.
  wording(block, answer) {
    const words = chosenOf(block, answer).map((option): [string, string] => [`${block.id}/${option.id}`, option.text])
    return Object.fromEntries([...questionWords(block), ...words])
  },
  redact(block, answer) {
    const selected = chosenOf(block, answer).map((option) => option.id)
    return selected.length > 0 ? { selected } : null
  },
}
