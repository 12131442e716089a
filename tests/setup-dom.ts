// First: React takes the hook in it when it is loaded.
import './support/render-counter.js'
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import './setup-console.js'

// A machine that does several things at once is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 })

// Registered last, so it runs first: what unmounting says is still caught by the console's guard.
afterEach(cleanup)
