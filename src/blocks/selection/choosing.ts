/** What binds a choice. */
export interface ChoosingRules {
  multiple: boolean
  required: boolean
  min?: number | undefined
  max?: number | undefined
}

/** What a value means for the options on the page. */
export interface Chosen {
  /** Ids of options that exist, once each, in the author's order. At most one when only one may be chosen. */
  ids: ReadonlySet<string>
  /** As many are chosen as may be. Never so for a single choice: another one replaces it. */
  full: boolean
}

/**
 * Reads values for one list of options. Readings are kept by the value's identity, because each of a thousand options asks for
 * the same value after a change.
 */
export function createReader(
  options: readonly string[],
  { multiple, max }: Pick<ChoosingRules, 'multiple' | 'max'>,
): (value: readonly string[]) => Chosen {
  const readings = new WeakMap<readonly string[], Chosen>()
  return (value) => {
    let chosen = readings.get(value)
    if (!chosen) {
      const asked = new Set(value)
      const known = options.filter((id) => asked.has(id))
      const ids = new Set(multiple ? known : known.slice(0, 1))
      chosen = { ids, full: multiple && max !== undefined && ids.size >= max }
      readings.set(value, chosen)
    }
    return chosen
  }
}

/** The value after one option was chosen or given up: known ids only, in the author's order. */
export function withChoice(options: readonly string[], chosen: ReadonlySet<string>, id: string, on: boolean, multiple: boolean): string[] {
  return options.filter((each) => (each === id ? on : multiple && chosen.has(each)))
}

/** Why a choice is no answer yet. */
export type ChoosingProblem = 'required' | 'too-few' | 'too-many'

/** Why so many chosen options are not an answer yet. Who leaves an optional question alone has done nothing wrong. */
export function judge(count: number, rules: ChoosingRules): ChoosingProblem | null {
  if (count === 0) return rules.required ? 'required' : null
  if (!rules.multiple) return count > 1 ? 'too-many' : null
  if (rules.min !== undefined && count < rules.min) return 'too-few'
  return rules.max !== undefined && count > rules.max ? 'too-many' : null
}
