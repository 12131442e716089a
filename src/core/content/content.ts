/** A run of plain text. Never interpreted: what looks like markup in `value` is shown as written. */
export interface TextNode {
  type: 'text'
  value: string
}

export interface Emphasis {
  type: 'emphasis'
  children: Inline[]
}

export interface Strong {
  type: 'strong'
  children: Inline[]
}

export interface Delete {
  type: 'delete'
  children: Inline[]
}

export interface InlineCode {
  type: 'inlineCode'
  value: string
}

/** `url` has passed the link policy when it was parsed; `RichText` applies the same policy again. */
export interface Link {
  type: 'link'
  url: string
  title?: string
  children: Inline[]
}

export interface ImageNode {
  type: 'image'
  url: string
  /** The text alternative; an empty string marks a decorative image. */
  alt: string
  title?: string
}

/** A hard line break. */
export interface Break {
  type: 'break'
}

export interface Subscript {
  type: 'subscript'
  children: Inline[]
}

export interface Superscript {
  type: 'superscript'
  children: Inline[]
}

/** A key or a key combination, from a bare `<kbd>`. */
export interface Kbd {
  type: 'kbd'
  children: Inline[]
}

/** Content inside a line: what may stand in a paragraph, a label or an option. */
export type Inline =
  | TextNode
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Link
  | ImageNode
  | Break
  | Subscript
  | Superscript
  | Kbd

export interface Paragraph {
  type: 'paragraph'
  children: Inline[]
}

/** A heading inside a body. Levels 1 and 2 open sections and never appear here. */
export interface Heading {
  type: 'heading'
  depth: 3 | 4 | 5 | 6
  children: Inline[]
}

/** A fenced or indented code block. */
export interface Code {
  type: 'code'
  /** Letters, digits and `+ # . _ -` only. */
  lang?: string
  value: string
}

/** A `$$` block or a `math` fence, as TeX. Shown as code unless the host draws it. */
export interface MathBlock {
  type: 'math'
  value: string
}

export interface List {
  type: 'list'
  ordered: boolean
  /** The first number of an ordered list, when it is not 1. */
  start?: number
  /** The items are set apart as paragraphs (a "loose" list). */
  spread?: true
  children: ListItem[]
}

export interface ListItem {
  type: 'listItem'
  /** Present on items written as `- [ ]` or `- [x]`. */
  checked?: boolean
  children: Content[]
}

export interface Blockquote {
  type: 'blockquote'
  children: Content[]
}

/** GitHub's `> [!NOTE]` alerts. */
export interface Callout {
  type: 'callout'
  kind: CalloutKind
  children: Content[]
}

export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** The first row is the header. */
export interface Table {
  type: 'table'
  children: TableRow[]
}

export interface TableRow {
  type: 'tableRow'
  /** Trailing empty cells are left out. */
  children: TableCell[]
}

export interface TableCell {
  type: 'tableCell'
  align?: 'left' | 'center' | 'right'
  children: Inline[]
}

export interface ThematicBreak {
  type: 'thematicBreak'
}

/** A block of prose: a closed, JSON-serialisable subset of mdast without positions. At most 100 levels deep. */
export type Content = Paragraph | Heading | Code | MathBlock | List | Blockquote | Callout | Table | ThematicBreak
