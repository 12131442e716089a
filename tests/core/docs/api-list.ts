import ts from 'typescript'
import { checker, entries, entrySource, isOwn } from './api-program.js'

/** One documented thing: an export, a member, a parameter. */
export interface Documented {
  name: string
  /** Paragraphs of plain Markdown; empty where nothing is documented. */
  text: string
  /** Texts of the tags by name, each with its continuation lines joined. */
  tags: { name: string; text: string }[]
}

export interface ApiMember extends Documented {
  type: string
  optional: boolean
  isCallback: boolean
}

export interface ApiFunction {
  typeParameters: string
  parameters: { name: string; type: string; optional: boolean; text: string }[]
  returns: string
}

export interface ApiExport extends Documented {
  kind: 'component' | 'function' | 'class' | 'type' | 'constant'
  /** Entries that export it; the first one documents it. */
  entries: string[]
  /** `<T, D extends ChangeDetails = ChangeDetails>` of a type. */
  typeParameters: string
  members: ApiMember[]
  /** Public types whose members this one has too. */
  bases: string[]
  /** The declaration of an alias, where its members do not say it all. */
  definition: string
  /** The values of a union of literals, with their comments. */
  values: Documented[]
  signature: ApiFunction | undefined
  /** Of a component: the root element, and the ref's. */
  root: string | undefined
  ref: string | undefined
}

/** Types are documented with what they belong to: with the data, not with the components that use it. */
const HOMES = ['spec', 'answers', 'storage', 'csv', 'strings', 'parse', 'index']

const HTML_ROOTS: Record<string, string> = {
  DivProps: 'div',
  SectionProps: 'section',
  FieldsetProps: 'fieldset',
  NavProps: 'nav',
}

const resolve = (symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

const publicSymbols = new Map<ts.Symbol, { name: string; entries: string[] }>()
for (const entry of HOMES.filter((name) => entries.includes(name))) {
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(entrySource(entry))!)) {
    const known = publicSymbols.get(resolve(symbol))
    if (known) known.entries.push(entry)
    else publicSymbols.set(resolve(symbol), { name: symbol.name, entries: [entry] })
  }
}

/** Names of types that a public type mentions and no entry exports. */
export const unexportedNames = new Set<string>()

/** Every export of every entry, once. */
export const readApi = (): ApiExport[] =>
  [...publicSymbols].map(([symbol, { name, entries }]) => ({
    ...emptyExport,
    ...documentationOf(symbol),
    ...read(symbol),
    name,
    entries,
  }))

const emptyExport = {
  typeParameters: '',
  members: [],
  bases: [],
  definition: '',
  values: [],
  signature: undefined,
  root: undefined,
  ref: undefined,
}

function read(symbol: ts.Symbol): Pick<ApiExport, 'kind'> & Partial<ApiExport> {
  const [declaration] = symbol.declarations ?? []
  if (!declaration) throw new Error(`${symbol.name} has no declaration.`)
  if (ts.isFunctionDeclaration(declaration)) return { kind: 'function', signature: signatureOf(symbol, declaration) }
  if (ts.isClassDeclaration(declaration)) return { kind: 'class', members: classMembers(declaration) }
  if (ts.isInterfaceDeclaration(declaration)) return readInterface(declaration)
  if (ts.isTypeAliasDeclaration(declaration)) return readAlias(declaration)
  if (!ts.isVariableDeclaration(declaration)) throw new Error(`${symbol.name} is of a kind that has no documentation.`)
  if (declaration.initializer && ts.isArrowFunction(declaration.initializer))
    return { kind: 'function', signature: signatureOf(symbol, declaration.initializer) }
  if (/^[A-Z]/.test(symbol.name)) return readComponent(symbol, declaration)
  return { kind: 'constant', definition: shortType(checker.getTypeOfSymbol(symbol), declaration) }
}

function readInterface(declaration: ts.InterfaceDeclaration): Pick<ApiExport, 'kind'> & Partial<ApiExport> {
  const clauses = declaration.heritageClauses?.flatMap(({ types }) => types) ?? []
  const bases = clauses.flatMap(({ expression }) => {
    const symbol = checker.getSymbolAtLocation(expression)
    return symbol && publicSymbols.has(resolve(symbol)) ? [resolve(symbol)] : []
  })
  const inherited = new Set(
    bases.flatMap((base) =>
      checker
        .getDeclaredTypeOfSymbol(base)
        .getProperties()
        .map(({ name }) => name),
    ),
  )
  const own = new Set(declaration.members.map((member) => member.name?.getText()))
  const members = membersOf(checker.getTypeAtLocation(declaration), declaration)
  return {
    kind: 'type',
    typeParameters: typeParametersOf(declaration),
    bases: bases.map(({ name }) => name),
    members: members.filter(({ name }) => own.has(name) || !inherited.has(name)),
  }
}

