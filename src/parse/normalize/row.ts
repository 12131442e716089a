/** A line as the readers of marks get it: without its indent and its break. */
export interface Row {
  start: number
  end: number
  text: string
  /**
   * Edits what stands at these places of the row, to what it looks like by default. An edit that changes nothing is
   * dropped.
   */
  put: (from: number, to: number, plain?: string) => void
  /** Makes one message with one fix of the edits so far. */
  done: () => void
}
