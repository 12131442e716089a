import { beforeAll } from 'vitest'
import { cdp } from 'vitest/browser'
import '../src/styles/index.css'
import './setup-console.js'
import { emulateMedia } from './support/media.js'

// What the file before this one asked for stays in force in the browser, and its mouse where it was: that leaves the
// page.
beforeAll(async () => {
  await emulateMedia()
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 5000, y: 5000 } as never)
})
