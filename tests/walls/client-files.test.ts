import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientFiles, clientModules } from '../../scripts/client-files.js'

const sources = {
  'index.ts':
    "export { List, type ListProps } from './List.js'\nexport { Card } from " +
    "'./Card.js'\nexport type { Kind } from './kinds.js'\n",
  'plain.ts': "export { words } from './words.js'\n",
  'List.tsx':
    "import { useShared } from './shared.js'\nimport { words } from './words.js'\nexport type " +
    'ListProps = object\nexport const List = () => useShared(words)\n',
  'Card.tsx': "import { useShared } from './shared.js'\nexport const Card = () => useShared(['card'])\n",
  'shared.ts':
    "import { useState } from 'react'\nexport function useShared(words: string[]) {\n  return useState(words)\n}\n",
  'words.ts': "export const words = ['list']\n",
  'kinds.ts': 'export type Kind = 1\n',
}

describe('the published files', () => {
  let folder: string
  let files: Map<string, string>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'phasekit-client-files-'))
    for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text)
    const index = join(folder, 'index.ts')
    const { outputFiles } = await build({
      entryPoints: { index, plain: join(folder, 'plain.ts'), ...clientModules(index) },
      outdir: relative(process.cwd(), join(folder, 'out')),
      bundle: true,
      splitting: true,
      format: 'esm',
      sourcemap: true,
      external: ['react'],
      write: false,
      plugins: [clientFiles({ entry: index })],
    })
    files = new Map(outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents).toString()]))
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const isClient = (name: string) => files.get(name)?.startsWith("'use client';\n")
  const withText = (text: string) =>
    [...files.keys()].find((name) => name.endsWith('.js') && files.get(name)?.includes(text)) ?? ''

  it('are one for each module that the index exports values from', () => {
    expect(Object.keys(clientModules(join(folder, 'index.ts')))).toEqual(['List', 'Card'])
    expect(files.get('index.js')).toMatch(
      /import \{ List \} from "\.\/List\.js";\nimport \{ Card \} from "\.\/Card\.js";/,
    )
  })

  it('begin with "use client" where they need React, chunks included', () => {
    expect(['List.js', 'Card.js', withText('from "react"')].map(isClient)).toEqual([true, true, true])
  })

  it('do not begin with "use client" otherwise, and the index never does', () => {
    expect(['index.js', 'plain.js', withText('words = ["list"]')].map(isClient)).toEqual([false, false, false])
  })

  it('have source maps that count the line of the directive', () => {
    const shared = withText('function useShared')
    const line = (files.get(shared) ?? '').split('\n').findIndex((text) => text.startsWith('function useShared'))
    const map = new SourceMap(JSON.parse(files.get(`${shared}.map`) ?? ''))
    expect(map.findEntry(line, 0)).toMatchObject({
      originalSource: expect.stringMatching(/shared\.ts$/),
      originalLine: 1,
    })
  })
})
