import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { circles, refusal } from './layers.js'
import { type Edge, importsOf, sourceEdges } from './source-imports.js'

const edges = sourceEdges(fileURLToPath(new URL('../../src', import.meta.url)))

describe('the imports of src', () => {
  it('run one way, from layer to layer as ARCHITECTURE.md lists them', () => {
    expect(edges.length).toBeGreaterThan(100)
    expect(edges.map(refusal).filter(Boolean)).toEqual([])
  })

  it('make no circle, types included', () => {
    expect(circles(edges)).toEqual([])
  })

  it('load drag and drop only when asked', () => {
    const toDrag = edges.filter(({ to, types }) => to === 'blocks/ranking/drag/DragEngine.js' && !types)
    expect(toDrag.map(({ later }) => later)).toEqual([true])
  })

  it('load the rules of a host’s blocks with `defineBlock` alone', () => {
    const toRules = edges.filter(({ to, types }) => to === 'blocks/custom/rules.js' && !types)
    expect(toRules.map(({ from }) => from)).toEqual(['blocks/custom/define-block.ts'])
    const toDefinition = edges.filter(({ to, types }) => to === 'blocks/custom/define-block.js' && !types)
    expect(toDefinition.map(({ from }) => from)).toEqual(['exports/spec.ts'])
  })

  it('are written with the extension that runs', () => {
    expect(
      edges.filter(({ to }) => to && !/\.(js|css)$/.test(to)).map(({ from, specifier }) => `${from}: ${specifier}`),
    ).toEqual([])
  })
})

describe('importsOf', () => {
  it('finds every way to import, and tells types from values', () => {
    const source = `
      import a from 'a'
      import type { B } from 'b'
      import { type C } from 'c'
      import { type D, e } from 'd'
      import 'f'
      export { g } from 'g'
      export * from 'h'
      export type { I } from 'i'
      export { type J } from 'j'
      const k = () => import('k')
      let l: import('l').L
    `
    const kinds = importsOf(source).map(
      ({ specifier, types, later }) => `${specifier}${types ? ' types' : ''}${later ? ' later' : ''}`,
    )
    expect(kinds).toEqual(['a', 'b types', 'c types', 'd', 'f', 'g', 'h', 'i types', 'j types', 'k later', 'l types'])
  })
})

describe('refusal', () => {
  const edge = (from: string, specifier: string, to?: string, types = false): Edge => ({
    from,
    specifier,
    types,
    later: false,
    ...(to ? { to } : {}),
  })

  it.each([
    ['React in the core', edge('core/spec/spec.ts', 'react')],
    ['React in a block’s rules', edge('blocks/form/rules.ts', 'react')],
    ['the engine outside its file', edge('parse/ids/ids.ts', 'markdown-it')],
    ['drag and drop outside its file', edge('blocks/ranking/RankList.tsx', '@dnd-kit/core')],
    ['YAML in the answers', edge('answers/document/check-answers.ts', 'js-yaml')],
    ['the answers in a component', edge('blocks/form/Field.tsx', '../../answers/summarize.js', 'answers/summarize.js')],
    ['a type of block in the answers', edge('answers/summarize.ts', '../blocks/form/rules.js', 'blocks/form/rules.js')],
    [
      'a type of block in the answers, as a type',
      edge('answers/summarize.ts', '../blocks/form/spec.js', 'blocks/form/spec.js', true),
    ],
    ['the table of rules in the answers', edge('answers/summarize.ts', '../schema/rules.js', 'schema/rules.js')],
    [
      'a type of block in the parser',
      edge('parse/parse-phase.ts', '../blocks/form/reading/field-label.js', 'blocks/form/reading/field-label.js'),
    ],
    [
      'a type of block in the parser, as a type',
      edge('parse/parse-phase.ts', '../blocks/form/spec.js', 'blocks/form/spec.js', true),
    ],
    ['CSV in the answers', edge('answers/summarize.ts', 'papaparse')],
    ['a phase in a component', edge('blocks/form/Field.tsx', '../../phase/Phase.js', 'phase/Phase.js')],
    ['another block', edge('blocks/form/Field.tsx', '../selection/Option.js', 'blocks/selection/Option.js')],
    ['the reader in the page', edge('phase/Phase.tsx', '../parse/parse-phase.js', 'parse/parse-phase.js')],
    ['a package of no layer', edge('ui/icons/Icon.tsx', 'lodash')],
    ['a file of no layer', edge('misc/utils.ts', 'react')],
  ])('names %s', (_what, forbidden) => {
    expect(refusal(forbidden)).toContain(forbidden.from)
  })
})

describe('circles', () => {
  it('finds files that import each other', () => {
    const edge = (from: string, to: string): Edge => ({ from, to, specifier: to, types: true, later: false })
    expect(circles([edge('a.ts', 'b.js'), edge('b.tsx', 'c.js'), edge('c.ts', 'a.js'), edge('c.ts', 'd.js')])).toEqual([
      ['a', 'b', 'c'],
    ])
  })
})
