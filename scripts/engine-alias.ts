import { fileURLToPath } from 'node:url'

const part = (name: string) => fileURLToPath(new URL(`../src/parse/markdown/engine-parts/${name}.ts`, import.meta.url))

/**
 * Modules of the Markdown engine that are replaced when it is bundled: specifier → absolute path of the replacement.
 * The build, the tests, the stories and the demo share this table, so they run the same engine
 * (docs/decisions/0001-markdown-engine.md).
 */
export const engineAlias: Record<string, string> = {
  entities: part('entities'),
  'linkify-it': part('linkify-it'),
  mdurl: part('mdurl'),
  'punycode.js': part('punycode'),
  'uc.micro': part('uc-micro'),
}
