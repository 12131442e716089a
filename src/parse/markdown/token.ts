/** A token of the Markdown engine, as far as the fold looks at it. */
export interface Token {
  type: string
  /** Of a heading: `h1` to `h6`. */
  tag: string
  /** 1 opens, -1 closes, 0 stands alone. */
  nesting: -1 | 0 | 1
  /** Of open blocks around it. */
  level: number
  attrs: [name: string, value: string | number][] | null
  /** Lines from 0; the second is exclusive. Block tokens only. */
  map: [number, number] | null
  children: Token[] | null
  content: string
  info: string
  /** A paragraph of a tight list. */
  hidden: boolean
  meta: Record<string, unknown> | null
}
