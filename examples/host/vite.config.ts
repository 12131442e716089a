import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { optimizeDeps, sourceAlias } from '../../scripts/source-alias.js'

const repository = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: `${repository}/node_modules/.vite/demo`,
  plugins: [react()],
  // A host that installed the package needs no alias: here the published entries are answered from the source.
  resolve: { alias: sourceAlias },
  optimizeDeps,
  ssr: { noExternal: ['markdown-it'] },
  server: { host: '127.0.0.1', fs: { allow: [repository] } },
  clearScreen: false,
  logLevel: 'warn',
})
