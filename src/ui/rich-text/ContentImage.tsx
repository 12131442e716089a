import { useContext } from 'react'
import type { ImageNode } from '../../core/content/content.js'
import { safeImageUrl } from '../../core/guards/url.js'
import { UiContext } from '../ui-context.js'

/** The author's image, or its alternative text if the URL is refused by the policy or the host. */
export function ContentImage({ node }: { node: ImageNode }) {
  const { resolveUrl, slots } = useContext(UiContext)
  const safe = safeImageUrl(node.url)
  const src = safe !== null && resolveUrl ? resolveUrl(safe, { kind: 'image' }) : safe
  if (src === null) return <>{node.alt}</>
  if (slots?.image) return <slots.image node={node} src={src} />
  // Lazy loading also stops React's server renderer from preloading the image.
  return (
    <img
      className="pk-image"
      src={src}
      alt={node.alt}
      title={node.title}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
    />
  )
}
