import type { Problem } from '../../core/validation/problem.js'

/** What binds a choice. */
export interface SelectionConstraints {
  multiple: boolean
  required: boolean
  min?: number | undefined
  max?: number | undefined
}

/** As much of an option as choosing hangs on. */
export interface SelectableOption {
  id: string
  /** Chosen, it clears the others, and each of them clears it. Means nothing for a single choice. */
  exclusive?: boolean | undefined
  /** What it stands for is typed. */
  other?: boolean | undefined
}

/** What a value means for the options on the page. */
export interface SelectionState {
  /** Ids of options that exist, once each, in the author's order. At most one when only one may be chosen. */
  ids: ReadonlySet<string>
  /** Those that count towards `min` and `max`: all but the ones that stand alone. */
  counted: number
  /** As many are chosen as may be. Never so for a single choice: another one replaces it. */
  full: boolean
}

/**
 * Reads values for one list of options. Readings are kept by the value's identity, because each of a thousand options
 * asks for the same value after a change.
 */
export function createStateReader(
  options: readonly SelectableOption[],
  { multiple, max }: Pick<SelectionConstraints, 'multiple' | 'max'>,
): (value: readonly string[]) => SelectionState {
  const cache = new WeakMap<readonly string[], SelectionState>()
  return (value) => {
    let chosen = cache.get(value)
    if (!chosen) {
      const asked = new Set(value)
      const known = options.filter(({ id }) => asked.has(id))
      const taken = multiple ? known : known.slice(0, 1)
      const counted = multiple ? taken.filter(({ exclusive }) => !exclusive).length : taken.length
      chosen = {
        ids: new Set(taken.map(({ id }) => id)),
        counted,
        full: multiple && max !== undefined && counted >= max,
      }
      cache.set(value, chosen)
    }
    return chosen
  }
}

/** What an option that stands alone has cleared, to be had back by giving that option up. */
export interface RestorableChoices {
  exclusiveId: string
  ids: readonly string[]
}

/** A choice that was made. */
export interface SelectionChange {
  /** Known ids only, in the author's order. */
  ids: string[]
  /** What can be had back from now on. */
  restorable: RestorableChoices | null
  /** How many others were cleared by it, or came back with it. */
  cleared: number
  restored: number
}

interface ToggleAction {
  /** The option that was acted on. */
  id: string
  checked: boolean
  restorable: RestorableChoices | null
}

/**
 * One option is chosen or given up. Giving up the one that stands alone brings back what it had cleared: a slip costs
 * one click, and what was chosen before is not lost. Options that stand alone are never among what comes back: each of
 * them is one click by itself.
 */
export function toggleOption(
  options: readonly SelectableOption[],
  chosen: ReadonlySet<string>,
  multiple: boolean,
  { id, checked, restorable }: ToggleAction,
): SelectionChange {
  const inOrder = (ids: ReadonlySet<string>): string[] =>
    options.filter((option) => ids.has(option.id)).map((option) => option.id)
  if (!multiple) return { ids: checked ? inOrder(new Set([id])) : [], restorable: null, cleared: 0, restored: 0 }

  const alone = new Set(options.filter(({ exclusive }) => exclusive).map((option) => option.id))
  const others = [...chosen].filter((each) => each !== id)
  if (!checked) {
    const returning =
      others.length === 0 && restorable && restorable.exclusiveId === id ? inOrder(new Set(restorable.ids)) : []
    return {
      ids: inOrder(new Set([...others, ...returning])),
      restorable: null,
      cleared: 0,
      restored: returning.length,
    }
  }
  if (!alone.has(id)) {
    const kept = others.filter((each) => !alone.has(each))
    return { ids: inOrder(new Set([...kept, id])), restorable: null, cleared: others.length - kept.length, restored: 0 }
  }
  const work = others.filter((each) => !alone.has(each))
  const before = restorable && others.length === 1 && restorable.exclusiveId === others[0] ? restorable.ids : []
  const ids = work.length > 0 ? work : before
  return {
    ids: inOrder(new Set([id])),
    restorable: ids.length > 0 ? { exclusiveId: id, ids } : null,
    cleared: others.length,
    restored: 0,
  }
}

/** Why a choice is no answer yet. */
export type SelectionProblemCode = 'required' | 'too-few' | 'too-many' | 'not-alone' | 'no-text'

/** A choice in numbers. */
export interface SelectionCount {
  /** Chosen in all, and as they count towards `min` and `max`. */
  total: number
  counted: number
  /** The option whose text is typed is chosen, and nothing but space was. */
  isOtherBlank: boolean
}

/** The same with what its text needs. `named` gives the chosen option that stands alone, or whose text is typed. */
export function findSelectionProblem(
  tally: SelectionCount,
  rules: SelectionConstraints,
  findMarked: (mark: 'exclusive' | 'other') => { id: string; text: string } | undefined,
): Problem | null {
  const code = validateSelection(tally, rules)
  if (code === null) return null
  if (code === 'not-alone' || code === 'no-text') {
    const { id = '', text = '' } = findMarked(code === 'not-alone' ? 'exclusive' : 'other') ?? {}
    return { code, params: { id, option: text } }
  }
  const { multiple, required, min = 0, max } = rules
  const least = Math.max(min, required ? 1 : 0)
  const count = tally.counted
  if (!multiple) return { code, params: code === 'required' ? { asks: 'option' } : { asks: 'options', max: 1, count } }
  const limits = { asks: 'options', ...(least > 0 && { min: least }), ...(max !== undefined && { max }) }
  return { code, params: code === 'required' ? limits : { ...limits, count } }
}

/** Why a choice is not an answer yet. Who leaves an optional question alone has done nothing wrong. */
export function validateSelection(
  { total, counted, isOtherBlank }: SelectionCount,
  rules: SelectionConstraints,
): SelectionProblemCode | null {
  const { multiple, required, min, max } = rules
  if (total === 0) return required ? 'required' : null
  if (!multiple && total > 1) return 'too-many'
  if (multiple && total > counted) {
    // "None of these" is an answer, however many are asked for.
    if (total > 1) return 'not-alone'
  } else if (multiple) {
    if (min !== undefined && counted < min) return 'too-few'
    if (max !== undefined && counted > max) return 'too-many'
  }
  return required && isOtherBlank ? 'no-text' : null
}
