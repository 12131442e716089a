import { findFrames, getWindow } from '../dom/block-frames.js'

interface VisibilityObserver {
  /** Looks for blocks that came since. */
  update(): void
  disconnect(): void
}

interface VisibilityListener {
  /** Something of the phase is in view. */
  phase(inView: boolean): void
  /** The block is in view far enough to count as seen. */
  block(id: string, inView: boolean): void
}

/** Fine enough for a block a hundred times as high as the window: half a window of it is then 0.5 % of it. */
const thresholds = Array.from({ length: 101 }, (_, i) => i / 200)

/** Half of the block, or half of the window full of it. */
function isSeen(
  { isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry,
  windowHeight: number,
): boolean {
  // There are no bounds in an iframe of another origin.
  const height = rootBounds?.height ?? windowHeight
  return isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= height / 2)
}

/** Tells what of a phase is in view. Where the browser cannot say, what has focus is. */
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
  const look = () => {
    const now = findFrames(root)
    for (const [frame, block] of frames) {
      if (now.has(frame)) continue
      observer.unobserve(frame)
      listener.block(block, false)
    }
    for (const frame of now.keys()) if (!frames.has(frame)) observer.observe(frame)
    frames = now
  }
  look()
  return { update: look, disconnect: () => observer.disconnect() }
}

function observeFocus(root: HTMLElement, listener: VisibilityListener): VisibilityObserver {
  const focus = ({ target }: FocusEvent) => {
    listener.phase(true)
    for (const [frame, block] of findFrames(root)) if (frame.contains(target as Node)) listener.block(block, true)
  }
  root.addEventListener('focusin', focus)
  return { update() {}, disconnect: () => root.removeEventListener('focusin', focus) }
}
