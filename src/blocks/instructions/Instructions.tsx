import { forwardRef, type ReactNode, useId } from 'react'
import type { Content } from '../../spec/content.js'
import { checkStyleSheet } from '../../ui/check-style-sheet.js'
import type { HeadingLevel, RootProps } from '../../ui/common-props.js'
import { Heading } from '../../ui/heading.js'
import { Prose } from '../../ui/Prose.js'
import { Region } from '../../ui/Region.js'
import { type StringOverrides, useStrings } from '../../ui/strings.js'
import { instructionsStrings } from './strings.js'

/**
 * Props of `Instructions`; those of a `<section>` pass through. The region is named by `aria-labelledby` or `aria-label`,
 * else by `title`, else by the message `instructions.label`.
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
     * The one element in `children` takes the place of the `<section>`: `<Instructions asChild><aside>…</aside></Instructions>`. It gets
     * the class, the attributes and the ref, joined with its own; the rest is put inside it, before its content. @default false
     */
    asChild?: boolean
    /** Level of `title`; headings in `content` start one below, or here when there is no title. @default 3 */
    headingLevel?: HeadingLevel
    /** Messages replaced, by key. */
    strings?: StringOverrides<typeof instructionsStrings>
  }
>

/** What the learner is about to do: a labelled region of prose, set off by a rule in the margin. */
export const Instructions = /* @__PURE__ */ forwardRef<HTMLElement, InstructionsProps>(function Instructions(
  { title, content = [], headingLevel = 3, strings, className, 'aria-label': label, 'aria-labelledby': labelledBy, ...rest },
  ref,
) {
  checkStyleSheet()
  const t = useStrings(instructionsStrings, strings)
  const titleId = useId()
  const namedBy = labelledBy ?? (title && !label ? titleId : undefined)
  return (
    <Region
      {...rest}
      ref={ref}
      className={`pk pk-root pk-instructions${className ? ` ${className}` : ''}`}
      aria-labelledby={namedBy}
      aria-label={namedBy ? undefined : (label ?? t('instructions.label'))}
      frame={(own) => (
        <>
          {title && (
            <Heading level={headingLevel} id={titleId} className="pk-title">
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
