import ts from 'typescript'

/** What no source file of phasekit may contain, one sentence a place. */
export function sourceFaults(text: string, file: string): string[] {
  const faults: string[] = []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    const fault = faultOf(node)
    if (fault) faults.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${fault}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return faults
}

const markup = /^(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment)$/
const control = /^(?:input|select|textarea|button)$/

function faultOf(node: ts.Node): string | undefined {
  if (ts.isJsxAttribute(node)) return attributeFault(node)
  if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) return elementFault(node)
  if (ts.isPropertyAccessExpression(node) && markup.test(node.name.text))
    return `${node.name.text}: markup must never come from a string`
  if (ts.isPropertyAssignment(node) && markup.test(node.name.getText()))
    return `${node.name.getText()}: markup must never come from a string`
  if (ts.isCallExpression(node) && node.expression.getText() === 'eval') return 'eval: no code from a string'
  if (ts.isCallExpression(node) && node.expression.getText() === 'document.write')
    return 'document.write: markup must never come from a string'
  if (ts.isNewExpression(node) && node.expression.getText() === 'Function') return 'new Function: no code from a string'
  if (ts.isExportAssignment(node) || isDefault(node))
    return 'a default export: names are given once, by the file that owns them'
  return undefined
}

function attributeFault(node: ts.JsxAttribute): string | undefined {
  const name = node.name.getText()
  if (name === 'style') return 'style=: a strict content security policy refuses it in server markup'
  if (markup.test(name)) return `${name}: markup must never come from a string`
  const owner = node.parent.parent.tagName.getText()
  if (name === 'name' && control.test(owner)) return `name on <${owner}>: the form of a host's page would send it`
  return undefined
}

function elementFault(node: ts.JsxOpeningLikeElement): string | undefined {
  const tag = node.tagName.getText()
  if (tag === 'form' || tag === 'style' || tag === 'script') return `<${tag}>: never rendered by phasekit`
  if (tag === 'button' && !node.attributes.properties.some(makesButton)) {
    return '<button> without type="button": it would submit the form of a host’s page'
  }
  return undefined
}

/** `type="button"`, or a spread of an object of this file that says so. */
function makesButton(attribute: ts.JsxAttributeLike): boolean {
  if (ts.isJsxAttribute(attribute)) return attribute.getText() === 'type="button"'
  const shared = new RegExp(`const ${attribute.expression.getText()} = \\{[^}]*\\btype: 'button'`)
  return shared.test(attribute.getSourceFile().text)
}

function isDefault(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  )
}
