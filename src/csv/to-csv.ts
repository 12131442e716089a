import Papa from 'papaparse'
import type { AnswerRecord } from '../answers/summarize.js'

/** How the CSV is written. */
export interface CsvOptions {
  /** Spreadsheets of countries with a decimal comma expect `;`. @default ',' */
  delimiter?: ',' | ';' | '\t' | '|'
  /** Begins with a byte order mark: Excel takes a file for UTF-8 only then. @default false */
  bom?: boolean
  /** Which columns, in this order. @default the host's own as they first appear, then all of the record */
  columns?: readonly string[]
  /** The first row, by column. @default the names of the columns */
  headers?: Readonly<Record<string, string>>
  /** Between the texts (or the ids) of one answer. @default '; ' */
  listSeparator?: string
}

/** What stands in one cell: a number alone stays a number, all else is text. */
type Cell = readonly unknown[]

const recordColumns = new Map<string, (record: AnswerRecord) => Cell>([
  ['block', ({ block }) => [block]],
  ['field', ({ field }) => [field]],
  ['type', ({ type }) => [type]],
  ['question', ({ question }) => [question]],
  // As stored, so that it can be added up. The number of a ranked item that lost its place is no answer: it has an id.
  ['answer', ({ answer, ids, value }) => (typeof value === 'number' && ids.length === 0 ? [value] : answer)],
  ['ids', ({ ids }) => ids],
  ['status', ({ status }) => [status]],
  ['shownQuestion', ({ labels }) => [labels?.question]],
  ['shownAnswer', ({ labels }) => labels?.answer ?? []],
])

/** Of a record, and no columns: `answer` says the value in words and `ids` in ids; `labels` has two columns. */
const omittedKeys = new Set(['value', 'labels'])

function text(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function formatCell(cell: Cell, separator: string): string | number {
  const [only] = cell
  if (cell.length === 1 && typeof only === 'number' && Number.isFinite(only)) return only
  // Each text by itself too: a spreadsheet that expects another delimiter may break the cell between them.
  return escapeFormula(cell.map((each) => escapeFormula(text(each))).join(separator))
}

/**
 * Records of `summarize` as CSV (RFC 4180, comma, CRLF), fit to be opened in a spreadsheet: no cell is a formula,
 * headers included. What the host adds to a record (a learner, a group) becomes a column before those of the record.
 *
 * @example toCsv(learners.flatMap(({ name, document }) => summarize(spec, document).map((record) => ({ learner: name,
 * ...record }))))
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

/** What begins a formula in a spreadsheet. */
const FORMULA_START = /^[=+\-@]/
/** Trimmed on import, by one spreadsheet or another: blanks, and characters that are not seen. */
const IGNORED_PREFIX = /^[\s\p{C}]*/u
/** Some take these for the beginning of another cell or row. */
const CELL_BREAK = /^[\t\r\n]/

/**
 * Text that no spreadsheet evaluates: what would be a formula is marked as text with an apostrophe. Full-width and
 * small forms of the signs, which input methods of East Asia write, are read as the signs themselves: hence the normal
 * form.
 */
function escapeFormula(text: string): string {
  const first = text.replace(IGNORED_PREFIX, '').slice(0, 1).normalize('NFKC')
  return CELL_BREAK.test(text) || FORMULA_START.test(first) ? `'${text}` : text
}
