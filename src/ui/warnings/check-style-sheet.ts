import { warnOnce } from './warn-once.js'

let isScheduled = false

/** Warns once, in development, if the page has no style sheet. Each component calls it when it renders. */
export function checkStyleSheet(): void {
  warnOnce(() => {
    // jsdom and happy-dom load no style sheets.
    if (isScheduled || typeof document === 'undefined' || /jsdom|HappyDOM/.test(navigator.userAgent)) return undefined
    isScheduled = true
    const check = () =>
      warnOnce(() => {
        const root = document.querySelector('.pk-root')
        isScheduled = root !== null
        // The style sheet sets this property on each root. Reading it does not force a layout.
        if (!root || getComputedStyle(root).getPropertyValue('--_glide') !== '') return undefined
        const text =
          "The style sheet is missing. Import it once with `import 'phasekit/styles.css'`, or link dist/styles.css."
        return { key: 'style sheet', text }
      })
    // Development servers may insert style sheets while a page loads.
    const wait = () => setTimeout(check, 1000)
    if (document.readyState === 'complete') wait()
    else addEventListener('load', wait, { once: true })
    return undefined
  })
}
