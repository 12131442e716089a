import type { Problem } from '../../core/validation/problem.js'

/** Constraints on a choice. */
export interface SelectionConstraints {
  multiple: boolean
  required: boolean
  min?: number | undefined
  max?: number | undefined
}

/** The properties of an option that affect choosing. */
export interface SelectableOption {
  id: string
  /** Choosing it clears the other options, and the reverse. Ignored for a single choice. */
  exclusive?: boolean | undefined
  /** Has a text field. */
  other?: boolean | undefined
}

/** The state of the options for a value. */
export interface SelectionState {
  /** Ids of existing options, once each, in the author's order. At most one for a single choice. */
  ids: ReadonlySet<string>
  /** Number of options that count towards `min` and `max`: all except exclusive ones. */
  counted: number
  /** The maximum is reached. Never for a single choice, which is replaced. */
  full: boolean
}

/**
 * Creates a function that computes the state for a value. Results are cached by the value's identity, because each of
 * 1,000 options asks for the same value after a change.
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

/** The choices that an exclusive option has cleared. Clearing that option restores them. */
export interface RestorableChoices {
  exclusiveId: string
  ids: readonly string[]
}

/** The result of toggling an option. */
export interface SelectionChange {
  /** Known ids only, in the author's order. */
  ids: string[]
  /** What can be restored from now on. */
  restorable: RestorableChoices | null
  /** Number of other options that were cleared or restored. */
  cleared: number
  restored: number
}

interface ToggleAction {
  /** The option that was toggled. */
  id: string
  checked: boolean
  restorable: RestorableChoices | null
}

/**
 * Chooses or clears an option. Clearing an exclusive option restores the choices it had cleared, so that a slip costs
 * one click. Exclusive options are never restored: each is one click anyway.
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

/** Why a choice is not a valid answer. */
export type SelectionProblemCode = 'required' | 'too-few' | 'too-many' | 'not-alone' | 'no-text'

/** A choice in numbers. */
export interface SelectionCount {
  /** All chosen options, and those that count towards `min` and `max`. */
  total: number
  counted: number
  /** The option marked `other` is chosen, but its text is blank. */
  isOtherBlank: boolean
}

/**
 * Validates a choice and adds the parameters of the problem's text. `findMarked` returns the chosen option that is
 * exclusive or marked `other`.
 */
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

/** Validates a choice. No choice is fine if the question is optional. */
export function validateSelection(
  { total, counted, isOtherBlank }: SelectionCount,
  rules: SelectionConstraints,
): SelectionProblemCode | null {
  const { multiple, required, min, max } = rules
  if (total === 0) return required ? 'required' : null
  if (!multiple && total > 1) return 'too-many'
  if (multiple && total > counted) {
    // "None of these" satisfies any minimum.
    if (total > 1) return 'not-alone'
  } else if (multiple) {
    if (min !== undefined && counted < min) return 'too-few'
    if (max !== undefined && counted > max) return 'too-many'
  }
  return required && isOtherBlank ? 'no-text' : null
}
