import { type ReactNode, useContext } from 'react'
import type { Link } from '../../core/content/content.js'
import { isExternalUrl, safeLinkUrl } from '../../core/guards/url.js'
import { UiContext } from '../ui-context.js'

interface ContentLinkProps {
  node: Link
  children: ReactNode
}

/** The author's link, or its text if the URL is refused by the policy or the host. */
export function ContentLink({ node, children }: ContentLinkProps) {
  const { resolveUrl, slots } = useContext(UiContext)
  const safe = safeLinkUrl(node.url)
  const href = safe !== null && resolveUrl ? resolveUrl(safe, { kind: 'link' }) : safe
  if (href === null) return <>{children}</>
  if (slots?.link) {
    return (
      <slots.link node={node} href={href}>
        {children}
      </slots.link>
    )
  }
  return (
    <a className="pk-link" href={href} title={node.title} rel={isExternalUrl(href) ? 'noopener noreferrer' : undefined}>
      {children}
    </a>
  )
}
