import { forwardRef, type ReactNode, useId } from 'react'
import type { Content } from '../../core/content/content.js'
import type { HeadingLevel, SectionProps } from '../../ui/common-props.js'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { Heading } from '../../ui/Heading.js'
import { Region } from '../../ui/Region.js'
import { Prose } from '../../ui/rich-text/Prose.js'
import { checkStyleSheet } from '../../ui/warnings/check-style-sheet.js'

/**
 * Props of `Instructions`. All other props are passed to the root `<section>`, which is a landmark only with an
 * `aria-label`.
 */
export interface InstructionsProps extends Omit<SectionProps, 'content'> {
  /** Title above the text. */
  title?: string | undefined
  /** The content, as in a phase's spec. */
  content?: readonly Content[] | undefined
  /** Custom content, rendered after `content`. */
  children?: ReactNode
  /**
   * Renders the single element in `children` in place of the `<section>`: `<Instructions
   * asChild><aside>…</aside></Instructions>`. It receives the class, the attributes and the ref, merged with its own.
   * The rest is rendered inside it, before its content. @default false
   */
  asChild?: boolean | undefined
  /**
   * Level of `title`. Headings in `content` start one level below, or at this level if there is no title. @default 3
   */
  headingLevel?: HeadingLevel | undefined
}

/** What the learner is about to do, set off by a rule in the margin. */
export const Instructions = /* @__PURE__ */ forwardRef<HTMLElement, InstructionsProps>(function Instructions(
  { title, content = [], headingLevel = 3, className, asChild, ...rest },
  ref,
) {
  checkStyleSheet()
  const titleId = useId()
  return (
    <Region
      {...rest}
      asChild={asChild}
      ref={ref}
      // With `asChild` the element may be a landmark, which needs a name. A named `<section>` would add a landmark.
      aria-labelledby={rest['aria-labelledby'] ?? (asChild && title && !rest['aria-label'] ? titleId : undefined)}
      className={joinTokens('pk pk-root pk-instructions', className)}
      frame={(own) => (
        <>
          {title && (
            <Heading level={headingLevel} id={asChild ? titleId : undefined} className="pk-title">
              {title}
            </Heading>
          )}
          <Prose content={content} headingLevel={title ? headingLevel + 1 : headingLevel} />
          {own}
        </>
      )}
    />
  )
})
