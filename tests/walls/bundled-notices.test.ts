import { expect, it } from 'vitest'
import { bundledPackages } from '../../scripts/bundled-notices.js'

it('lists the packages that are in the bundle, and not those that were only looked at', () => {
  const inputs = {
    'src/parse/markdown/engine.ts': { bytesInOutput: 9 },
    'node_modules/markdown-it/dist/markdown-it.mjs': { bytesInOutput: 9 },
    'node_modules/lucide/dist/esm/icons/book.mjs': { bytesInOutput: 9 },
    'node_modules/lucide/dist/esm/icons/pen.mjs': { bytesInOutput: 9 },
    'node_modules/@scope/name/index.js': { bytesInOutput: 9 },
    'node_modules/a/node_modules/b/index.js': { bytesInOutput: 9 },
    'node_modules/shaken/index.js': { bytesInOutput: 0 },
  }
  expect(bundledPackages({ outputs: { 'dist/parse.js': { inputs } } })).toEqual([
    'node_modules/@scope/name',
    'node_modules/a/node_modules/b',
    'node_modules/lucide',
    'node_modules/markdown-it',
  ])
})
