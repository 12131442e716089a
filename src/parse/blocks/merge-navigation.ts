import { singletonBlock } from '../../schema/readers.js'
import type { Directive } from '../directives/read-directive.js'
import type { FlowEntry } from '../flow/flow-types.js'
import type { Report } from '../messages/reporter.js'
import type { LineIndex } from '../source/line-index.js'
import type { SectionHeading } from './sections.js'
import type { SectionBlock } from './split-into-blocks.js'

/** A navigation directive, and the heading of its section when the section has nothing else. */
export interface FoundNavigation {
  directive: Directive
  heading?: SectionHeading
}

/** Merges all navigation directives into one. The first one wins; later ones fill in what it leaves out. */
export function mergeNavigation(
  [first, ...others]: FoundNavigation[],
  { point }: LineIndex,
  report: Report,
): SectionBlock | null {
  if (!first) return null
  const entries = new Map<string, FlowEntry>(first.directive.entries.map((entry) => [entry.key, entry]))
  const heading = first.heading ?? others.find((each) => each.heading)?.heading
  for (const { directive, heading: own } of others) {
    const start = own && own !== heading ? own.start : directive.start
    const line = point(first.directive.start).line
    report({ ...singletonBlock.duplicate(line), start, end: directive.end })
    for (const keys of singletonBlock.ends) {
      if (keys.some((key) => entries.has(key))) continue
      for (const entry of directive.entries) if (keys.some((key) => key === entry.key)) entries.set(entry.key, entry)
    }
  }
  return {
    type: 'block',
    directive: { ...first.directive, entries: [...entries.values()] },
    parts: [],
    ...(heading && { heading }),
  }
}
