import type { Content, Inline } from '../content/content.js'
import type { Json } from '../guards/json.js'

/** A phase as JSON. `parsePhase` returns it and `<Phase>` renders it. Safe to store, send and cache. */
export interface Spec<B> {
  version: 1
  id: string
  /** `phase:` in the front matter. */
  number?: number
  title: string
  /** The title with inline formatting. Absent when the title is plain text. */
  titleContent?: Inline[]
  subtitle?: string
  /** BCP 47 language tag of the content. */
  lang?: string
  /** Front matter keys that phasekit does not define. */
  meta: Record<string, Json>
  blocks: B[]
  /** Changes when ids or kinds change, and stored answers may need reconciling. 16 hexadecimal digits. */
  hash: string
  /** Changes when anything changes that learners see, wording included. 16 hexadecimal digits. */
  contentHash: string
}

/** Members of every block. */
export interface BlockBase {
  type: string
  /** `[a-z][a-z0-9_-]{0,63}`. Unique among the blocks and fields of a phase. */
  id: string
  /** The heading of the section as plain text. The block's frame renders it. */
  heading?: string
  /** The heading with inline formatting. Absent when the heading is plain text. */
  headingContent?: Inline[]
  /** `title:` in the directive. */
  title?: string
  /** Former ids. Answers saved under them are still found. */
  aliases?: string[]
}

/** An option of a selection or an item of a ranking. */
export interface Choice {
  /** Unique within its question. Answers store the id, never the text. */
  id: string
  /** Plain text, for accessible names, speech and records. */
  text: string
  /** The label as inline content. */
  content: Inline[]
  /** Content that follows the label in the list item. */
  details?: Content[]
  aliases?: string[]
}
