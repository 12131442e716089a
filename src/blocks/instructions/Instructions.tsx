import { forwardRef, type ReactNode, useId } from 'react'
import type { Content } from '../../core/content/content.js'
import type { HeadingLevel, RootProps } from '../../ui/common-props.js'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { Heading } from '../../ui/Heading.js'
import { Region } from '../../ui/Region.js'
import { Prose } from '../../ui/rich-text/Prose.js'
import { checkStyleSheet } from '../../ui/warnings/check-style-sheet.js'

/**
 * Props of `Instructions`; those of a `<section>` pass through. It is no landmark, unless you name it by `aria-label`.
 */
export type InstructionsProps = RootProps<
  'section',
  {
    /** Shown above the text. */
    title?: string
    /** The text, as a phase's spec has it. */
    content?: readonly Content[]
    /** The text as elements of yours, after `content` if there is both. */
    children?: ReactNode
    /**
     * The one element in `children` takes the place of the `<section>`: `<Instructions
     * asChild><aside>…</aside></Instructions>`. It gets the class, the attributes and the ref, joined with its own; the
     * rest is put inside it, before its content. @default false
     */
    asChild?: boolean
    /** Level of `title`; headings in `content` start one below, or here when there is no title. @default 3 */
    headingLevel?: HeadingLevel
  }
>

/** What the learner is about to do: prose, set off by a rule in the margin. */
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
      // An element of the host's may be a landmark, which needs a name. A `<section>` with a name would be one more.
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
