import type { HeadingLevel } from '../ui/common-props.js'

/** Props of a block's view. */
export interface ViewProps<B> {
  /** The block to render. */
  block: B
  /** Level for the component's title: one below the frame's heading, or that level if the frame has none. */
  headingLevel: HeadingLevel
  /** DOM id of the frame's heading, which names a component without a title; absent without a heading. */
  headingId?: string | undefined
  /** `review` shows answers as text; `preview` is for authors. */
  mode: 'answer' | 'review' | 'preview'
  /** Whether the phase is disabled: render the controls disabled. */
  disabled: boolean
}
