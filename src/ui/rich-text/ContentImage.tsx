import { useContext } from 'react'
import type { ImageNode } from '../../core/content/content.js'
import { safeImageUrl } from '../../core/guards/url.js'
import { UiContext } from '../ui-context.js'

/** An author's image, or its text alternative when the policy or the host refuses the address. */
export function ContentImage({ node }: { node: ImageNode }) {
  const { resolveUrl, slots } = useContext(UiContext)
  const safe = safeImageUrl(node.url)
  const src = safe !== null && resolveUrl ? resolveUrl(safe, { kind: 'image' }) : safe
  if (src === null) return <>{node.alt}</>
  if (slots?.image) return <slots.image node={node} src={src} />
  // Lazy also keeps React's server renderer from preloading the address before the learner comes near it.
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
