import Papa from 'papaparse'
import type { AnswerRecord } from '../answers/summarize.js'

/** Options of `toCsv`. */
export interface CsvOptions {
  /** Separates cells. Spreadsheets in locales with a decimal comma expect `;`. @default ',' */
  delimiter?: ',' | ';' | '\t' | '|' | undefined
  /** Starts with a byte order mark, without which Excel does not read UTF-8. @default false */
  bom?: boolean | undefined
  /** Columns in order. @default the host's own columns by first appearance, then those of the record */
  columns?: readonly string[] | undefined
  /** Header of each column. @default the column names */
  headers?: Readonly<Record<string, string>> | undefined
  /** Separates the texts or ids of one answer. @default '; ' */
  listSeparator?: string | undefined
}

/** Values of one cell. A single number stays a number, anything else becomes text. */
type Cell = readonly unknown[]

const recordColumns = new Map<string, (record: AnswerRecord) => Cell>([
  ['block', ({ block }) => [block]],
  ['field', ({ field }) => [field]],
  ['type', ({ type }) => [type]],
  ['question', ({ question }) => [question]],
  // Keep numbers as stored, for sums. With an id, the number is the rank of an orphaned item.
  ['answer', ({ answer, ids, value }) => (typeof value === 'number' && ids.length === 0 ? [value] : answer)],
  ['ids', ({ ids }) => ids],
  ['status', ({ status }) => [status]],
  ['shownQuestion', ({ labels }) => [labels?.question]],
  ['shownAnswer', ({ labels }) => labels?.answer ?? []],
])

/** Members of a record without a column of their own: other columns contain them. */
const omittedKeys = new Set(['value', 'labels'])

function text(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function formatCell(cell: Cell, separator: string): string | number {
  const [only] = cell
  if (cell.length === 1 && typeof only === 'number' && Number.isFinite(only)) return only
  // Escape each text too: a spreadsheet that expects another delimiter may split the cell.
  return escapeFormula(cell.map((each) => escapeFormula(text(each))).join(separator))
}

/**
 * Formats records of `summarize` as CSV (RFC 4180, comma, CRLF) that is safe to open in a spreadsheet: no cell or
 * header is a formula. Members that the host adds to a record, such as a learner, become the first columns.
 *
 * @param records the records of one or more learners
 * @param options columns, headers and separators
 *
 * @example
 * toCsv(learners.flatMap(({ name, document }) =>
 *   summarize(spec, document).map((record) => ({ learner: name, ...record }))))
 */
export function toCsv(records: readonly AnswerRecord[], options: CsvOptions = {}): string {
  const { delimiter = ',', bom = false, headers = {}, listSeparator = '; ' } = options
  const own = new Set(
    records.flatMap((record) => Object.keys(record)).filter((key) => !recordColumns.has(key) && !omittedKeys.has(key)),
  )
  const columns = options.columns ?? [...own, ...recordColumns.keys()]
  const cellOf = (record: AnswerRecord, column: string): Cell => {
    const read = recordColumns.get(column)
    if (read) return read(record)
    return Object.hasOwn(record, column) ? [(record as unknown as Record<string, unknown>)[column]] : []
  }
  const head = columns.map((column) => escapeFormula(Object.hasOwn(headers, column) ? String(headers[column]) : column))
  const rows = records.map((record) => columns.map((column) => formatCell(cellOf(record, column), listSeparator)))
  return `${bom ? '\ufeff' : ''}${Papa.unparse([head, ...rows], { delimiter, newline: '\r\n' })}`
}

/** Characters that start a formula in a spreadsheet. */
const FORMULA_START = /^[=+\-@]/
/** White space and invisible characters, which some spreadsheets trim on import. */
const IGNORED_PREFIX = /^[\s\p{C}]*/u
/** Some spreadsheets start a new cell or row at these. */
const CELL_BREAK = /^[\t\r\n]/

/**
 * Prefixes text that a spreadsheet would evaluate with an apostrophe. NFKC maps full-width and small forms of the
 * characters, which East Asian input methods produce.
 */
function escapeFormula(text: string): string {
  const first = text.replace(IGNORED_PREFIX, '').slice(0, 1).normalize('NFKC')
  return CELL_BREAK.test(text) || FORMULA_START.test(first) ? `'${text}` : text
}
