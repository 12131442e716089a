import { isJson } from 'phasekit/spec'
import { expect, test } from 'vitest'

test.each([null, 0, 'a', true, [], {}, [[], { a: [null] }], JSON.parse('{"__proto__":1}'), Object.create(null)])(
  '%j is JSON',
  (value) => {
    expect(isJson(value)).toBe(true)
  },
)

test.each([
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['a typed array', new Uint8Array(2)],
  ['an array with a hole', new Array(1)],
  ['an object of a class', new (class Point {})()],
  ['not a number', Number.NaN],
  ['undefined', { a: undefined }],
  ['a bigint', 1n],
])('%s is none: it would come back as something else', (_, value) => {
  expect(isJson(value)).toBe(false)
  expect(isJson([value])).toBe(false)
})
