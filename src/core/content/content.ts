/** Plain text. Markup in `value` is not interpreted and renders as written. */
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

/** A link. The parser has checked `url` against the link policy, and `RichText` checks it again. */
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

/** A key or key combination, from `<kbd>` without attributes. */
export interface Kbd {
  type: 'kbd'
  children: Inline[]
}

/** Inline content: the children of a paragraph, and the content of a label or option. */
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

/** A heading inside a body. Levels 1 and 2 open sections, so they never appear here. */
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

/** TeX from a `$$` block or a `math` fence. Rendered as code unless the host renders it. */
export interface MathBlock {
  type: 'math'
  value: string
}

export interface List {
  type: 'list'
  ordered: boolean
  /** The number of the first item. @default 1 */
  start?: number
  /** Whether the items are separated by blank lines (a "loose" list). */
  spread?: true
  children: ListItem[]
}

export interface ListItem {
  type: 'listItem'
  /** Whether the item is checked. Present on items written as `- [ ]` or `- [x]`. */
  checked?: boolean
  children: Content[]
}

export interface Blockquote {
  type: 'blockquote'
  children: Content[]
}

/** A GitHub alert, such as `> [!NOTE]`. */
export interface Callout {
  type: 'callout'
  kind: CalloutKind
  children: Content[]
}

export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** A table. The first row is the header. */
export interface Table {
  type: 'table'
  children: TableRow[]
}

export interface TableRow {
  type: 'tableRow'
  /** The cells. Trailing empty cells are omitted. */
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

/** Block content: a closed, JSON-serializable subset of mdast without positions, at most 100 levels deep. */
export type Content = Paragraph | Heading | Code | MathBlock | List | Blockquote | Callout | Table | ThematicBreak
