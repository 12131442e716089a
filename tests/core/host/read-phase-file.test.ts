import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readPhaseFile } from '../../../examples/host/server/read-phase-file.mjs'

const folder = mkdtempSync(join(tmpdir(), 'phase-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('reading the file of the demo', () => {
  it('gives the text as it is, byte order mark and line ends included', async () => {
    const source = '\uFEFF# Größe\r\nText\r\n'
    expect(await readPhaseFile(write('good.md', source))).toEqual({ source })
  })

  it.each([
    ['a missing file', () => join(folder, 'missing.md'), /no such file/],
    ['a path through a file', () => join(write('file.md', '# A'), 'inner.md'), /no such file/],
    ['a folder', () => folder, /folder/],
    ['an empty file', () => write('empty.md', ''), /empty/],
    ['a file of blank lines', () => write('blank.md', ' \n\n'), /empty/],
    ['a file over 1 MB', () => write('large.md', 'x'.repeat(1024 * 1024 + 1)), /too large: 1\.0 MB/],
    ['a file in Latin-1', () => write('latin.md', Uint8Array.from([0x23, 0x20, 0xe4, 0x0a])), /not UTF-8/],
  ])('says what is wrong with %s', async (_, path, problem) => {
    const read = await readPhaseFile(path())
    expect(read.source).toBeUndefined()
    expect(read.problem).toMatch(problem)
  })
})
