/** Plain text. Markup in `value` is not interpreted and renders as written. */
export interface TextNode {
  type: 'text'
  /** The text, as it is shown. */
  value: string
}

/** Emphasised text, from `*…*`. */
export interface Emphasis {
  type: 'emphasis'
  /** What it contains. */
  children: Inline[]
}

/** Important text, from `**…**`. */
export interface Strong {
  type: 'strong'
  /** What it contains. */
  children: Inline[]
}

/** Struck-out text, from `~~…~~`. */
export interface Delete {
  type: 'delete'
  /** What it contains. */
  children: Inline[]
}

/** Code inside a line. */
export interface InlineCode {
  type: 'inlineCode'
  /** The code, as it is shown. */
  value: string
}

/** A link. The parser has checked `url` against the link policy, and `RichText` checks it again. */
export interface Link {
  type: 'link'
  /** The address: http, https, mailto, tel or relative. */
  url: string
  /** The title that the author gave it. */
  title?: string | undefined
  /** The text of the link. */
  children: Inline[]
}

/** An image. Its address passed the policy for images when it was parsed. */
export interface ImageNode {
  type: 'image'
  /** The address: https or relative. */
  url: string
  /** The text alternative; an empty string marks a decorative image. */
  alt: string
  /** The title that the author gave it. */
  title?: string | undefined
}

/** A hard line break. */
export interface Break {
  type: 'break'
}

/** Lowered text, from `<sub>`. */
export interface Subscript {
  type: 'subscript'
  /** What it contains. */
  children: Inline[]
}

/** Raised text, from `<sup>`. */
export interface Superscript {
  type: 'superscript'
  /** What it contains. */
  children: Inline[]
}

/** A key or key combination, from `<kbd>` without attributes. */
export interface Kbd {
  type: 'kbd'
  /** What it contains. */
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

/** A paragraph. */
export interface Paragraph {
  type: 'paragraph'
  /** What it contains. */
  children: Inline[]
}

/** A heading inside a body. Levels 1 and 2 open sections, so they never appear here. */
export interface Heading {
  type: 'heading'
  /** Its level in the file, from 3. */
  depth: 3 | 4 | 5 | 6
  /** The text of the heading. */
  children: Inline[]
}

/** A fenced or indented code block. */
export interface Code {
  type: 'code'
  /** Letters, digits and `+ # . _ -` only. */
  lang?: string | undefined
  /** The code without its fence. */
  value: string
}

/** TeX from a `$$` block or a `math` fence. Rendered as code unless the host renders it. */
export interface MathBlock {
  type: 'math'
  /** The formula in TeX. */
  value: string
}

/** A bulleted, numbered or task list. */
export interface List {
  type: 'list'
  /** Whether the items are numbered. */
  ordered: boolean
  /** The number of the first item. @default 1 */
  start?: number | undefined
  /** Whether the items are separated by blank lines (a "loose" list). */
  spread?: true | undefined
  /** The items. */
  children: ListItem[]
}

/** An item of a list. */
export interface ListItem {
  type: 'listItem'
  /** Whether the item is checked. Present on items written as `- [ ]` or `- [x]`. */
  checked?: boolean | undefined
  /** What the item contains. */
  children: Content[]
}

/** A quotation. */
export interface Blockquote {
  type: 'blockquote'
  /** What is quoted. */
  children: Content[]
}

/** A GitHub alert, such as `> [!NOTE]`. */
export interface Callout {
  type: 'callout'
  /** Its kind, which sets icon, label and color. */
  kind: CalloutKind
  /** What the callout contains. */
  children: Content[]
}

/** The kinds of callout. */
export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** A table. The first row is the header. */
export interface Table {
  type: 'table'
  /** The rows. */
  children: TableRow[]
}

/** A row of a table. */
export interface TableRow {
  type: 'tableRow'
  /** The cells. Trailing empty cells are omitted. */
  children: TableCell[]
}

/** A cell of a table. */
export interface TableCell {
  type: 'tableCell'
  /** Alignment of the column. */
  align?: 'left' | 'center' | 'right' | undefined
  /** The text of the cell. */
  children: Inline[]
}

/** A line between two topics, from `---`. */
export interface ThematicBreak {
  type: 'thematicBreak'
}

/** Block content: a closed, JSON-serializable subset of mdast without positions, at most 100 levels deep. */
export type Content = Paragraph | Heading | Code | MathBlock | List | Blockquote | Callout | Table | ThematicBreak
