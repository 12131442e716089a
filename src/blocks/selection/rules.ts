import { toQuestion } from '../../core/spec/question-label.js'
import {
  type BlockRules,
  describeChoices,
  type FittedAnswer,
  findUnknownIds,
  indexByIdAndAlias,
  isRecord,
  isStringList,
} from '../../core/validation/block-rules.js'
import { findSelectionProblem, type SelectionCount, validateSelection } from './selection-state.js'
import type { SelectionAnswer, SelectionSpec } from './spec.js'

function getChosen(block: SelectionSpec, answer: SelectionAnswer | null) {
  const selected = new Set(answer?.selected)
  return block.options.filter((option) => selected.has(option.id))
}

function countSelection(block: SelectionSpec, answer: SelectionAnswer | null): SelectionCount {
  const chosen = getChosen(block, answer)
  const counted = block.multiple ? chosen.filter((option) => !option.exclusive) : chosen
  return {
    total: chosen.length,
    counted: counted.length,
    isOtherBlank: chosen.some((option) => option.other) && !answer?.other?.trim(),
  }
}

/** Keeps the options that still exist, in the author's order. */
function fit({ options, multiple }: SelectionSpec, answer: SelectionAnswer): FittedAnswer<SelectionAnswer> {
  const known = indexByIdAndAlias(options)
  const kept = new Set<string>()
  const changes: FittedAnswer<SelectionAnswer>['changes'] = []
  // The text belongs to its option: if no remaining option is marked `other`, that option was removed.
  const value = answer.selected.some((id) => known.get(id)?.other) ? true : (answer.other ?? true)
  for (const from of answer.selected) {
    const id = known.get(from)?.id
    if (id === undefined || (!multiple && kept.size > 0)) changes.push({ id: from, value })
    else if (!kept.has(id)) {
      kept.add(id)
      if (id !== from) changes.push({ id, from })
    }
  }
  return { answer: { ...answer, selected: options.map(({ id }) => id).filter((id) => kept.has(id)) }, changes }
}

export const selectionRules: BlockRules<SelectionSpec, SelectionAnswer> = {
  questions(block) {
    return [{ ...toQuestion(block), choices: block.options }]
  },
  asks: (block) => block.options.length > 0,
  isAnswer: (value): value is SelectionAnswer =>
    isRecord(value) &&
    value.type === 'selection' &&
    isStringList(value.selected) &&
    (value.other === undefined || typeof value.other === 'string'),
  isEmpty: ({ selected }) => selected.length === 0,
  status(block, answer) {
    const tally = countSelection(block, answer)
    if (tally.total === 0) return 'unanswered'
    // `partial` means that something is missing; other problems still count as answered.
    const problem = validateSelection(tally, block)
    return problem === 'too-few' || problem === 'no-text' ? 'partial' : 'answered'
  },
  check(block, answer) {
    const problems = findUnknownIds(block, block.options, answer?.selected)
    const tally = countSelection(block, answer)
    const named = (mark: 'exclusive' | 'other') => getChosen(block, answer).find((each) => each[mark])
    const found = block.options.length > 0 && findSelectionProblem(tally, block, named)
    return found ? [...problems, { block: block.id, ...found }] : problems
  },
  describe({ selected, other }, block, textOf) {
    const { ids, texts } = describeChoices(block?.options, selected, textOf)
    return { ids, texts: other === undefined ? texts : [...texts, other] }
  },
  redact(block, answer) {
    const selected = getChosen(block, answer).map((option) => option.id)
    return selected.length > 0 ? { type: 'selection', selected } : null
  },
  fit,
  restoreChoice({ options, multiple }, answer, { id, value }) {
    const option = options.find((each) => each.id === id)
    const { selected = [] } = answer ?? {}
    if (!option || selected.includes(id) || (!multiple && selected.length > 0)) return undefined
    const all = new Set([...selected, id])
    const text = option.other && typeof value === 'string' ? { other: value } : {}
    return {
      ...answer,
      ...text,
      type: 'selection',
      selected: options.map((each) => each.id).filter((each) => all.has(each)),
    }
  },
}
