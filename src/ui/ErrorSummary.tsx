import { type ForwardedRef, forwardRef, type ReactNode, useId } from 'react'
import type { HeadingLevel, SectionProps } from './common-props.js'
import { focusAnswer } from './dom/focus-answer.js'
import { joinTokens } from './dom/join-tokens.js'
import { Heading } from './Heading.js'

/** One problem to correct. */
export interface ErrorSummaryItem {
  /**
   * Unique in the list. Without `onSelect`, the id of the field, or of the block if the problem concerns the whole
   * block.
   */
  id: string
  /** The question, as the learner sees it. */
  label: string
  /** What is wrong with the answer. */
  message: string
  /**
   * Called when the learner selects the item. @default moves focus to the field or block in the surrounding document or
   * shadow root
   */
  onSelect?: () => void
}

/** Props of `ErrorSummary`. All other props are passed to the root `<section>`. */
export interface ErrorSummaryProps extends Omit<SectionProps, 'title'> {
  /** Summary of the problems: "Two answers need your attention". */
  title: ReactNode
  /** In page order. An empty list renders nothing. */
  items: readonly ErrorSummaryItem[]
  /** Heading level of `title`. @default 3 */
  headingLevel?: HeadingLevel
}

/**
 * Lists all problems that block submission, each with a button that leads to its answer. Move focus to it when it
 * appears: it is a group named by its title, so screen readers announce it once and in full.
 *
 * Items are buttons rather than links: they change no URL and add no history entry.
 */
export const ErrorSummary = /* @__PURE__ */ forwardRef(function ErrorSummary(
  props: ErrorSummaryProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const { title, items, headingLevel = 3, className, ...root } = props
  const titleId = useId()
  if (items.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, not links to them
    <section
      role="group"
      aria-labelledby={titleId}
      tabIndex={-1}
      {...root}
      ref={ref}
      className={joinTokens('pk pk-root pk-error-summary', className)}
    >
      <Heading level={headingLevel} className="pk-title" id={titleId}>
        {title}
      </Heading>
      {/* Safari drops list semantics from a list without markers. */}
      <ul className="pk-error-summary-list" role="list">
        {items.map(({ id, label, message, onSelect }) => (
          <li key={id} className="pk-error-summary-item">
            <button
              type="button"
              className="pk-jump pk-error-summary-link"
              onClick={(event) => {
                if (onSelect) onSelect()
                // The button was clicked, so it is attached: its root is a document or a shadow root.
                else focusAnswer(event.currentTarget.getRootNode() as Document | ShadowRoot, id)
              }}
            >
              {label}
            </button>
            <span className="pk-hint">{message}</span>
          </li>
        ))}
      </ul>
    </section>
  )
})
