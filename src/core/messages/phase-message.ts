/** A point in the source, in UTF-16 code units. Named as in unist. */
export interface Point {
  /** Counts from 1. */
  line: number
  /** Counts from 1, in UTF-16 units. */
  column: number
  /** Counts from 0, in UTF-16 units. */
  offset: number
}

/** A range of the source. Named as in unist. */
export interface Position {
  /** The first character. */
  start: Point
  /** The character after the last one. */
  end: Point
}

/** Replaces a range of the source with `text`. Offsets are 0-based, in UTF-16 code units. */
export interface TextEdit {
  /** The first character to replace, counted from 0. */
  start: number
  /** The character after the last one to replace. */
  end: number
  /** The replacement. */
  text: string
}

/** A diagnostic about a phase file. Content never makes the parser throw; it reports messages instead. */
export interface PhaseMessage {
  /** The rule, in kebab-case. Stable, and documented in docs/messages.md. */
  ruleId: string
  /** `error`: learners miss something. `warning`: they may not get what was meant. `info`: no change is needed. */
  severity: 'error' | 'warning' | 'info'
  /** What is wrong and how to fix it, in the author's terms. */
  message: string
  /** What the message is about. */
  position: Position
  /** What the parser expected there. */
  expected?: string | undefined
  /** What it found there. */
  actual?: string | undefined
  /** A fix to offer. Apply all of its edits together. */
  fix?: { title: string; edits: TextEdit[] } | undefined
}
