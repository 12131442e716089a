import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

it('nothing of ours runs when the package is installed', () => {
  const onInstall = [
    'preinstall',
    'install',
    'postinstall',
    'preprepare',
    'prepare',
    'postprepare',
    'prepublish',
    'dependencies',
  ]
  expect(Object.keys(scripts).filter((name) => onInstall.includes(name))).toEqual([])
  // When it is packed, it is built, and that is all.
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)(?:pack|publish)/.test(name))).toEqual(['prepack'])
})
