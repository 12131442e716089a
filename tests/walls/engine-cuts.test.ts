import { readdirSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { engineAlias } from '../../scripts/engine-alias.js'
import { cutEngine, engineCuts } from '../../scripts/engine-cuts.js'
import { parsePhase } from '../../src/exports/parse.js'

const path = 'node_modules/markdown-it/dist/markdown-it.mjs'

it('leaves names of what is not run, and what is run as it was', () => {
  const whole = readFileSync(path, 'utf8')
  const cut = cutEngine(`/anywhere/${path}?v=1`, whole) ?? ''
  expect(cut).toContain('#region src/renderer.ts\nfunction default_rules() {}\nfunction Renderer() {}\n//#endregion')
  const list = /#region src\/rules_block\/list\.ts[\s\S]*?#endregion/
  expect(list.exec(cut)?.[0]).toBe(list.exec(whole)?.[0])
})

it('stops at a version of a package in which a part is not found', () => {
  expect(() => cutEngine(path, '//#region src/renderer.ts\nvar Renderer = class {};\n//#endregion\n')).toThrow(
    'has no part src/rules_core/linkify.ts',
  )
})

it('leaves out what js-yaml says of an error, and stops where it works in another way', () => {
  const yaml = 'node_modules/js-yaml/dist/js-yaml.mjs'
  const whole = readFileSync(yaml, 'utf8')
  expect(cutEngine(yaml, whole)).not.toContain('duplication of')
  expect(() => cutEngine(yaml, whole.replaceAll('throwError', 'failWith'))).toThrow('works in another way')
})

it('assigns the fields that every token is made with, and stops where they are set in another way', () => {
  const whole = readFileSync(path, 'utf8')
  const token = /#region src\/token\.ts[\s\S]*?#endregion/.exec(cutEngine(path, whole) ?? '')?.[0]
  expect(token).toContain('this.level = 0;')
  expect(token).not.toContain('_defineProperty')
  expect(() => cutEngine(path, whole.replaceAll('_defineProperty', 'defineField'))).toThrow(
    'sets its fields in another way',
  )
  expect(() => cutEngine(path, whole.replace('"level",', '`level`,'))).toThrow('sets its fields in another way')
})

it('leaves other files alone', () => {
  expect(cutEngine('node_modules/markdown-it/dist/browser/markdown-it.esm.min.mjs', '')).toBeUndefined()
  expect(cutEngine('/anywhere/src/parse/engine.ts', '')).toBeUndefined()
})

it('reads every fixture as it is read with the whole packages', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/exports/parse.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    alias: engineAlias,
    plugins: [engineCuts],
  })
  const text = outputFiles[0]?.text ?? ''
  expect(text).not.toContain('tag:yaml.org,2002:timestamp')
  const published = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as {
    parsePhase: typeof parsePhase
  }
  const files = ['language', 'rules'].flatMap((folder) =>
    readdirSync(`tests/fixtures/${folder}`).map((file) => `tests/fixtures/${folder}/${file}`),
  )
  const fixtures = files.filter((file) => file.endsWith('.md'))
  expect(fixtures.length).toBeGreaterThan(100)
  for (const file of fixtures) {
    const source = readFileSync(file, 'utf8')
    expect(published.parsePhase(source), file).toEqual(parsePhase(source))
  }
})
