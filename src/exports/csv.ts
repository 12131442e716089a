/** Answer records as CSV. A separate entry, so that only its users load the CSV library. */

export { type CsvOptions, toCsv } from '../csv/to-csv.js'
