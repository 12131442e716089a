import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'

interface Page {
  entry: string
  mode?: 'production' | 'development'
}

const bundle = async ({ entry, mode }: Page): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: 'src', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    jsx: 'automatic',
    packages: 'external',
    ...(mode && { define: { 'process.env.NODE_ENV': JSON.stringify(mode) } }),
  })
  return outputFiles[0]!.text
}

describe('warnings for developers', () => {
  const everything = "export * from './exports/index.js'"
  const traces = ['console.', 'NODE_ENV', 'has problems that learners may notice', 'The style sheet is missing']

  test('are absent from a production build', async () => {
    const code = await bundle({ entry: everything, mode: 'production' })
    expect(traces.filter((trace) => code.includes(trace))).toEqual([])
  })

  test('are in a development build', async () => {
    const code = await bundle({ entry: everything, mode: 'development' })
    expect(traces.filter((trace) => !code.includes(trace))).toEqual(['NODE_ENV'])
  })

  const entry = `
    import { warnOnce } from './ui/warnings/warn-once.js'
    for (const key of ['a', 'a', 'b']) warnOnce(() => ({ key, text: key }))
  `
  const run = async (page: Page, globals: object = {}) => {
    const warned: string[] = []
    const console = { warn: (text: string) => warned.push(text) }
    runInContext(await bundle(page), createContext({ console, ...globals }))
    return warned
  }

  test(
    'are printed once a key, on a page that has no `process` but ' + 'whose bundler replaced the expression',
    async () => {
      expect(await run({ entry, mode: 'development' })).toEqual(['phasekit: a', 'phasekit: b'])
    },
  )

  test('are printed in Node, unless it runs in production', async () => {
    expect(await run({ entry }, { process: { env: {} } })).toHaveLength(2)
    expect(await run({ entry }, { process: { env: { NODE_ENV: 'production' } } })).toEqual([])
  })

  test('are silent on a page without a bundler', async () => {
    expect(await run({ entry })).toEqual([])
  })

  test('do not hide what a check throws', async () => {
    const throws =
      "import { warnOnce } from './ui/warnings/warn-once.js'\nwarnOnce(() => { throw new TypeError('no') })"
    await expect(run({ entry: throws, mode: 'development' })).rejects.toThrow('no')
  })
})
