import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { filesBelow } from './source-imports.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const CODE = 120
const DOCS = 100

/** Files whose data cannot be wrapped: regular expressions, style sheets in strings, ready-made documents. */
const exempt = new Set([
  'bench/documents/formats.mjs',
  'scripts/engine-cuts.ts',
  'src/blocks/ranking/row-elements.ts',
  'src/parse/messages/code-frame.ts',
  'src/parse/ids/ids.ts',
  'stories/Phase.stories.tsx',
  'stories/RichText.stories.tsx',
  'tests/browser/strategy-form.browser.test.tsx',
  'tests/core/answers/create-answers.test.ts',
  'tests/core/docs/messages-page.ts',
  'tests/core/docs/strings-page.ts',
  'tests/core/parse-phase/same-ids.test.ts',
  'tests/core/parse-phase/to-html.ts',
  'tests/core/parse/flow.test.ts',
  'tests/core/strategy-form-dates.test.ts',
  'tests/dom/lifecycle.test.tsx',
  'tests/journeys/page/phases.ts',
  'tests/safety/full-spec.ts',
  'tests/support/hostile-sheets.ts',
  'tests/support/prose.ts',
  'tests/walls/accessibility-report.test.ts',
  'tests/walls/css-rules.ts',
])

const code = ['src', 'stories', 'tests', 'scripts', 'bench', 'examples', '.storybook']
  .flatMap((folder) => filesBelow(`${root}${folder}`, /\.(?:tsx?|mjs|jsx?|css)$/).map((path) => `${folder}/${path}`))
  .filter((path) => !/(?:^|\/)(?:node_modules|dist|fixtures|results|out[\w-]*|\.next)\//.test(path))

const docs = [
  ...['README', 'ARCHITECTURE', 'CONTRIBUTING', 'SECURITY'].map((name) => `${name}.md`),
  ...filesBelow(`${root}docs`, /\.md$/)
    // Generated from the source, where its lines are checked.
    .filter((path) => !/^(?:messages|strings)\.md$/.test(path))
    .map((path) => `docs/${path}`),
  'bench/README.md',
  'examples/README.md',
]

/** Lines longer than `limit` characters, as `file:line: length`. Documents may have long table rows, links and code. */
function longLines(path: string, limit: number): string[] {
  let fence = false
  return readFileSync(root + path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const length = [...line].length
      if (line.trimStart().startsWith('```')) fence = !fence
      const free = path.endsWith('.md') && (fence || /^\s*\||^ {4}|^<|\]\(\S{60,}\)/.test(line))
      return length > limit && !free ? [`${path}:${index + 1}: ${length} characters`] : []
    })
}

describe('lines', () => {
  it(`of code, comments and strings have at most ${CODE} characters`, () => {
    const found = code.map((path) => [path, longLines(path, CODE)] as const).filter(([, lines]) => lines.length > 0)
    expect(found.filter(([path]) => !exempt.has(path)).flatMap(([, lines]) => lines)).toEqual([])
    expect([...exempt].filter((path) => !found.some(([other]) => other === path))).toEqual([])
  })

  it(`of documents have at most ${DOCS} characters`, () => {
    expect(docs.flatMap((path) => longLines(path, DOCS))).toEqual([])
  })
})
