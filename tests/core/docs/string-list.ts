import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

export interface DocumentedString {
  key: string
  /** How learners meet it: one of `KINDS`, or another word that the test refuses. */
  kind: string
  context: string
  /** What the comment above the key says of its parameters, by name. */
  params: Map<string, string>
}

export interface StringGroup {
  title: string
  intro: string
  /** What parameters mean where the comment of a key says nothing else. */
  params: Map<string, string>
  strings: DocumentedString[]
}

const sources = new URL('../../../src/', import.meta.url)

/** Every `export const …Strings = { … }` under src, with the comments above it and above each key. */
export function readStringGroups(): StringGroup[] {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  return files.sort().flatMap((file) => {
    const text = readFileSync(new URL(file, sources), 'utf8')
    return /Strings\b.* = \{/.test(text) ? groupsOf(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)) : []
  })
}

function groupsOf(source: ts.SourceFile): StringGroup[] {
  return source.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    const [declaration] = statement.declarationList.declarations
    const value = declaration?.initializer && literalOf(declaration.initializer)
    if (!declaration?.name.getText().endsWith('Strings') || !value) return []
    const strings = value.properties.filter(ts.isPropertyAssignment).map(stringOf)
    const { text, params } = readComment(statement)
    const [, title = '', intro = ''] = /^(.+?): (.+)$/.exec(text) ?? []
    return strings.length === 0 ? [] : [{ title, intro, params, strings }]
  })
}

const literalOf = (node: ts.Expression): ts.ObjectLiteralExpression | undefined =>
  ts.isSatisfiesExpression(node) ? literalOf(node.expression) : ts.isObjectLiteralExpression(node) ? node : undefined

function stringOf(node: ts.PropertyAssignment): DocumentedString {
  const { text, params } = readComment(node)
  const [, kind = '', context = ''] = /^(\w+): (.+)$/.exec(text) ?? []
  return { key: (node.name as ts.StringLiteral).text, kind, context, params }
}

function readComment(node: ts.Node): { text: string; params: Map<string, string> } {
  const doc = node.getChildren().filter(ts.isJSDoc).at(-1)
  const tags: readonly ts.JSDocTag[] = doc?.tags ?? []
  const params = tags.filter(ts.isJSDocParameterTag)
  return {
    text: plain(doc?.comment),
    params: new Map(params.map(({ name, comment }) => [name.getText(), plain(comment)])),
  }
}

const plain = (comment: ts.JSDoc['comment']): string =>
  (ts.getTextOfJSDocComment(comment) ?? '').replaceAll(/\s+/g, ' ').trim()
