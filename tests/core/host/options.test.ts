import { describe, expect, it } from 'vitest'
import { readOptions } from '../../../examples/host/server/options.mjs'

describe('the options of the demo', () => {
  it('shows the course when no file is named', () => {
    const options = readOptions([], '/home/me')
    expect(options).toMatchObject({ course: true, port: 5173, open: false })
    expect('files' in options && options.files.map(({ name }) => name)).toContain('02-plan.md')
  })

  it('finds files from where the person stands, and names them so', () => {
    expect(readOptions(['a/one.md', '/else/two.md'], '/home/me')).toMatchObject({
      course: false,
      files: [
        { path: '/home/me/a/one.md', name: 'a/one.md' },
        { path: '/else/two.md', name: 'two.md' },
      ],
    })
  })

  it('names files elsewhere by as little of their paths as tells them apart', () => {
    const names = (...paths: string[]) => {
      const options = readOptions(paths, '/home/me')
      return 'files' in options && options.files.map(({ name }) => name)
    }
    expect(names('/else/two.md', '/other/three.md')).toEqual(['two.md', 'three.md'])
    expect(names('/a/x/one.md', '/b/x/one.md')).toEqual(['a/x/one.md', 'b/x/one.md'])
    expect(names('one.md', '/else/one.md', '../two.md')).toEqual(['one.md', 'else/one.md', 'two.md'])
    // The one is the end of the other: only the whole path is its own.
    expect(names('/one.md', '/else/one.md')).toEqual(['/one.md', 'else/one.md'])
  })

  it('takes a file once', () => {
    expect(readOptions(['one.md', './one.md'], '/home/me')).toMatchObject({ files: [{ name: 'one.md' }] })
  })

  it.each([[['--port', 'soon']], [['--port', '70000']], [['--prot', '8080']]])('refuses %j', (args) => {
    expect(readOptions(args, '/home/me')).toEqual({ error: expect.stringMatching(/port|prot/) })
  })

  it('opens a browser only when asked', () => {
    expect(readOptions(['--open'], '/home/me')).toMatchObject({ open: true })
  })
})
