import { type Browser, chromium } from 'playwright'
import { findBrowser } from '../../scripts/ensure-browser.mjs'

/** A Chromium of a test's own, driven from Node: for pages that one has to treat badly, or that may know nothing of a test. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findBrowser()
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
