import { fileURLToPath } from 'node:url'

const part = (name: string) => fileURLToPath(new URL(`../src/parse/markdown/engine-parts/${name}.ts`, import.meta.url))

/**
 * Modules of the Markdown engine that are replaced when it is bundled: specifier → absolute path of the file that
 * stands in. One table for the build (tsup), the tests (vitest), the stories and the demo's Vite, so that all run the
 * same engine. Why: docs/decisions/0001-markdown-engine.md.
 */
export const engineAlias: Record<string, string> = {
  entities: part('entities'),
  'linkify-it': part('linkify-it'),
  mdurl: part('mdurl'),
  'punycode.js': part('punycode'),
  'uc.micro': part('uc-micro'),
}
