import { forwardRef, type ReactNode, useId } from 'react'
import type { Content } from '../../core/content/content.js'
import type { IconNode } from '../../core/icons/icon-node.js'
import type { HeadingLevel, SectionProps } from '../../ui/common-props.js'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { Heading } from '../../ui/Heading.js'
import { Icon } from '../../ui/icons/Icon.js'
import { Svg } from '../../ui/icons/Svg.js'
import { Region } from '../../ui/Region.js'
import { Prose } from '../../ui/rich-text/Prose.js'
import { checkStyleSheet } from '../../ui/warnings/check-style-sheet.js'

/**
 * Props of `InfoCard`. All other props are passed to the root `<section>`, which is a landmark only with an
 * `aria-label`.
 */
export interface InfoCardProps extends Omit<SectionProps, 'content'> {
  /**
   * A Font Awesome name (version 5 or 6), a name from the host's `icons`, or icon data. Decorative. Unknown names
   * render `info-circle`; `null` renders no icon. @default 'info-circle'
   */
  icon?: string | IconNode | null | undefined
  /** Title beside the icon. */
  title?: string | undefined
  /** The content, as in a phase's spec. */
  content?: readonly Content[] | undefined
  /** Custom content, rendered after `content`. */
  children?: ReactNode
  /**
   * Renders the single element in `children` in place of the `<section>`: `<InfoCard
   * asChild><aside>…</aside></InfoCard>`. It receives the class, the attributes and the ref, merged with its own. The
   * rest of the card is rendered inside it, before its content. @default false
   */
  asChild?: boolean | undefined
  /**
   * Level of `title`. Headings in `content` start one level below, or at this level if there is no title. @default 3
   */
  headingLevel?: HeadingLevel | undefined
}

/**
 * Background information on a tinted card with an icon.
 *
 * @attribute data-icon the icon has a name, which this holds
 */
export const InfoCard = /* @__PURE__ */ forwardRef<HTMLElement, InfoCardProps>(function InfoCard(
  { icon = 'info-circle', title, content = [], headingLevel = 3, className, asChild, ...rest },
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
      data-icon={typeof icon === 'string' ? icon : undefined}
      className={joinTokens('pk pk-root pk-info-card', className)}
      frame={(own) => (
        <>
          {icon !== null && (
            <span className="pk-info-icon">
              {typeof icon === 'string' ? <Icon name={icon} /> : <Svg node={icon} />}
            </span>
          )}
          {title && (
            <Heading level={headingLevel} id={asChild ? titleId : undefined} className="pk-title pk-info-title">
              {title}
            </Heading>
          )}
          <div className="pk-info-body pk-flow">
            <Prose content={content} headingLevel={title ? headingLevel + 1 : headingLevel} />
            {own}
          </div>
        </>
      )}
    />
  )
})
