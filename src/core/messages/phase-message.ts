/** A point in the source: `line` and `column` count from 1, `offset` from 0, all in UTF-16 units. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** `end` is exclusive. */
export interface Position {
  start: Point
  end: Point
}

/** Replaces the source from offset `start` up to (not including) offset `end` by `text`. */
export interface TextEdit {
  start: number
  end: number
  text: string
}

/** Something the author should know about a phase file. Content never throws: problems are these. */
export interface PhaseMessage {
  /** Stable, kebab-case, documented in docs/messages.md. */
  ruleId: string
  severity: 'error' | 'warning' | 'info'
  /** What happened and how to fix it, in the author's words. */
  message: string
  position: Position
  expected?: string
  actual?: string
  /** A ready-made fix: apply all edits together. */
  fix?: { title: string; edits: TextEdit[] }
}
