import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'

/** What files import from a package by name; types are left out, and what is given another name counts by its own. */
export function namesImported(sources: readonly string[], from: string): string[] {
  const lists = sources.flatMap((source) =>
    [...source.matchAll(/^import \{([^}]*)\} from '([^']+)'/gm)].flatMap(([, names = '', path]) =>
      path === from ? names.split(',') : [],
    ),
  )
  const names = lists.map((entry) => entry.trim()).filter((entry) => entry !== '' && !entry.startsWith('type '))
  return [...new Set(names.map((entry) => entry.replace(/ as .*/, '')))].sort()
}

/** The compiler writes the imports of this one. */
const jsx = { from: 'react/jsx-runtime', names: ['Fragment', 'jsx', 'jsxs'] }

/**
 * Has what is left for the host to bring imported once. esbuild joins our modules and leaves each its own imports:
 * about 150 statements, a new name for `jsx` in every module, and a wrapper each wherever the host bundles a CommonJS
 * React. So all import from one module that stands between. Only names that our sources use are asked for: an older
 * React has not all of today's.
 */
export function importOnce({ packages, sources }: { packages: string[]; sources: string }): Plugin {
  return {
    name: 'import-once',
    setup(build) {
      build.onResolve({ filter: /./ }, ({ path, namespace }) => {
        if (path !== jsx.from && !packages.includes(path)) return
        return namespace === 'import-once' ? { path, external: true } : { path, namespace: 'import-once' }
      })
      build.onLoad({ filter: /./, namespace: 'import-once' }, ({ path }) => {
        const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
        const texts = files.map((file) => readFileSync(join(sources, file), 'utf8'))
        const names = path === jsx.from ? jsx.names : namesImported(texts, path)
        return { contents: `export { ${names.join(', ')} } from ${JSON.stringify(path)}` }
      })
    },
  }
}
