import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import type { BuildResult, OutputFile, Plugin } from 'esbuild'
import ts from 'typescript'

/**
 * The modules that an entry exports values from, each to be a file of its own: name of the file → path of its source. A
 * bundler for server components sends the browser whole files, so one file with all components is sent whole for any of
 * them.
 */
export function clientModules(entry: string): Record<string, string> {
  const { statements } = ts.createSourceFile(entry, readFileSync(entry, 'utf8'), ts.ScriptTarget.Latest)
  const sources = statements.filter(ts.isExportDeclaration).filter(hasValues).map(specifierOf)
  return Object.fromEntries(
    sources.map((specifier) => [basename(specifier, '.js'), sourceOf(resolve(dirname(entry), specifier))]),
  )
}

const hasValues = ({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean =>
  !isTypeOnly &&
  (!exportClause || !ts.isNamedExports(exportClause) || exportClause.elements.some((name) => !name.isTypeOnly))

function specifierOf({ moduleSpecifier }: ts.ExportDeclaration): string {
  if (moduleSpecifier && ts.isStringLiteral(moduleSpecifier)) return moduleSpecifier.text
  throw new Error('phasekit: index.ts only passes on the names of other files.')
}

function sourceOf(path: string): string {
  const source = ['.ts', '.tsx'].map((extension) => path.replace(/\.js$/, extension)).find(existsSync)
  if (!source) throw new Error(`phasekit: ${path} has no source.`)
  return relative(process.cwd(), source)
}

type Outputs = NonNullable<BuildResult['metafile']>['outputs']

/** The emitted files that cannot be loaded without React, which only runs whole in client components. */
function filesWithReact(outputs: Outputs): Set<string> {
  const needsReact = (file: string): boolean =>
    (outputs[file]?.imports ?? []).some(({ path, kind, external }) =>
      external ? /^react(-dom)?(\/|$)/.test(path) : kind === 'import-statement' && needsReact(path),
    )
  return new Set(Object.keys(outputs).filter(needsReact))
}

function prepend(file: OutputFile, text: string) {
  file.contents = Buffer.concat([Buffer.from(text), file.contents])
}

/** Adds the directive, and to the source map the line that it takes. */
function mark(files: readonly OutputFile[], name: string) {
  const code = files.find(({ path }) => path === resolve(name))
  const map = files.find(({ path }) => path === `${resolve(name)}.map`)
  if (code) prepend(code, "'use client';\n")
  if (map) map.contents = Buffer.from(map.text.replace('"mappings": "', '"mappings": ";'))
}

/**
 * Makes the entry a list of names without `'use client'`, and has every other file that imports React begin with it.
 * esbuild keeps the directive of entries alone, and what they share stands in chunks.
 */
export function clientFiles({ entry }: { entry: string }): Plugin {
  return {
    name: 'client-files',
    setup(build) {
      build.initialOptions.metafile = true
      build.onResolve({ filter: /^\./ }, ({ path, importer }) =>
        importer === resolve(entry) ? { path: `./${basename(path)}`, external: true } : undefined,
      )
      build.onEnd(({ metafile, outputFiles }) => {
        for (const name of filesWithReact(metafile?.outputs ?? {})) mark(outputFiles ?? [], name)
      })
    },
  }
}
