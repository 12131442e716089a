import { fileURLToPath } from 'node:url'
import { engineAlias } from './engine-alias.js'

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

/** The published entries, answered from the source: tests, stories and examples import as a host does. */
const entries: Record<string, string> = {
  phasekit: source('exports/index.ts'),
  'phasekit/parse': source('exports/parse.ts'),
  'phasekit/spec': source('exports/spec.ts'),
  'phasekit/answers': source('exports/answers.ts'),
  'phasekit/storage': source('exports/storage.ts'),
  'phasekit/csv': source('exports/csv.ts'),
  'phasekit/strings': source('exports/strings.ts'),
  'phasekit/styles.css': source('styles/index.css'),
}

const exactly = (specifier: string) => new RegExp(`^${specifier.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)

/**
 * For Vite's `resolve.alias`. Exact matches: Vite takes a plain string as a prefix, and `phasekit` would swallow the
 * others.
 */
export const sourceAlias = Object.entries({ ...entries, ...engineAlias }).map(([specifier, replacement]) => ({
  find: exactly(specifier),
  replacement,
}))

/** For Vite's `optimizeDeps`. */
export const optimizeDeps = {
  // A dependency found only while the page runs makes Vite reload it under a test, so all are bundled up front.
  include: [
    'react',
    'react-dom',
    'react-dom/client',
    'react-dom/server',
    'react/jsx-runtime',
    'react/jsx-dev-runtime',
    '@dnd-kit/core',
    '@dnd-kit/sortable',
    'js-yaml',
    'papaparse',
    'lucide',
    'katex',
  ],
  // Bundled, it would keep the replaced modules as they were on that day: Vite does not watch what is inside a bundle.
  exclude: ['markdown-it'],
}
