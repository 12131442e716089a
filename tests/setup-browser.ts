import { beforeAll } from 'vitest'
import '../src/styles/index.css'
import './setup-console.js'
import { emulateMedia } from './support/media.js'

// The file before this one may have asked for touch, which stays in force in the browser.
beforeAll(() => emulateMedia())
