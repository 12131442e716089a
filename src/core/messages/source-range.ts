/** A range of the source in UTF-16 code units. `end` is exclusive. */
export interface SourceRange {
  start: number
  end: number
}
