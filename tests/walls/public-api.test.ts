import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../src/exports', import.meta.url))

const parse = (path: string) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true).statements

/**
 * The names that an entry exports, sorted. An entry only passes on the names of other files: one by one, or all types
 * of a file.
 */
function exportedNames(path: string): string[] {
  const names = parse(path).flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) throw new Error(`An entry may only pass on names: ${statement.getText()}`)
    const { isTypeOnly, exportClause, moduleSpecifier } = statement
    if (exportClause && ts.isNamedExports(exportClause)) {
      return exportClause.elements.map(
        (element) => `${isTypeOnly || element.isTypeOnly ? 'type ' : ''}${element.name.text}`,
      )
    }
    if (!isTypeOnly || exportClause || !moduleSpecifier)
      throw new Error(`Values are exported one by one: ${statement.getText()}`)
    const target = moduleSpecifier.getText().slice(1, -1).replace(/\.js$/, '.ts')
    return exportedTypes(join(folder, target)).map((name) => `type ${name}`)
  })
  return names.sort()
}

function exportedTypes(path: string): string[] {
  const isExported = (node: ts.HasModifiers) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  return parse(path)
    .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    .filter(isExported)
    .map(({ name }) => name.text)
}

describe('the public API', () => {
  it('is what public-api.txt lists: adding a name is a minor version, taking one away a major one', async () => {
    const entries = readdirSync(folder).sort()
    const list = entries.map((entry) => {
      const names = exportedNames(join(folder, entry))
      return [
        `phasekit${entry === 'index.ts' ? '' : `/${entry.replace('.ts', '')}`}`,
        ...names.map((name) => `  ${name}`),
      ].join('\n')
    })
    await expect(`${list.join('\n\n')}\n`).toMatchFileSnapshot('public-api.txt')
  })

  it('has one file for each entry of package.json', () => {
    const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    const scripts = Object.entries<{ default?: string }>(exports).map(
      ([, entry]) => entry.default?.match(/^\.\/dist\/(.+)\.js$/)?.[1],
    )
    expect(scripts.filter(Boolean).sort()).toEqual(
      readdirSync(folder)
        .map((file) => file.replace('.ts', ''))
        .sort(),
    )
  })
})
