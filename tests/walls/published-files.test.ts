import { describe, expect, it } from 'vitest'
import { importsOf, publishedProblems } from '../../scripts/published-files.mjs'

const file = (name: string, code: string, sources: string[] = []) => ({ name, code, sources, ...importsOf(code) })

const sound = [
  file('index.js', "import { List } from './List.js'"),
  file('List.js', "'use client';\nimport { a } from './chunk-A.js'\nimport('./drag.js')"),
  file('chunk-A.js', "'use client';\nimport { useState } from 'react'", ['../src/a.ts']),
  file('drag.js', "'use client';\nimport { useDraggable } from '@dnd-kit/core'\nimport { useState } from 'react'"),
  file('parse.js', "import { b } from './chunk-B.js'"),
  file('chunk-B.js', 'const b = 1', ['../src/b.ts']),
]
const declared = ['react', '@dnd-kit/core']

/** The problems when one of the files has another text. */
const problemsWith = (name: string, code: string, sources?: string[]) =>
  publishedProblems([...sound.filter((one) => one.name !== name), file(name, code, sources)], declared)

describe('publishedProblems', () => {
  it('finds none in files that are as they should be', () => {
    expect(publishedProblems(sound, declared)).toEqual([])
  })

  it('names a chunk that imports React without "use client"', () => {
    expect(problemsWith('chunk-A.js', "import { useState } from 'react'")).toEqual([
      'dist/chunk-A.js needs React and does not begin with "use client".',
    ])
  })

  it('names a file that needs React through another one', () => {
    expect(problemsWith('List.js', "import { a } from './chunk-A.js'")).toEqual([
      'dist/List.js needs React and does not begin with "use client".',
    ])
  })

  it('refuses "use client" in the index and in files without React', () => {
    expect(problemsWith('index.js', "'use client';\nimport { List } from './List.js'")).toEqual([
      'dist/index.js begins with "use client".',
    ])
    expect(problemsWith('chunk-B.js', '"use client";\nconst b = 1')).toEqual([
      'dist/chunk-B.js begins with "use client".',
    ])
  })

  it('names an entry that reaches React, now or later', () => {
    expect(problemsWith('parse.js', "import('./List.js')")).toEqual([
      expect.stringMatching(/^dist\/parse\.js reaches React/),
    ])
  })

  it('names drag code that is loaded at once', () => {
    expect(problemsWith('List.js', "'use client';\nimport './drag.js'")).toEqual([
      expect.stringMatching(/loads the drag code at once/),
    ])
  })

  it('names a module that is in two files: its context would be two', () => {
    expect(problemsWith('chunk-B.js', 'const b = 1', ['../src/a.ts'])).toEqual([
      '../src/a.ts is in two published files.',
    ])
  })

  it('names packages that a host would not have', () => {
    expect(problemsWith('chunk-B.js', "import 'is-network-error'\nimport 'node:fs'")).toEqual([
      'dist/chunk-B.js imports is-network-error, a package that is not declared.',
      'dist/chunk-B.js imports node:fs, a module of Node.',
    ])
  })
})
