import { type ForwardedRef, forwardRef, type ReactNode, useId } from 'react'
import type { HeadingLevel, RootProps } from './common-props.js'
import { focusAnswer } from './dom/focus-answer.js'
import { joinTokens } from './dom/join-tokens.js'
import { Heading } from './Heading.js'

/** One thing to correct. */
export interface ErrorSummaryItem {
  /**
   * Unique in the list. Without `onSelect` it is the id of the field, or of the block where the problem is the block's.
   */
  id: string
  /** The question, as the learner knows it. */
  label: string
  /** What is wrong with its answer. */
  message: string
  /**
   * Takes the learner there. @default moves focus to the field or block in the document or shadow root around the
   * summary
   */
  onSelect?: () => void
}

interface ErrorSummaryOwnProps {
  /** What happened: "Two answers need your attention". */
  title: ReactNode
  /** In the order of the page. Without any, nothing is drawn. */
  items: readonly ErrorSummaryItem[]
  /** @default 3 */
  headingLevel?: HeadingLevel
}

/** Everything else goes to the root `<section>`. */
export type ErrorSummaryProps = RootProps<'section', ErrorSummaryOwnProps>

/**
 * What keeps a learner from going on, in one place, with a way to each of it. Give it focus when it appears: it is a
 * group named by its title, so it is heard once and in full.
 *
 * Each way is a button and not a link: it changes no address, and leaves no entry in the history.
 */
export const ErrorSummary = /* @__PURE__ */ forwardRef(function ErrorSummary(
  props: ErrorSummaryProps,
  ref: ForwardedRef<HTMLElement>,
) {
  const { title, items, headingLevel = 3, className, ...root } = props
  const titleId = useId()
  if (items.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are ways to them, and no landmark
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
      {/* The role is said because Safari forgets lists that show no markers. */}
      <ul className="pk-error-summary-list" role="list">
        {items.map(({ id, label, message, onSelect }) => (
          <li key={id} className="pk-error-summary-item">
            <button
              type="button"
              className="pk-jump pk-error-summary-link"
              onClick={(event) => {
                if (onSelect) onSelect()
                // A root node is a document or a shadow root: the button is in the page, or it could not be clicked.
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
