import { describe, expect, it } from 'vitest'
import { lockProblems } from '../../scripts/check-lock.mjs'

describe('lockProblems', () => {
  const tool = { optionalDependencies: { '@tool/linux': '1', '@tool/mac': '1' } }

  it('finds no fault when every platform is there, beside the package or above it', () => {
    const packages = {
      'node_modules/a/node_modules/tool': tool,
      'node_modules/a/node_modules/@tool/linux': {},
      'node_modules/@tool/mac': {},
    }
    expect(lockProblems(packages)).toEqual([])
  })

  it('names the platform that npm left out', () => {
    expect(lockProblems({ 'node_modules/tool': tool, 'node_modules/@tool/linux': {} })).toEqual([
      'node_modules/tool names @tool/mac, which has no entry.',
    ])
  })

  it('does not take a neighbour’s copy for its own', () => {
    const packages = {
      'node_modules/tool': tool,
      'node_modules/@tool/linux': {},
      'node_modules/b/node_modules/@tool/mac': {},
    }
    expect(lockProblems(packages)).toHaveLength(1)
  })

  it('refuses an address of one registry', () => {
    expect(lockProblems({ 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } })).toHaveLength(1)
  })

  it('refuses a script that runs where a host installs us, and leaves our own tools theirs', () => {
    const runs = { hasInstallScript: true }
    expect(lockProblems({ '': runs, 'node_modules/a': runs, 'node_modules/tool': { ...runs, dev: true } })).toEqual([
      'the root runs a script when it is installed.',
      'node_modules/a runs a script when it is installed.',
    ])
  })

  it('accepts install scripts where nothing runs them', () => {
    expect(lockProblems({ 'node_modules/a': { hasInstallScript: true } }, { scripts: true })).toEqual([])
  })
})
