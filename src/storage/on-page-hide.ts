interface Handlers {
  /** The page is hidden or goes: on a phone there is often no other sign. */
  leave(): void
  /** The page is seen again. */
  back(): void
  /** There may be a network again. That there is none is never taken from the browser's word. */
  online(): void
}

/** @returns a function that ends it; on a server there is nothing to hear. */
export function whenLeaving({ leave, back, online }: Handlers): () => void {
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
