import type { HeadingLevel } from '../ui/common-props.js'

/** What the phase's frame hands to the view of a block. */
export interface ViewProps<B> {
  block: B
  /**
   * Level of the component's own title: one below the heading that the frame drew, or that level itself if it drew
   * none.
   */
  headingLevel: HeadingLevel
  /** DOM id of the heading that the frame drew; names the component when it has no title. */
  headingId?: string
  /** `review` shows answers as text; `preview` is for authors. */
  mode: 'answer' | 'review' | 'preview'
  disabled: boolean
}
