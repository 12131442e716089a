import type { Edge } from './source-imports.js'

/**
 * The layers of src, from the bottom up. A file may import its own layer and those named; everything else is forbidden.
 * `types`: types alone.
 */
interface Layer {
  name: string
  files: RegExp
  may: string[]
  types?: string[]
}

const layers: Layer[] = [
  { name: 'core', files: /^core\//, may: [] },
  { name: 'block spec', files: /^blocks\/\w+\/(spec|block-definition|field-params)\.ts$/, may: ['core'] },
  { name: 'reading', files: /^reading\//, may: ['core'], types: ['block spec'] },
  {
    name: 'block rules',
    files: /^blocks\/\w+\/(rules|define-block|order|selection-state|values\/date-parts)\.ts$/,
    may: ['core', 'block spec'],
  },
  { name: 'block strings', files: /^blocks\/\w+\/strings\.ts$/, may: ['core'] },
  { name: 'block read', files: /^blocks\/\w+\/(read\.ts|reading\/)/, may: ['core', 'reading', 'block spec'] },
  { name: 'schema', files: /^schema\//, may: ['core', 'block spec', 'block rules', 'block read'], types: ['reading'] },
  { name: 'parse', files: /^parse\//, may: ['core', 'reading', 'schema'] },
  // Knows no type of block: all it needs is in the model that it is given.
  { name: 'answers', files: /^answers\/(\w+\/|summarize)/, may: ['core'], types: ['schema'] },
  {
    name: 'answers of phases',
    files: /^answers\/(get-model|phase-answers)\.ts$/,
    may: ['core', 'answers', 'schema', 'block spec'],
  },
  { name: 'csv', files: /^csv\//, may: [], types: ['answers'] },
  { name: 'storage', files: /^storage\//, may: ['answers'], types: ['schema'] },
  { name: 'ui', files: /^ui\//, may: ['core'] },
  { name: 'context', files: /^context\//, may: ['core', 'ui', 'answers'], types: ['schema', 'storage'] },
  {
    name: 'view',
    files: /^blocks\/\w+\/(view\.tsx|use-custom-answer\.ts|answer-stores\.ts)$/,
    may: ['core', 'ui', 'context', 'component', 'block strings'],
    types: ['block spec', 'answers', 'schema'],
  },
  { name: 'component', files: /^blocks\//, may: ['core', 'ui', 'block spec', 'block rules', 'block strings'] },
  {
    name: 'phase',
    files: /^phase\//,
    may: ['core', 'ui', 'context', 'view', 'answers', 'answers of phases', 'storage', 'block strings'],
    types: ['block spec', 'schema'],
  },
]

/** Packages, and the only files that may import each. */
const owners: [packages: RegExp, files: RegExp][] = [
  [/^markdown-it$/, /^parse\/markdown\//],
  [/^js-yaml$/, /^parse\/front-matter\//],
  [/^papaparse$/, /^csv\//],
  [/^radix-ui$/, /^ui\/Region\.tsx$/],
  [/^@dnd-kit$/, /^blocks\/ranking\/drag\/DragEngine\.tsx$/],
  [/^is-network-error$/, /^phase\/submit\//],
]

/** The layers that may import React and the icons' data. */
const rendering = new Set(['ui', 'context', 'view', 'component', 'phase'])

const layerOf = (path: string): Layer | undefined =>
  layers.find(({ files }) => files.test(path.replace(/\.js$/, '.ts')) || files.test(path.replace(/\.js$/, '.tsx')))

const blockOf = (path: string) => /^blocks\/(\w+)\//.exec(path)?.[1]

/**
 * What is wrong with an import, or nothing. Entries (`exports/`) pass on names alone, which public-api.test.ts checks.
 */
export function refusal({ from, to, specifier, types }: Edge): string | undefined {
  if (from.startsWith('exports/')) return undefined
  const layer = layerOf(from)
  if (!layer) return `${from} is in no layer.`
  if (to === undefined) {
    const name = specifier.split('/')[0] ?? ''
    const allowed =
      owners.some(([packages, files]) => packages.test(name) && files.test(from)) ||
      (/^(react|react-dom|lucide)$/.test(name) && rendering.has(layer.name))
    return allowed ? undefined : `${from} imports ${specifier}, which is not its to import.`
  }
  const target = layerOf(to)
  if (!target) return `${from} imports ${specifier}, which is in no layer.`
  const [own, other] = [blockOf(from), blockOf(to)]
  if (own && other && own !== other) return `${from} imports ${specifier}: no block knows another.`
  if (target === layer || layer.may.includes(target.name) || (types && layer.types?.includes(target.name)))
    return undefined
  return `${from} imports ${specifier}: "${layer.name}" may not import ${types ? '' : 'values of '}"${target.name}".`
}

/** Files that import each other, types included: each group is a circle. */
export function circles(edges: readonly Edge[]): string[][] {
  const reach = new Map<string, Set<string>>()
  const key = (path: string) => path.replace(/\.(js|tsx?)$/, '')
  for (const { from, to } of edges)
    if (to) (reach.get(key(from)) ?? reach.set(key(from), new Set()).get(key(from)))?.add(key(to))
  const found: string[][] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (path: string, trail: string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      found.push(trail.slice(trail.indexOf(path)))
      return
    }
    state.set(path, 'open')
    for (const next of reach.get(path) ?? []) visit(next, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of reach.keys()) visit(path, [])
  return found
}
