/**
 * What a host's page gains, brotli, with React as the host's own. Bundled by esbuild from the built package, all
 * dependencies in. "At first" follows static imports only: what is loaded before anyone touches a ranking. A limit
 * stands about 1 % above what was last measured; goals are named, kept or not.
 */
const react = ['react', 'react-dom']

/** @param {import('esbuild').BuildOptions} config */
const asModule = (config) => ({ ...config, format: 'esm', logLevel: 'error' })

/** @param {import('esbuild').BuildOptions} config */
const atFirst = (config) => ({
  ...asModule(config),
  plugins: [
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
  { ...entry, name: 'phasekit, everything it exports', path: 'dist/index.js', import: '*', limit: '73.2 kB' },
  {
    ...entry,
    name: 'JSON route: { Phase }, all chunks (goal: 40 kB)',
    path: 'dist/index.js',
    import: '{ Phase }',
    limit: '72.7 kB',
  },
  {
    ...entry,
    name: 'JSON route: { Phase }, at first (goal: 22 kB)',
    path: 'dist/index.js',
    import: '{ Phase }',
    limit: '57.9 kB',
    modifyEsbuildConfig: atFirst,
  },
  { ...entry, name: '{ MultiSelect } alone', path: 'dist/index.js', import: '{ MultiSelect }', limit: '8.8 kB' },
  { ...entry, name: '{ RankList } alone, all chunks', path: 'dist/index.js', import: '{ RankList }', limit: '25.9 kB' },
  {
    ...entry,
    name: '{ RankList } alone, at first',
    path: 'dist/index.js',
    import: '{ RankList }',
    limit: '11 kB',
    modifyEsbuildConfig: atFirst,
  },
  { ...entry, name: 'phasekit/parse, everything (goal: 45 kB)', path: 'dist/parse.js', import: '*', limit: '61 kB' },
  { ...entry, name: 'phasekit/answers, everything', path: 'dist/answers.js', import: '*', limit: '12.7 kB' },
  { ...entry, name: 'phasekit/spec, everything', path: 'dist/spec.js', import: '*', limit: '4.2 kB' },
  { name: 'styles.css', path: 'dist/styles.css', brotli: true, limit: '9 kB' },
]
