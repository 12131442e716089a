import type { Content, Inline } from '../content/content.js'
import type { Json } from '../guards/json.js'

/** A phase as JSON. `parsePhase` returns it and `<Phase>` renders it. Safe to store, send and cache. */
export interface Spec<B> {
  /** Version of the format. */
  version: 1
  /** Id of the phase, under which its answers are stored. */
  id: string
  /** `phase:` in the front matter. */
  number?: number | undefined
  /** The title as plain text. */
  title: string
  /** The title with inline formatting. Absent when the title is plain text. */
  titleContent?: Inline[] | undefined
  /** The `subtitle:` of the front matter. */
  subtitle?: string | undefined
  /** BCP 47 language tag of the content. */
  lang?: string | undefined
  /** Front matter keys that phasekit does not define. */
  meta: Record<string, Json>
  /** The blocks in the order of the file. */
  blocks: B[]
  /** Changes when ids or kinds change, and stored answers may need reconciling. 16 hexadecimal digits. */
  hash: string
  /** Changes when anything changes that learners see, wording included. 16 hexadecimal digits. */
  contentHash: string
}

/** Members of every block. */
export interface BlockBase {
  /** The type of the block. Narrows a union of blocks. */
  type: string
  /** `[a-z][a-z0-9_-]{0,63}`. Unique among the blocks and fields of a phase. */
  id: string
  /** The heading of the section as plain text. The block's frame renders it. */
  heading?: string | undefined
  /** The heading with inline formatting. Absent when the heading is plain text. */
  headingContent?: Inline[] | undefined
  /** `title:` in the directive. */
  title?: string | undefined
  /** Former ids. Answers saved under them are still found. */
  aliases?: string[] | undefined
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
  details?: Content[] | undefined
  /** Former ids, so that answers saved under them are found. */
  aliases?: string[] | undefined
}
