import { single } from '../blocks/readers.js'
import type { Directive } from './directives.js'
import type { Draft } from './drafts.js'
import type { FlowEntry } from './flow-types.js'
import type { Report } from './messages.js'
import type { Lines } from './places.js'
import type { SectionHeading } from './sections.js'

/** A navigation directive, with the heading of the section that it left empty. */
export interface FoundNavigation {
  directive: Directive
  heading?: SectionHeading
}

/** One navigation out of all: what the first leaves open, the others fill. */
export const mergeNavigation = (
  [first, ...others]: FoundNavigation[],
  { point }: Lines,
  report: Report,
): Draft | null => {
  if (!first) return null
  const entries = new Map<string, FlowEntry>(first.directive.entries.map((entry) => [entry.key, entry]))
  const heading = first.heading ?? others.find((each) => each.heading)?.heading
  for (const { directive, heading: own } of others) {
    const start = own && own !== heading ? own.start : directive.start
    const line = point(first.directive.start).line
    report({ ...single.duplicate(line), start, end: directive.end })
    for (const keys of single.ends) {
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
