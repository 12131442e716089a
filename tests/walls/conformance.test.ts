import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import * as phasekit from '../../src/exports/index.js'

const folder = fileURLToPath(new URL('../conformance', import.meta.url))

/** What a React component is at run time: a function, or what `forwardRef` and `memo` make. */
const isComponent = ([name, value]: [string, unknown]) =>
  /^[A-Z]/.test(name) &&
  (typeof value === 'function' || (typeof value === 'object' && value !== null && '$$typeof' in value))

it('runs the conformance suite over every public component', () => {
  const components = Object.entries(phasekit).filter(isComponent)
  expect(components.length).toBeGreaterThan(5)
  const calls = readdirSync(folder).flatMap((file) => [
    ...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^conformance<[^>]+>\('(\w+)/gm),
  ])
  const tested = new Set(calls.map(([, name]) => name))
  expect(components.map(([name]) => name).filter((name) => !tested.has(name))).toEqual([])
})
