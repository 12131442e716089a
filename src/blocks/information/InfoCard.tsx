import { forwardRef, type ReactNode, useId } from 'react'
import type { Content } from '../../core/content/content.js'
import type { IconNode } from '../../core/icons/icon-node.js'
import type { HeadingLevel, RootProps } from '../../ui/common-props.js'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { Heading } from '../../ui/Heading.js'
import { Icon } from '../../ui/icons/Icon.js'
import { Svg } from '../../ui/icons/Svg.js'
import { Region } from '../../ui/Region.js'
import { Prose } from '../../ui/rich-text/Prose.js'
import { checkStyleSheet } from '../../ui/warnings/check-style-sheet.js'

/** Props of `InfoCard`; those of a `<section>` pass through. It is no landmark, unless you name it by `aria-label`. */
export type InfoCardProps = RootProps<
  'section',
  {
    /**
     * A Font Awesome name (of version 5 or 6), a name from the host's `icons`, or a drawing. Decorative. An unknown
     * name is drawn as `info-circle`; `null` draws none. @default "info-circle"
     */
    icon?: string | IconNode | null
    /** Shown beside the icon. */
    title?: string
    /** The text, as a phase's spec has it. */
    content?: readonly Content[]
    /** The text as elements of yours, after `content` if there is both. */
    children?: ReactNode
    /**
     * The one element in `children` takes the place of the `<section>`: `<InfoCard
     * asChild><aside>…</aside></InfoCard>`. It gets the class, the attributes and the ref, joined with its own; the
     * rest is put inside it, before its content. @default false
     */
    asChild?: boolean
    /** Level of `title`; headings in `content` start one below, or here when there is no title. @default 3 */
    headingLevel?: HeadingLevel
  }
>

/**
 * Background knowledge, set apart on a tinted surface with an icon. `data-icon` holds the icon's name, if it has one.
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
      // An element of the host's may be a landmark, which needs a name. A `<section>` with a name would be one more.
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