function readAlias(declaration: ts.TypeAliasDeclaration): Pick<ApiExport, 'kind'> & Partial<ApiExport> {
  const type = checker.getTypeAtLocation(declaration)
  const node = declaration.type
  const shared = { kind: 'type' as const, typeParameters: typeParametersOf(declaration) }
  if (ts.isUnionTypeNode(node)) {
    const values = literalsOf(node)
    if (values.some(({ text }) => text !== '')) return { ...shared, values }
    const members = node.types.some((each) => ts.isTypeLiteralNode(each)) ? membersOf(type, declaration) : []
    return { ...shared, members: onlyDocumented(members), definition: typeText(node) }
  }
  const isData = type.getCallSignatures().length === 0 && !ts.isArrayTypeNode(node) && !ts.isFunctionTypeNode(node)
  const isNames = type.isUnion() && type.types.every(({ symbol }) => symbol && !symbol.name.startsWith('__'))
  const members =
    isData && !isNames && !/^Record|^Readonly<Record|^Partial/.test(node.getText()) ? membersOf(type, node) : []
  const isDerived = ts.isIndexedAccessTypeNode(node) || ts.isMappedTypeNode(node) || ts.isTypeOperatorNode(node)
  if (members.length > 0 && (isDerived || node.getText().length > 200)) return { ...shared, members }
  const resolved = isDerived ? shortType(type, declaration) : ''
  const isShort = resolved.length < 500 && !resolved.startsWith(declaration.name.text)
  return { ...shared, members, definition: isDerived && isShort ? resolved : typeText(node) }
}

/** The literals of a union are documented in its text; members of objects in it are a table only where documented. */
const onlyDocumented = (members: ApiMember[]): ApiMember[] => (members.some(({ text }) => text !== '') ? members : [])

function literalsOf(node: ts.UnionTypeNode): Documented[] {
  const source = node.getSourceFile().text
  return node.types.map((each, i) => {
    const between = source.slice(i === 0 ? node.pos : node.types[i - 1]!.end, each.getStart())
    const [, comment = ''] = /\/\*\*([\s\S]*?)\*\//.exec(between) ?? []
    return { name: each.getText(), text: plain(comment.replaceAll(/^\s*\* ?/gm, '')), tags: [] }
  })
}

function readComponent(
  symbol: ts.Symbol,
  declaration: ts.VariableDeclaration,
): Pick<ApiExport, 'kind'> & Partial<ApiExport> {
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures()
  const parameter = signature?.parameters[0]
  const props = parameter && checker.getTypeOfSymbol(parameter)
  if (!props) throw new Error(`${symbol.name} has no props.`)
  const name = `${symbol.name}Props`
  const [own] = [...publicSymbols.keys()].filter((each) => each.name === name)
  const [first] = own?.declarations ?? []
  const isInterface = first && ts.isInterfaceDeclaration(first)
  const clauses = isInterface ? (first.heritageClauses?.flatMap(({ types }) => types) ?? []) : []
  const heritage = clauses.map((clause) => clause.getText()).join(' ')
  const [, found] = /(DivProps|SectionProps|FieldsetProps|NavProps|'div')/.exec(heritage) ?? []
  const inherits = /\bPhaseRootProps\b/.test(heritage)
  const base = [...publicSymbols.keys()].find((each) => each.name === 'PhaseRootProps')
  const inherited = new Set(
    inherits && base
      ? checker
          .getDeclaredTypeOfSymbol(base)
          .getProperties()
          .map((each) => each.name)
      : [],
  )
  const ref = props.getProperty('ref')
  const refType = ref && checker.typeToString(checker.getTypeOfSymbolAtLocation(ref, declaration), declaration)
  return {
    kind: 'component',
    members: isInterface
      ? membersOf(checker.getTypeAtLocation(first), first).filter((each) => !inherited.has(each.name))
      : [],
    bases: inherits ? ['PhaseRoot'] : [],
    root: found === undefined ? undefined : (HTML_ROOTS[found] ?? found.replaceAll("'", '')),
    ref: /Ref(?:Object)?<(\w+)/.exec(refType ?? '')?.[1],
    tags: own ? [...documentationOf(symbol).tags, ...documentationOf(own).tags] : documentationOf(symbol).tags,
  }
}

