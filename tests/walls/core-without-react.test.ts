import { beforeEach, describe, expect, it, vi } from 'vitest'

const loaded: string[] = []

beforeEach(() => {
  vi.resetModules()
  loaded.length = 0
  for (const name of ['react', 'react-dom', 'react/jsx-runtime', 'react/jsx-dev-runtime']) {
    vi.doMock(name, () => {
      loaded.push(name)
      throw new Error(`${name} was loaded`)
    })
  }
})

describe('the entries that need no React', () => {
  it.each([
    ['phasekit/parse', () => import('phasekit/parse')],
    ['phasekit/spec', () => import('phasekit/spec')],
    ['phasekit/answers', () => import('phasekit/answers')],
    ['phasekit/csv', () => import('phasekit/csv')],
    ['phasekit/strings', () => import('phasekit/strings')],
  ])('%s loads while React throws, and leaves nothing behind in the global object', async (_name, load) => {
    const before = Reflect.ownKeys(globalThis)
    expect(Object.keys(await load()).length).toBeGreaterThan(0)
    expect(loaded).toEqual([])
    expect(Reflect.ownKeys(globalThis)).toEqual(before)
  })

  it('phasekit itself does not, so the guard works', async () => {
    await expect(import('phasekit')).rejects.toThrow()
    expect(loaded).not.toEqual([])
  })
})
