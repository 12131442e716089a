/** A line without its indent and line break. */
export interface Row {
  start: number
  end: number
  text: string
  /**
   * Replaces a range of the row, by default with the plain characters it looks like. Ignores edits that change nothing.
   */
  put: (from: number, to: number, plain?: string) => void
  /** Reports the edits so far as one message with one fix. */
  done: () => void
}
