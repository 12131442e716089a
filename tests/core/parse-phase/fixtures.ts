import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ParseOptions, ParseResult } from 'phasekit/parse'
import { defineBlock, isJson, type Json } from 'phasekit/spec'

/** A Markdown file and the expected result of parsing it. */
export interface Fixture {
  name: string
  source: string
  options: ParseOptions
  /** Null when the JSON file is missing. It is never written silently. */
  expected: ParseResult | null
  write: (result: ParseResult) => void
}

/** Host block types that fixtures may use. */
const blocks = [
  defineBlock({
    name: 'poll',
    read: ({ params, items, report }) => {
      if (params['closes'] === 'never') report({ message: 'A poll closes some day.', param: 'closes' })
      return { closes: params['closes'] ?? null, answers: items.map(({ id, text }) => ({ id, text })) } as Json
    },
    isAnswer: isJson,
    redact: () => null,
  }),
  defineBlock({
    name: 'throws',
    read: () => {
      throw new Error('no poll today')
    },
    isAnswer: isJson,
    redact: () => null,
  }),
  defineBlock({
    name: 'circular',
    read: () => {
      const data: Record<string, never> = {}
      return Object.assign(data, { data })
    },
    isAnswer: isJson,
    redact: () => null,
  }),
]

const folderOf = (folder: string) => fileURLToPath(new URL(`../../fixtures/${folder}/`, import.meta.url))

/** Returns the fixtures of a folder: `<name>.md`, or with a suffix such as `.right.md` those beside them. */
export const readFixtures = (folder: string, ending = '.md'): Fixture[] => {
  const path = folderOf(folder)
  return readdirSync(path)
    .filter((file) => file.endsWith(ending) && !file.slice(0, -ending.length).includes('.'))
    .map((file) => {
      const name = file.slice(0, -ending.length)
      const json = `${path}${name}.json`
      const beside = `${path}${name}.options.json`
      // `times` repeats the source, which keeps two megabytes out of the repository.
      const { times = 1, ...options }: ParseOptions & { times?: number } = existsSync(beside)
        ? JSON.parse(readFileSync(beside, 'utf8'))
        : {}
      return {
        name,
        source: readFileSync(path + file, 'utf8').repeat(times),
        options: { blocks, ...options },
        expected: existsSync(json) ? (JSON.parse(readFileSync(json, 'utf8')) as ParseResult) : null,
        write: (result) => writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`),
      }
    })
}
