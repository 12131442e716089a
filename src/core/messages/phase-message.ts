/** A point in the source, in UTF-16 code units: `line` and `column` are 1-based, `offset` is 0-based. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** A range of the source. `end` is exclusive. */
export interface Position {
  start: Point
  end: Point
}

/** Replaces the source from offset `start` up to `end` (exclusive) with `text`. Offsets are in UTF-16 code units. */
export interface TextEdit {
  start: number
  end: number
  text: string
}

/** A diagnostic about a phase file. Content never makes the parser throw; it reports messages instead. */
export interface PhaseMessage {
  /** The rule, in kebab-case. Stable, and documented in docs/messages.md. */
  ruleId: string
  severity: 'error' | 'warning' | 'info'
  /** What is wrong and how to fix it, in the author's terms. */
  message: string
  position: Position
  expected?: string
  actual?: string
  /** A fix to offer. Apply all of its edits together. */
  fix?: { title: string; edits: TextEdit[] }
}