function classMembers(declaration: ts.ClassDeclaration): ApiMember[] {
  const [made] = declaration.members.filter(ts.isConstructorDeclaration)
  return (made?.parameters ?? []).flatMap((parameter) => {
    const symbol = checker.getSymbolAtLocation(parameter.name)
    if (!symbol || (!parameter.type && !parameter.initializer)) return []
    const type = parameter.type ? typeText(parameter.type) : checker.typeToString(checker.getTypeAtLocation(parameter))
    const optional = parameter.initializer !== undefined
    return [{ ...documentationOf(symbol), type, optional, isCallback: false }]
  })
}

/** The members that phasekit declares, of an object or of each object of a union. */
function membersOf(type: ts.Type, at: ts.Node): ApiMember[] {
  const parts = type.isUnion() ? type.types : [type]
  const found = new Map<string, ApiMember & { of: string[] }>()
  for (const part of parts) {
    const kind = kindOf(part)
    for (const symbol of part.getProperties()) {
      const declaration = symbol.declarations?.find(isOwn)
      if (!declaration) continue
      const known = found.get(symbol.name)
      const { text, tags } = documentationOf(symbol)
      if (known) {
        known.of.push(kind)
        if (symbol.name === 'type' && text !== '' && !known.text.includes(text)) known.text += ` ${kind}: ${text}`
        continue
      }
      const common = type.isUnion() ? checker.getPropertyOfType(type, symbol.name) : undefined
      const ofUnion = common && checker.getTypeOfSymbol(common)
      const written = memberType(symbol, declaration, at, ofUnion)
      const isVariant = symbol.name === 'type' && type.isUnion() && !declaration.getText().startsWith('type: T')
      found.set(symbol.name, {
        name: symbol.name,
        text: isVariant ? `${kind}: ${text}` : text || textOfType(written),
        tags,
        type: written,
        optional: Boolean(symbol.flags & ts.SymbolFlags.Optional),
        isCallback: /^on[A-Z]/.test(symbol.name) && written.includes('=>'),
        of: [kind],
      })
    }
  }
  return [...found.values()].map(({ of, text, ...member }) => ({
    ...member,
    text: of.length < parts.length && text !== '' ? `Of ${of.join(', ')}: ${text}` : text,
  }))
}

/** The `type` of one part of a union, as code. */
function kindOf(part: ts.Type): string {
  const symbol = part.getProperty('type')
  const type = symbol && checker.getTypeOfSymbol(symbol)
  return type?.isStringLiteral() ? `\`${type.value}\`` : ''
}

/** What a member without a comment is: what its type says of itself. */
function textOfType(name: string): string {
  const symbol = [...publicSymbols.keys()].find((each) => each.name === name)
  return symbol ? documentationOf(symbol).text : ''
}

function memberType(symbol: ts.Symbol, declaration: ts.Declaration, at: ts.Node, ofUnion: ts.Type | undefined): string {
  if (ts.isMethodSignature(declaration)) {
    const parameters = declaration.parameters.map((each) => collapse(each.getText())).join(', ')
    return `(${parameters}) => ${declaration.type ? typeText(declaration.type) : 'void'}`
  }
  const node = ts.isPropertySignature(declaration) ? declaration.type : undefined
  const parent = declaration.parent
  const isGeneric =
    (ts.isInterfaceDeclaration(parent) && parent !== at && (parent.typeParameters?.length ?? 0) > 0) || !node
  const text = node ? typeText(node) : ''
  const withoutUndefined = symbol.flags & ts.SymbolFlags.Optional ? stripUndefined : (written: string) => written
  if (!isGeneric && !ofUnion && text !== '') return withoutUndefined(text)
  const resolved = printType(
    checker.typeToString(ofUnion ?? checker.getTypeOfSymbolAtLocation(symbol, at), at, ts.TypeFormatFlags.NoTruncation),
  )
  if (resolved.length <= 120) return withoutUndefined(resolved)
  const parameters = ts.isInterfaceDeclaration(parent) ? (parent.typeParameters ?? []) : []
  return withoutUndefined(
    parameters.reduce((all, { name }) => all.replaceAll(new RegExp(`\\b${name.text}\\b`, 'g'), 'string'), text),
  )
}

