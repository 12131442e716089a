interface PageHandlers {
  /** The page is hidden or goes: on a phone there is often no other sign. */
  onHide(): void
  /** The page is seen again. */
  onShow(): void
  /** There may be a network again. That there is none is never taken from the browser's word. */
  onOnline(): void
}

/** @returns a function that ends it; on a server there is nothing to hear. */
export function observePage({ onHide: leave, onShow: back, onOnline: online }: PageHandlers): () => void {
  if (typeof window === 'undefined') return () => {}
  const seen = () => (document.visibilityState === 'hidden' ? leave() : back())
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('pagehide', leave)
  window.addEventListener('online', online)
  return () => {
    document.removeEventListener('visibilitychange', seen)
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('online', online)
  }
}
