const webpack = process.env.BUNDLER === 'webpack'

export default {
  // All that phasekit needs, and only with webpack: docs/hosts.md.
  experimental: webpack ? { optimizePackageImports: ['phasekit'] } : {},
  // These let the test read the pages and keep the two builds apart.
  output: 'export',
  distDir: process.env.OUT ?? '.next',
  turbopack: { root: import.meta.dirname },
}