const stripUndefined = (text: string): string => {
  const short = text.replace(/ \| undefined$/, '')
  return short !== text && /^\(\(.*\)$/.test(short) ? short.slice(1, -1) : short
}

function signatureOf(symbol: ts.Symbol, node: ts.FunctionDeclaration | ts.ArrowFunction): ApiFunction {
  const texts = new Map(
    documentationOf(symbol)
      .tags.filter(({ name }) => name === 'param')
      .map(({ text }) => {
        const [, name = '', rest = ''] = /^(\w+)\s*-?\s*([\s\S]*)$/.exec(text) ?? []
        return [name, rest]
      }),
  )
  return {
    typeParameters: typeParametersOf(node),
    parameters: node.parameters.map((parameter) => {
      const name = ts.isIdentifier(parameter.name) ? parameter.name.text : 'options'
      return {
        name,
        type: parameter.type ? typeText(parameter.type) : '',
        optional: Boolean(parameter.questionToken ?? parameter.initializer),
        text: texts.get(name) ?? '',
      }
    }),
    returns: node.type ? typeText(node.type) : shortType(checker.getTypeOfSymbol(symbol), node),
  }
}

const typeParametersOf = (node: { typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> }): string =>
  node.typeParameters ? `<${node.typeParameters.map((each) => collapse(each.getText())).join(', ')}>` : ''

/** A resolved type: the names in a union, not their definitions. */
const shortType = (type: ts.Type, at: ts.Node): string =>
  printType(
    type.isUnion() && type.types.length > 1 && !(type.flags & ts.TypeFlags.Boolean)
      ? type.types.map((each) => checker.typeToString(each, at, ts.TypeFormatFlags.NoTruncation)).join(' | ')
      : checker.typeToString(type, at, ts.TypeFormatFlags.NoTruncation),
  )

/** A type as its author wrote it, with names that no entry exports written out. */
function typeText(node: ts.TypeNode): string {
  const edits: [start: number, end: number, text: string][] = []
  const visit = (each: ts.Node): void => {
    if (ts.isTypeReferenceNode(each)) {
      const text = replacementOf(each)
      if (text !== undefined) {
        edits.push([each.getStart(), each.end, text])
        return
      }
    }
    ts.forEachChild(each, visit)
  }
  visit(node)
  let text = node.getSourceFile().text.slice(0, node.end)
  for (const [start, end, replacement] of edits.reverse()) text = text.slice(0, start) + replacement + text.slice(end)
  return printType(text.slice(node.getStart()))
}

function replacementOf(node: ts.TypeReferenceNode): string | undefined {
  const found = checker.getSymbolAtLocation(node.typeName)
  const symbol = found && resolve(found)
  const [declaration] = symbol?.declarations ?? []
  if (!symbol || !declaration || !isOwn(declaration) || publicSymbols.has(symbol)) return undefined
  if (ts.isTypeParameterDeclaration(declaration)) return undefined
  const isAlias = ts.isTypeAliasDeclaration(declaration) && !declaration.typeParameters
  if (isAlias && /StringKey$/.test(symbol.name)) return 'string'
  if (isAlias && declaration.type.getText().length < 120) return typeText(declaration.type)
  const { parent } = node
  if (ts.isIndexedAccessTypeNode(parent)) return undefined
  unexportedNames.add(symbol.name)
  return undefined
}

function documentationOf(symbol: ts.Symbol): Documented {
  return {
    name: symbol.name,
    text: plain(ts.displayPartsToString(symbol.getDocumentationComment(checker))),
    tags: symbol.getJsDocTags(checker).map(({ name, text }) => ({ name, text: plain(ts.displayPartsToString(text)) })),
  }
}

const collapse = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const printer = ts.createPrinter({ removeComments: true })

/** A type on one line, as the compiler prints it. */
function printType(text: string): string {
  const source = ts.createSourceFile('type.ts', `type X = ${text}`, ts.ScriptTarget.Latest, true)
  const [statement] = source.statements
  if (!statement || !ts.isTypeAliasDeclaration(statement)) throw new Error(`Not a type: ${text}`)
  return collapse(printer.printNode(ts.EmitHint.Unspecified, statement.type, source))
    .replaceAll('; }', ' }')
    .replaceAll(/(\?: [^;}|()]+) \| undefined/g, '$1')
    .replaceAll(/import\("[^"]*"\)\./g, '')
    .replaceAll(/"(\w[\w-]*)"/g, "'$1'")
    .replaceAll(/<typeof (?!default)\w+Strings>/g, '')
    .replaceAll(/keyof typeof (?!default)\w+Strings/g, 'string')
}

/** Comments as Markdown: links are names in code. */
const plain = (text: string): string => text.replaceAll(/\{@link[\s*]+([\w.]+)\s*\}/g, '`$1`').trim()
