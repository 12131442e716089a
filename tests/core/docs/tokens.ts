import { readFileSync } from 'node:fs'
import postcss, { type Declaration } from 'postcss'

export interface Token {
  /** The public name: `--pk-accent`. */
  name: string
  use: string
  light: string
  dark: string
}

const sheet = new URL('../../../src/styles/tokens.css', import.meta.url)

/** The tokens with the comments above them, in the order of the style sheet. */
export function readTokens(): Token[] {
  const tokens: Token[] = []
  postcss.parse(readFileSync(sheet, 'utf8')).walkDecls(/^--_/, (declaration) => {
    // The rules inside `@supports` derive the same tokens again, and a token without a public name is for the sheets
    // alone.
    const isDerived = declaration.parent?.parent?.type === 'atrule'
    if (!isDerived && /^var\(\s*--pk-/.test(declaration.value)) tokens.push(tokenOf(declaration))
  })
  return tokens
}

function tokenOf(declaration: Declaration): Token {
  const before = declaration.prev()
  const [, name = '', value = ''] = /^var\(\s*(--pk-[\w-]+),\s*(.*?)\s*\)$/s.exec(declaration.value) ?? []
  // A comment on several lines has a star before each.
  const use = before?.type === 'comment' ? before.text.replace(/(?:^|\s+)\*\s/g, ' ').trim() : ''
  if (/var\(--_(?:accent|fill)\)/.test(value))
    return { name, use, light: 'derived from --pk-accent', dark: 'derived from --pk-accent' }
  const publicValue = value.replaceAll(/var\(--_/g, 'var(--pk-').replaceAll(/\s+/g, ' ')
  return {
    name,
    use,
    light: publicValue.replaceAll(/light-dark\(((?:[^(),]|\([^()]*\))+),\s*(?:[^(),]|\([^()]*\))+\)/g, '$1'),
    dark: publicValue.replaceAll(/light-dark\((?:[^(),]|\([^()]*\))+,\s*((?:[^(),]|\([^()]*\))+)\)/g, '$1'),
  }
}

/** A row for each token. What is the same in light and dark is written once. */
export const tokenTable = (tokens: Token[]): string =>
  [
    '| token | for | default | default in dark |',
    '| --- | --- | --- | --- |',
    ...tokens.map(
      ({ name, use, light, dark }) =>
        `| \`${name}\` | ${use} | \`${light}\` | ${dark === light ? '' : `\`${dark}\``} |`,
    ),
  ].join('\n')
