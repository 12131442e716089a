import type { FlowEntry } from './flow-types.js'
import type { Report } from './messages.js'

export interface FrontMatter {
  /** Empty when there is none. Scalars keep the author's spelling. */
  entries: FlowEntry[]
  /** Where the Markdown starts: after the closing fence and its line break; without front matter, after the BOM or 0. */
  end: number
}

export const readFrontMatter = (source: string, report: Report): FrontMatter => {
  throw new Error(`not yet ${source} ${String(report)}`)
}
