import type { Content, Inline } from '../content/content.js'
import type { Json } from '../guards/json.js'

/** A phase as JSON: what `parsePhase` makes and `<Phase>` renders. Safe to store, send and cache. */
export interface Spec<B> {
  version: 1
  id: string
  /** The `phase:` of the front matter. */
  number?: number
  title: string
  /** The title as it is shown, where it holds more than words. */
  titleContent?: Inline[]
  subtitle?: string
  /** BCP 47 language of the content. */
  lang?: string
  /** The rest of the front matter. */
  meta: Record<string, Json>
  blocks: B[]
  /** Changes when ids or kinds change: answers may need reconciling. */
  hash: string
  /** Changes when any wording changes too. */
  contentHash: string
}

/** What every block has. */
export interface BlockBase {
  type: string
  /** `[a-z][a-z0-9_-]{0,63}`, unique among the blocks and fields of a phase. */
  id: string
  /** The section's heading, as plain text; drawn by the phase's frame. */
  heading?: string
  /** The heading as it is shown, where it holds more than words. */
  headingContent?: Inline[]
  /** The component's own title (`title:` in the directive). */
  title?: string
  /** Former ids, so that answers saved under them are found. */
  aliases?: string[]
}

/** An option of a selection or an item of a ranking. */
export interface Choice {
  /** Unique within its question. Answers hold this, never the text. */
  id: string
  /** Plain text, for names, speech and records. */
  text: string
  /** The label as it is shown. */
  content: Inline[]
  /** What followed the label in the list item. */
  details?: Content[]
  aliases?: string[]
}
