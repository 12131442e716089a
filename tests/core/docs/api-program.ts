import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A host file that passes `undefined` to every optional member. */
export const UNDEFINED_FILE = `${root}examples/consumers/types/undefined.ts`

export const entries = readdirSync(`${root}src/exports`).map((file) => file.replace('.ts', ''))

/** The published entries and one host, compiled with `exactOptionalPropertyTypes`. */
function createProgram(): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const files = [...entries.map((entry) => `${root}src/exports/${entry}.ts`), UNDEFINED_FILE]
  const own = { ...config, include: [], files }
  const { options } = ts.parseJsonConfigFileContent(own, ts.sys, root, undefined, `${root}tsconfig.json`)
  return ts.createProgram(files, { ...options, exactOptionalPropertyTypes: true, types: [] })
}

const program = createProgram()
export const checker = program.getTypeChecker()

export const entrySource = (entry: string): ts.SourceFile => program.getSourceFile(`${root}src/exports/${entry}.ts`)!

/** Whether phasekit itself declares a node: types of React and of the language do not. */
export const isOwn = (node: ts.Node): boolean => node.getSourceFile().fileName.startsWith(`${root}src/`)

/** What is wrong with a file, as TypeScript says it. */
export const diagnosticsOf = (file: string): string[] =>
  program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
