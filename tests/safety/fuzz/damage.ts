import fc from 'fast-check'

/**
 * Values for any place of a JSON document. Texts are parsed, so that `__proto__` becomes a key of its own as it does in
 * a request's body.
 */
const hostile: unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    2 ** 52,
    '',
    'x',
    '__proto__',
    'constructor',
    '\0',
    '\ud800',
    '2026-01-01T00:00:00Z',
  ],
  ...[
    '[]',
    '{}',
    '[[]]',
    '[null]',
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
  ].map((text) => JSON.parse(text)),
  ...[
    '{"selected":["a"]}',
    '{"order":["a","a"],"via":"moved"}',
    '{"fields":{"__proto__":"x","constructor":1}}',
    '{"data":{"a":[1]}}',
  ].map((text) => JSON.parse(text)),
  ...['{"toString":1,"valueOf":2,"toJSON":3,"length":-1,"then":4}', '{"id":"__proto__","text":"x","content":[]}'].map(
    (text) => JSON.parse(text),
  ),
  ...[
    '{"type":"text","value":"x"}',
    '{"type":"link","url":"javascript:x","children":[]}',
    '{"type":"heading","depth":3,"children":[]}',
  ].map((text) => JSON.parse(text)),
  Array.from({ length: 2000 }, (_, index) => `x${index % 1000}`),
  JSON.parse(`${'['.repeat(300)}${']'.repeat(300)}`),
  JSON.parse(`${'{"children":['.repeat(150)}${']}'.repeat(150)}`),
  'long '.repeat(2000),
]
const keys = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
  'id',
  'type',
  'fields',
  'selected',
  'order',
  'data',
  'length',
  '',
]

type Place = [holder: Record<string, unknown>, key: string]

function placesOf(root: unknown): Place[] {
  const found: Place[] = []
  const open = [root]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    for (const key of Object.keys(next)) {
      found.push([next as Record<string, unknown>, key])
      open.push((next as Record<string, unknown>)[key])
    }
  }
  return found
}

/** As `JSON.parse` sets keys: `__proto__` too is one. */
const put = (holder: object, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

export type Blow = [kind: string, at: number, other: number]
export const blow: fc.Arbitrary<Blow> = fc.tuple(
  fc.constantFrom('replace', 'replace', 'replace', 'drop', 'add', 'rename', 'copy', 'double', 'nudge'),
  fc.nat(),
  fc.nat(),
)

/** Nothing stays nothing: what was dropped before may be copied after. */
const copyOf = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)))

/** JSON with some of its places damaged. What is handed in stays as it is. */
export function damaged(whole: unknown, blows: readonly Blow[]): unknown {
  const root: Record<string, unknown> = { root: copyOf(whole) }
  for (const [kind, at, other] of blows) {
    const places = placesOf(root)
    const [holder, key] = places[at % places.length] ?? [root, 'root']
    const [second, secondKey] = places[other % places.length] ?? [root, 'root']
    const value = holder[key]
    if (kind === 'replace') put(holder, key, copyOf(hostile[other % hostile.length]))
    else if (kind === 'drop')
      Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key)
    else if (kind === 'copy') put(holder, key, copyOf(second[secondKey]))
    else if (kind === 'double' && Array.isArray(value)) value.push(...copyOf(value))
    else if (kind === 'nudge')
      put(holder, key, typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value} ` : value)
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      if (kind === 'add')
        put(value, keys[other % keys.length] as string, copyOf(hostile[(other >>> 4) % hostile.length]))
      else if (kind === 'rename') {
        const names = Object.keys(value)
        const old = names[other % Math.max(1, names.length)]
        if (old !== undefined) {
          const held = (value as Record<string, unknown>)[old]
          Reflect.deleteProperty(value, old)
          put(value, keys[(other >>> 4) % keys.length] as string, held)
        }
      }
    }
  }
  return root['root']
}
