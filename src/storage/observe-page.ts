interface PageHandlers {
  /** The page is hidden or closed. On phones, hiding is often the only event. */
  onHide(): void
  /** The page is visible again. */
  onShow(): void
  /** The network may be back. `navigator.onLine` is never used to skip a request. */
  onOnline(): void
}

/** Does nothing on a server. @returns a function that removes the listeners */
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
