import { findFrames, getWindow } from '../dom/block-frames.js'

interface VisibilityObserver {
  /** Starts observing added blocks and stops observing removed ones. */
  update(): void
  disconnect(): void
}

interface VisibilityListener {
  /** Called when part of the phase enters or leaves the view. */
  phase(inView: boolean): void
  /** Called when a block starts or stops counting as seen. */
  block(id: string, inView: boolean): void
}

/** Steps of 0.5 %: half a window of a block a hundred times as tall as the window. */
const thresholds = Array.from({ length: 101 }, (_, i) => i / 200)

/** Half of the block is visible, or the block fills half of the window. */
function isSeen(
  { isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry,
  windowHeight: number,
): boolean {
  // `rootBounds` is null in a cross-origin iframe.
  const height = rootBounds?.height ?? windowHeight
  return isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= height / 2)
}

/** Observes what is in view. Falls back to focus without IntersectionObserver. */
export function observeVisibility(root: HTMLElement, listener: VisibilityListener): VisibilityObserver {
  const view = getWindow(root)
  if (!('IntersectionObserver' in view)) return observeFocus(root, listener)
  let frames = new Map<Element, string>()
  const observer = new view.IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const block = frames.get(entry.target)
        if (entry.target === root) listener.phase(entry.isIntersecting)
        else if (block !== undefined) listener.block(block, isSeen(entry, view.innerHeight))
      }
    },
    { threshold: thresholds },
  )
  observer.observe(root)
  const update = () => {
    const now = findFrames(root)
    for (const [frame, block] of frames) {
      if (now.has(frame)) continue
      observer.unobserve(frame)
      listener.block(block, false)
    }
    for (const frame of now.keys()) if (!frames.has(frame)) observer.observe(frame)
    frames = now
  }
  update()
  return { update, disconnect: () => observer.disconnect() }
}

function observeFocus(root: HTMLElement, listener: VisibilityListener): VisibilityObserver {
  const focus = ({ target }: FocusEvent) => {
    listener.phase(true)
    for (const [frame, block] of findFrames(root)) if (frame.contains(target as Node)) listener.block(block, true)
  }
  root.addEventListener('focusin', focus)
  return { update() {}, disconnect: () => root.removeEventListener('focusin', focus) }
}
