import type { Problem } from '../../core/validation/problem.js'

/** What binds a choice. */
export interface ChoosingRules {
  multiple: boolean
  required: boolean
  min?: number | undefined
  max?: number | undefined
}

/** As much of an option as choosing hangs on. */
export interface Choosable {
  id: string
  /** Chosen, it clears the others, and each of them clears it. Means nothing for a single choice. */
  exclusive?: boolean | undefined
  /** What it stands for is typed. */
  other?: boolean | undefined
}

/** What a value means for the options on the page. */
export interface Chosen {
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
export function createReader(
  options: readonly Choosable[],
  { multiple, max }: Pick<ChoosingRules, 'multiple' | 'max'>,
): (value: readonly string[]) => Chosen {
  const readings = new WeakMap<readonly string[], Chosen>()
  return (value) => {
    let chosen = readings.get(value)
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
      readings.set(value, chosen)
    }
    return chosen
  }
}

/** What an option that stands alone has cleared, to be had back by giving that option up. */
export interface Aside {
  alone: string
  ids: readonly string[]
}

/** A choice that was made. */
export interface Change {
  /** Known ids only, in the author's order. */
  ids: string[]
  /** What can be had back from now on. */
  aside: Aside | null
  /** How many others were cleared by it, or came back with it. */
  cleared: number
  back: number
}

interface Act {
  /** The option that was acted on. */
  id: string
  on: boolean
  aside: Aside | null
}

/**
 * One option is chosen or given up. Giving up the one that stands alone brings back what it had cleared: a slip costs
 * one click, and what was chosen before is not lost. Options that stand alone are never among what comes back: each of
 * them is one click by itself.
 */
export function withChoice(
  options: readonly Choosable[],
  chosen: ReadonlySet<string>,
  multiple: boolean,
  { id, on, aside }: Act,
): Change {
  const given = (ids: ReadonlySet<string>): string[] =>
    options.filter((option) => ids.has(option.id)).map((option) => option.id)
  if (!multiple) return { ids: on ? given(new Set([id])) : [], aside: null, cleared: 0, back: 0 }

  const alone = new Set(options.filter(({ exclusive }) => exclusive).map((option) => option.id))
  const others = [...chosen].filter((each) => each !== id)
  if (!on) {
    const returning = others.length === 0 && aside && aside.alone === id ? given(new Set(aside.ids)) : []
    return { ids: given(new Set([...others, ...returning])), aside: null, cleared: 0, back: returning.length }
  }
  if (!alone.has(id)) {
    const kept = others.filter((each) => !alone.has(each))
    return { ids: given(new Set([...kept, id])), aside: null, cleared: others.length - kept.length, back: 0 }
  }
  const work = others.filter((each) => !alone.has(each))
  const before = aside && others.length === 1 && aside.alone === others[0] ? aside.ids : []
  const ids = work.length > 0 ? work : before
  return {
    ids: given(new Set([id])),
    aside: ids.length > 0 ? { alone: id, ids } : null,
    cleared: others.length,
    back: 0,
  }
}

/** Why a choice is no answer yet. */
export type ChoosingProblem = 'required' | 'too-few' | 'too-many' | 'not-alone' | 'no-text'

/** A choice in numbers. */
export interface Tally {
  /** Chosen in all, and as they count towards `min` and `max`. */
  all: number
  counted: number
  /** The option whose text is typed is chosen, and nothing but space was. */
  wordless: boolean
}

/** The same with what its text needs. `named` gives the chosen option that stands alone, or whose text is typed. */
export function problemOf(
  tally: Tally,
  rules: ChoosingRules,
  named: (mark: 'exclusive' | 'other') => { id: string; text: string } | undefined,
): Problem | null {
  const code = judge(tally, rules)
  if (code === null) return null
  if (code === 'not-alone' || code === 'no-text') {
    const { id = '', text = '' } = named(code === 'not-alone' ? 'exclusive' : 'other') ?? {}
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
export function judge({ all, counted, wordless }: Tally, rules: ChoosingRules): ChoosingProblem | null {
  const { multiple, required, min, max } = rules
  if (all === 0) return required ? 'required' : null
  if (!multiple && all > 1) return 'too-many'
  if (multiple && all > counted) {
    // "None of these" is an answer, however many are asked for.
    if (all > 1) return 'not-alone'
  } else if (multiple) {
    if (min !== undefined && counted < min) return 'too-few'
    if (max !== undefined && counted > max) return 'too-many'
  }
  return required && wordless ? 'no-text' : null
}
