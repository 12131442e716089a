import { onTestFinished } from 'vitest'
import styles from '../../src/styles/index.css?inline'

/**
 * Adds the style sheet of a machine with a mouse, for one test. Chromium's tests have a mouse at first; once one of
 * them emulates any media or touch, no later page has any pointer, and nothing gives it back.
 */
export function addMouseStyles(): void {
  const sheet = document.head.appendChild(document.createElement('style'))
  sheet.textContent = styles.replaceAll('(hover: hover)', 'all')
  onTestFinished(() => sheet.remove())
}
