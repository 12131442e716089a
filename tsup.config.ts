import { defineConfig } from 'tsup'
import { bundledNotices } from './scripts/bundled-notices.js'
import { clientFiles, clientModules } from './scripts/client-files.js'
import { engineAlias } from './scripts/engine-alias.js'
import { engineCuts } from './scripts/engine-cuts.js'

const entries = {
  index: 'src/exports/index.ts',
  parse: 'src/exports/parse.ts',
  spec: 'src/exports/spec.ts',
  answers: 'src/exports/answers.ts',
  storage: 'src/exports/storage.ts',
  csv: 'src/exports/csv.ts',
  strings: 'src/exports/strings.ts',
}

export default defineConfig({
  entry: { ...entries, ...clientModules(entries.index) },
  // ESM only: CommonJS would lose "use client" and could load a second copy of the contexts.
  format: ['esm'],
  target: 'es2022',
  // `treeshake: true` would hand the output to Rollup, which drops directives.
  splitting: true,
  sourcemap: true,
  clean: true,
  dts: { entry: entries },
  // The host installs `dependencies` and `peerDependencies`. These are bundled: of three we use a part, and Jest cannot
  // load the fourth, an ES module.
  noExternal: ['markdown-it', 'js-yaml', 'lucide', 'is-network-error'],
  esbuildPlugins: [
    {
      name: 'engine-alias',
      setup(build) {
        build.onResolve({ filter: /^[^./]/ }, ({ path }) =>
          engineAlias[path] ? { path: engineAlias[path] } : undefined,
        )
      },
    },
    engineCuts,
    clientFiles({ entry: entries.index }),
    bundledNotices({ file: 'THIRD-PARTY-NOTICES.md' }),
  ],
})
