import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../src/exports', import.meta.url))

/** The names that an entry exports, sorted. An entry only passes on names, one by one. */
function exportedNames(text: string): string[] {
  const statements = ts.createSourceFile('entry.ts', text, ts.ScriptTarget.Latest, true).statements
  const names = statements.flatMap((statement) => {
    if (ts.isExpressionStatement(statement) && statement.getText() === "'use client'") return []
    if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause)) {
      throw new Error(`An entry may only export names of other files: ${statement.getText()}`)
    }
    const { isTypeOnly, exportClause } = statement
    return exportClause.elements.map((element) => `${isTypeOnly || element.isTypeOnly ? 'type ' : ''}${element.name.text}`)
  })
  return names.sort()
}

describe('the public API', () => {
  it('is what public-api.txt lists: adding a name is a minor version, taking one away a major one', async () => {
    const entries = readdirSync(folder).sort()
    const list = entries.map((entry) => {
      const names = exportedNames(readFileSync(`${folder}/${entry}`, 'utf8'))
      return [`phasekit${entry === 'index.ts' ? '' : `/${entry.replace('.ts', '')}`}`, ...names.map((name) => `  ${name}`)].join('\n')
    })
    await expect(`${list.join('\n\n')}\n`).toMatchFileSnapshot('public-api.txt')
  })

  it('has one file for each entry of package.json', () => {
    const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    const scripts = Object.entries<{ default?: string }>(exports).map(([, entry]) => entry.default?.match(/^\.\/dist\/(.+)\.js$/)?.[1])
    expect(scripts.filter(Boolean).sort()).toEqual(
      readdirSync(folder)
        .map((file) => file.replace('.ts', ''))
        .sort(),
    )
  })

  it('begins with "use client" where React is', () => {
    expect(readFileSync(`${folder}/index.ts`, 'utf8')).toMatch(/^'use client'\n/)
  })
})
