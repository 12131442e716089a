// Builds each page with Vite's defaults and writes what it adds to a page with React alone.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** @param {string} page @returns every chunk that the page may load, in bytes, and those that it loads at first */
async function sizesOf(page) {
  const { output } = await build({
    root: import.meta.dirname,
    logLevel: 'warn',
    plugins: [react()],
    build: { write: false, rollupOptions: { input: `${page}.jsx` } },
  })
  const chunks = output.filter(({ type }) => type === 'chunk')
  const size = (list) => list.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0)
  return { all: size(chunks), first: size(atFirst(chunks)), chunks: chunks.map(({ code }) => code) }
}

/** The entry and what it imports statically. */
function atFirst(chunks) {
  const names = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  for (const name of names) for (const next of chunks.find(({ fileName }) => fileName === name).imports) names.add(next)
  return chunks.filter(({ fileName }) => names.has(fileName))
}

const none = await sizesOf('react')
const multiSelect = await sizesOf('multi-select')
const phase = await sizesOf('phase')
assert.ok(phase.first < phase.all, 'Drag and the Move menu are in the first load of a phase.')

const sizes = {
  'MultiSelect alone': multiSelect.all - none.all,
  'parsePhase and Phase, at first': phase.first - none.all,
  'parsePhase and Phase, all chunks': phase.all - none.all,
}
writeFileSync(new URL('sizes.json', import.meta.url), JSON.stringify(sizes))
