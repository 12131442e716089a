/**
 * What a host's page gains, brotli, with React as the host's own. Bundled by esbuild from the built package, all
 * dependencies in. "At first" follows static imports only: what is loaded before anyone touches a ranking. A limit
 * is about 1 % above the last measured size. Goals are named, whether met or not.
 */
const react = ['react', 'react-dom']

/**
 * Joins the imports of React, as a host's bundler does. esbuild repeats those of an external package for each module:
 * 2 kB that no page loads (docs/decisions/0031-import-once.md).
 *
 * @type {import('esbuild').Plugin}
 */
const oneImport = {
  name: 'one-import-of-react',
  setup(build) {
    build.onResolve({ filter: /^react(-dom|\/jsx-runtime)?$/ }, ({ path, namespace }) =>
      namespace === 'react'
        ? { path, external: true, sideEffects: false }
        : { path, namespace: 'react', sideEffects: false },
    )
    build.onLoad({ filter: /./, namespace: 'react' }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== 'module.exports')
      return { contents: names.map((name) => `export { ${name} } from '${path}'`).join('\n') }
    })
  },
}

/** @param {import('esbuild').BuildOptions} config */
const asModule = (config) => ({ ...config, format: 'esm', logLevel: 'error', plugins: [oneImport] })

/** @param {import('esbuild').BuildOptions} config */
const atFirst = (config) => ({
  ...asModule(config),
  plugins: [
    oneImport,
    {
      name: 'leave-dynamic-imports',
      /** @param {import('esbuild').PluginBuild} build */
      setup: (build) =>
        build.onResolve({ filter: /./ }, ({ kind }) =>
          kind === 'dynamic-import' ? { path: 'later', external: true } : null,
        ),
    },
  ],
})

const entry = { brotli: true, ignore: react, modifyEsbuildConfig: asModule }

export default [
  { ...entry, name: 'phasekit, everything it exports', path: 'dist/index.js', import: '*', limit: '74.05 kB' },
  {
    ...entry,
    name: 'JSON route: { Phase }, all chunks (goal: 40 kB)',
    path: 'dist/index.js',
    import: '{ Phase }',
    limit: '73.7 kB',
  },
  {
    ...entry,
    name: 'JSON route: { Phase }, at first (goal: 22 kB)',
    path: 'dist/index.js',
    import: '{ Phase }',
    limit: '59.2 kB',
    modifyEsbuildConfig: atFirst,
  },
  { ...entry, name: '{ MultiSelect } alone', path: 'dist/index.js', import: '{ MultiSelect }', limit: '9.05 kB' },
  { ...entry, name: '{ RankList } alone, all chunks', path: 'dist/index.js', import: '{ RankList }', limit: '26 kB' },
  {
    ...entry,
    name: '{ RankList } alone, at first',
    path: 'dist/index.js',
    import: '{ RankList }',
    limit: '11.35 kB',
    modifyEsbuildConfig: atFirst,
  },
  { ...entry, name: 'phasekit/parse, everything (goal: 45 kB)', path: 'dist/parse.js', import: '*', limit: '61.2 kB' },
  { ...entry, name: 'phasekit/answers, everything', path: 'dist/answers.js', import: '*', limit: '12.75 kB' },
  { ...entry, name: 'phasekit/spec, everything', path: 'dist/spec.js', import: '*', limit: '4.2 kB' },
  { name: 'styles.css', path: 'dist/styles.css', brotli: true, limit: '9.2 kB' },
]
