import { defineConfig } from 'tsup'
import { bundledNotices } from './scripts/bundled-notices.js'
import { engineAlias } from './scripts/engine-alias.js'
import { engineCuts } from './scripts/engine-cuts.js'
import { importOnce } from './scripts/import-once.js'

export default defineConfig({
  entry: {
    index: 'src/exports/index.ts',
    parse: 'src/exports/parse.ts',
    spec: 'src/exports/spec.ts',
    answers: 'src/exports/answers.ts',
    storage: 'src/exports/storage.ts',
    csv: 'src/exports/csv.ts',
    strings: 'src/exports/strings.ts',
  },
  // ESM only: CommonJS would lose "use client" and could load a second copy of the contexts.
  format: ['esm'],
  target: 'es2022',
  // The directive stands in the entry's source, and esbuild keeps it there. `treeshake: true` would hand the output to Rollup, which drops it.
  splitting: true,
  sourcemap: true,
  clean: true,
  dts: true,
  // Everything in `dependencies` and `peerDependencies` stays an import of the host's; these two are read from their sources, a part of each.
  // React stays the host's too; it is named here only so that `importOnce` is asked about it.
  noExternal: ['markdown-it', 'js-yaml', 'lucide', /^react(-dom|\/jsx-runtime)?$/],
  esbuildPlugins: [
    {
      name: 'engine-alias',
      setup(build) {
        build.onResolve({ filter: /^[^./]/ }, ({ path }) => (engineAlias[path] ? { path: engineAlias[path] } : undefined))
      },
    },
    engineCuts,
    importOnce({ packages: ['react', 'react-dom'], sources: 'src' }),
    bundledNotices({ file: 'THIRD-PARTY-NOTICES.md' }),
  ],
})
