import { forwardRef } from 'react'
import type { DivProps } from '../common-props.js'
import { joinTokens } from '../dom/join-tokens.js'
import { checkStyleSheet } from '../warnings/check-style-sheet.js'
import { Prose, type ProseProps } from './Prose.js'

/** Props of `RichText`. All other props are passed to the root `<div>`. */
export interface RichTextProps extends Omit<DivProps, 'content'>, ProseProps {}

/** Renders content of a phase's spec anywhere in the host's page. */
export const RichText = /* @__PURE__ */ forwardRef<HTMLDivElement, RichTextProps>(function RichText(
  { content, headingLevel, className, ...rest },
  ref,
) {
  checkStyleSheet()
  return (
    <div {...rest} ref={ref} className={joinTokens('pk pk-root pk-rich-text', className)}>
      <Prose content={content} headingLevel={headingLevel} />
    </div>
  )
})
