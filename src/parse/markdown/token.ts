/** A token of the Markdown engine, with the members that phasekit uses. */
export interface Token {
  type: string
  /** `h1` to `h6` for a heading. */
  tag: string
  /** 1 opens, -1 closes, 0 is self-contained. */
  nesting: -1 | 0 | 1
  /** The number of open blocks around it. */
  level: number
  attrs: [name: string, value: string | number][] | null
  /** 0-based lines, end exclusive. Block tokens only. */
  map: [number, number] | null
  children: Token[] | null
  content: string
  info: string
  /** Whether it is a paragraph of a tight list. */
  hidden: boolean
  meta: Record<string, unknown> | null
}
