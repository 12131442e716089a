import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'

/** One import of a source file. `types`: it is gone when the file is compiled. `later`: `import()`. */
export interface Import {
  specifier: string
  types: boolean
  later: boolean
}

/** Every import of a TypeScript file: declarations, re-exports, `import()` as a call and as a type. */
export function importsOf(text: string, name = 'file.tsx'): Import[] {
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      found.push({ specifier: textOf(node.moduleSpecifier), types: onlyTypes(node.importClause), later: false })
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : []
      const types = node.isTypeOnly || (named.length > 0 && named.every((element) => element.isTypeOnly))
      found.push({ specifier: textOf(node.moduleSpecifier), types, later: false })
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ specifier: textOf(node.argument.literal), types: true, later: false })
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) {
      found.push({ specifier: textOf(node.arguments[0]), types: false, later: true })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true))
  return found
}

function textOf(node: ts.Node): string {
  if (!ts.isStringLiteralLike(node)) throw new Error(`An import whose path is not written out: ${node.getText()}`)
  return node.text
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((e) => e.isTypeOnly)
  )
}

/** Paths of the files below a folder, relative to it, with `/`. */
export function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => ending.test(path))
    .sort()
}

/** An import of a file in `src`: to another file there (`to`, a path below `src`) or to a package. */
export interface Edge extends Import {
  from: string
  to?: string
}

/** All imports of all files below `src`. */
export function sourceEdges(src: string): Edge[] {
  return filesBelow(src, /\.tsx?$/).flatMap((from) =>
    importsOf(readFileSync(join(src, from), 'utf8'), from).map((found) =>
      found.specifier.startsWith('.')
        ? { ...found, from, to: posix.join(posix.dirname(from), found.specifier) }
        : { ...found, from },
    ),
  )
}
