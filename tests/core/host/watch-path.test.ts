import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { watchPath } from '../../../examples/host/server/watch-path.mjs'

const folder = mkdtempSync(join(tmpdir(), 'watch-path-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('watching a file of the demo', () => {
  it('notices that it comes, changes, goes, comes again and is replaced', async () => {
    const path = join(folder, 'phase.md')
    const other = join(folder, 'other.md')
    const onChange = vi.fn()
    const stop = watchPath(path, onChange)
    const steps = [
      () => writeFileSync(path, '# One'),
      () => writeFileSync(path, '# One and more'),
      () => rmSync(path),
      () => writeFileSync(path, '# Two'),
      () => {
        writeFileSync(other, '# New')
        renameSync(other, path)
      },
    ]
    for (const [index, step] of steps.entries()) {
      step()
      await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(index + 1), { timeout: 5000 })
    }
    stop()
  })
})
