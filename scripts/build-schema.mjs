// The JSON Schema of saved answers, published beside the code that reads them.
import { copyFileSync } from 'node:fs'

const at = (/** @type {string} */ path) => new URL(`../${path}/answer-document.schema.json`, import.meta.url)

copyFileSync(at('src/answers'), at('dist'))
