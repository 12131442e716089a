/** Why a directive did not end where it should. `trailing-text`: the brace closed, but something follows it on its line. */
export type BrokenReason = 'blank-line' | 'too-long' | 'next-directive' | 'unclosed' | 'trailing-text'

export interface DirectiveEnd {
  /** After the closing brace; for a broken directive, the end of its first line. */
  end: number
  broken?: BrokenReason
}

/** What looks like a directive but is not one (rule `directive-like`). */
export interface DirectiveLike {
  /** Ends the sentence "This looks like a directive, but …". */
  reason: string
  /** The line as it should be, when that is clear. */
  suggestion?: string
}

/** Whether a directive starts at the `{` at `offset`: its first key is `type`. Looks at no more than 200 characters. */
export const startsDirective = (source: string, offset: number): boolean => {
  throw new Error(`not yet ${source} ${offset}`)
}

/**
 * Finds the closing brace of the directive whose `{` is at `offset`. `limit` ends the source early (the end of an enclosing box).
 * Looks no further than 4 KB, a blank line or the next directive, so that calling it for each line of a file stays linear.
 */
export const findDirective = (source: string, offset: number, limit: number = source.length): DirectiveEnd => {
  throw new Error(`not yet ${source} ${offset} ${limit}`)
}

/** Judges a line (its text without indentation and break) that is no directive: `{typ: selection}`, `{ selection }`, `{type selection}`. */
export const directiveLike = (line: string): DirectiveLike | null => {
  throw new Error(`not yet ${line}`)
}
