import { parsePhase } from 'phasekit/parse'
import { isPhaseSpec, type PhaseSpec } from 'phasekit/spec'
import { describe, expect, test } from 'vitest'

const source = `---
title: T
phase: 1
subtitle: S
lang: en
extra: [1, {a: null}]
---

## Do

{type: instructions}

A [link](https://example.org "t"), ![image](a.png), *a* **b** ~~c~~ \`d\` <sub>e</sub><br>

- [x] task

  > [!NOTE]
  > text

| a | b |
| :- | - |
| 1 | 2 |

\`\`\`js
code
\`\`\`

$$
x
$$

***

### H

## Know

{type: information, icon: book, aliases: [older]}

## Choose

{type: selection, multiple: true, min: 1, max: 2, title: Title, filter: true, exclusive: [none], other: two}

- One

  Details
- Two
- None {#none}

## Rank

{type: ranking, top: 1}

- One
- Two

## Fill

{type: form}

### Group

**A**
{type: select, options: [a, b], hint: h}

**B**
{type: number, min: 0, max: 9, step: 1}

**C**
{type: textarea, rows: 2, minLength: 1, maxLength: 5, placeholder: p}

## Own

{type: own, x: [1]}

## Plain

text

{type: navigation, previous: P, next: N, nextId: n}
`

const make = (): PhaseSpec => structuredClone(parsePhase(source).spec)
const json = (): unknown => JSON.parse(JSON.stringify(make()))

/** Returns the path of every member of a value. */
function* paths(value: unknown, path: string[] = []): Generator<string[]> {
  if (path.length > 0) yield path
  if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) yield* paths(each, [...path, key])
  }
}

const change = (value: unknown, path: string[], to: (owner: Record<string, unknown>, key: string) => void): unknown => {
  const owner = path
    .slice(0, -1)
    .reduce((at, key) => at[key] as Record<string, unknown>, value as Record<string, unknown>)
  to(owner, path[path.length - 1]!)
  return value
}

/** Members that may hold any value or be absent. */
const isFree = (path: string[]) => path[0] === 'meta' || path.includes('params') || path.includes('data')

test('accepts specs from the parser, also after JSON', () => {
  expect(isPhaseSpec(make())).toBe(true)
  expect(isPhaseSpec(json())).toBe(true)
})

test('checks every member: a symbol in place of any value is rejected', () => {
  const everything = [...paths(json())]
  expect(everything.length).toBeGreaterThan(200)
  for (const path of everything) {
    const broken = change(json(), path, (owner, key) => {
      owner[key] = Symbol('no JSON')
    })
    expect(isPhaseSpec(broken), path.join('.')).toBe(false)
  }
})

test('never runs a getter', () => {
  for (const path of [...paths(json())].filter((each) => !isFree(each))) {
    let ran = false
    const trapped = change(json(), path, (owner, key) => {
      const value = owner[key]
      Object.defineProperty(owner, key, {
        enumerable: true,
        get: () => {
          ran = true
          return value
        },
      })
    })
    expect(isPhaseSpec(trapped), path.join('.')).toBe(false)
    expect(ran, path.join('.')).toBe(false)
  }
})

describe('refuses', () => {
  const paragraph = (children: unknown[]) => ({ type: 'paragraph', children })
  const withContent = (content: unknown) => ({ ...make(), blocks: [{ type: 'content', id: 'a', content }] })
  const deep = (levels: number) => {
    let node: unknown = paragraph([])
    for (let i = 1; i < levels; i++) node = { type: 'blockquote', children: [node] }
    return [node]
  }

  test.each([undefined, null, 0, '', [], {}, () => {}, new Map(), Number.NaN])('%s', (value) => {
    expect(isPhaseSpec(value)).toBe(false)
  })

  test('content that contains itself', () => {
    const quote: { type: string; children: unknown[] } = { type: 'blockquote', children: [] }
    quote.children.push(quote, quote)
    expect(isPhaseSpec(withContent([quote]))).toBe(false)
  })

  test('content deeper than 110 levels, also when its parts are shared', () => {
    expect(isPhaseSpec(withContent(deep(110)))).toBe(true)
    expect(isPhaseSpec(withContent(deep(111)))).toBe(false)
    expect(isPhaseSpec(withContent(deep(100_000)))).toBe(false)
    const shared = deep(60)
    let above: unknown = { type: 'blockquote', children: shared }
    for (let i = 0; i < 60; i++) above = { type: 'blockquote', children: [above] }
    expect(isPhaseSpec(withContent([...shared, above]))).toBe(false)
  })

  test('two blocks, fields or options with the same id', () => {
    const spec = make()
    expect(isPhaseSpec({ ...spec, blocks: [...spec.blocks, spec.blocks[0]] })).toBe(false)
    const twins = make()
    for (const block of twins.blocks) if (block.type === 'form') block.groups[0]!.fields[0]!.id = twins.blocks[0]!.id
    expect(isPhaseSpec(twins)).toBe(false)
    const options = make()
    for (const block of options.blocks) if (block.type === 'selection') block.options[1]!.id = block.options[0]!.id
    expect(isPhaseSpec(options)).toBe(false)
  })

  test('an invalid mark, and two options with free text', () => {
    const marks = make()
    for (const block of marks.blocks)
      if (block.type === 'selection') Object.assign(block.options[0]!, { exclusive: 'yes' })
    expect(isPhaseSpec(marks)).toBe(false)
    const two = make()
    for (const block of two.blocks)
      if (block.type === 'selection') for (const option of block.options) option.other = true
    expect(isPhaseSpec(two)).toBe(false)
  })

  test('inline content among blocks, and blocks among inline content', () => {
    expect(isPhaseSpec(withContent([{ type: 'text', value: 'x' }]))).toBe(false)
    expect(isPhaseSpec(withContent([paragraph([paragraph([])])]))).toBe(false)
  })

  test('inherited members', () => {
    expect(isPhaseSpec(Object.create(make()))).toBe(false)
    class Spec {
      constructor() {
        Object.assign(this, make())
      }
    }
    expect(isPhaseSpec(new Spec())).toBe(false)
  })

  test('type names that every object inherits', () => {
    expect(isPhaseSpec({ ...make(), blocks: [{ type: 'constructor', id: 'a' }] })).toBe(false)
    expect(isPhaseSpec(withContent([{ type: 'toString', children: [] }]))).toBe(false)
  })

  test('a proxy that throws, without throwing itself', () => {
    const hostile = new Proxy(make(), {
      getOwnPropertyDescriptor: () => {
        throw new Error('no')
      },
    })
    expect(isPhaseSpec(hostile)).toBe(false)
  })
})

test('accepts content that is shared many times, in linear time', () => {
  let node: unknown = { type: 'paragraph', children: [] }
  for (let i = 0; i < 100; i++) node = { type: 'blockquote', children: [node, node] }
  expect(isPhaseSpec({ ...make(), blocks: [{ type: 'content', id: 'a', content: [node] }] })).toBe(true)
})
