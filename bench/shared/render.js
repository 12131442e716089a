import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

/** Render synchronously; what every React peer's `mount` returns. */
export function renderSync(el, element) {
  const root = createRoot(el)
  flushSync(() => root.render(element))
  return { unmount: () => flushSync(() => root.unmount()) }
}
