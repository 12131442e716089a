/** Records of answers as a file for spreadsheets. An entry of its own: only who writes CSV loads the library for it. */

export { type CsvOptions, toCsv } from '../csv/to-csv.js'
