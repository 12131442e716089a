import { readFileSync } from 'node:fs'
import ts from 'typescript'

export interface DocumentedRule {
  id: string
  /** The comment that opens the group of rules. */
  group: string
  severity: string
  summary: string
  learners: string
  fix: string
}

const file = new URL('../../../src/parse/messages/rules.ts', import.meta.url)

/** The rules with what their comments say, in the order of the source. A part that a comment lacks is ''. */
export function readRules(): DocumentedRule[] {
  const source = ts.createSourceFile('rules.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const rules: DocumentedRule[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node)) rules.push(ruleOf(node, rules.at(-1)?.group ?? ''))
    else ts.forEachChild(node, visit)
  }
  visit(source)
  return rules
}

function ruleOf(node: ts.PropertyAssignment, lastGroup: string): DocumentedRule {
  const [doc] = node.getChildren().filter(ts.isJSDoc)
  const tag = (name: string) => text(doc?.tags?.find(({ tagName }) => tagName.text === name)?.comment)
  return {
    id: (node.name as ts.StringLiteral).text,
    group: /\/\/ (.+)/.exec(node.getFullText())?.[1] ?? lastGroup,
    severity: (node.initializer as ts.StringLiteral).text,
    summary: text(doc?.comment),
    learners: tag('learners'),
    fix: tag('fix'),
  }
}

const text = (comment: ts.JSDoc['comment']): string =>
  (ts.getTextOfJSDocComment(comment) ?? '').replaceAll(/\s+/g, ' ').trim()
