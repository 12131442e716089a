import type { NavigationTarget } from '../../core/spec/navigation.js'
import { baseBlockParams } from '../../core/spec/params.js'
import { defineReader, type ReaderFinding } from '../../reading/reader.js'
import type { NavigationSpec } from './spec.js'

const params = { ...baseBlockParams, previous: 'text', next: 'text', previousId: 'id', nextId: 'id' } as const

/** A target with an id only uses the id as label. */
function toTarget(label: string | undefined, id: string | undefined): NavigationTarget | undefined {
  const name = label ?? id
  return name === undefined ? undefined : { label: name, ...(id !== undefined && { id }) }
}

/** Reads the previous and next phase. */
export const navigationReader = /* @__PURE__ */ defineReader<NavigationSpec>()(params, ({ params }) => {
  const previous = toTarget(params.previous, params.previousId)
  const next = toTarget(params.next, params.nextId)
  return { ...(previous && { previous }), ...(next && { next }) }
})

/** What the parser needs to merge all navigation directives of a file into one block. */
export const navigationParserHooks = {
  type: 'navigation',
  /** Parameters that belong together. Later directives fill in what the first one omits. */
  ends: [
    ['previous', 'previousId'],
    ['next', 'nextId'],
  ],
  /** @param line line of the first directive, from 1 */
  duplicate: (line: number): Pick<ReaderFinding, 'ruleId' | 'message'> => ({
    ruleId: 'navigation-duplicate',
    message:
      `The navigation of this file is on line ${line}. This one only adds an end that is ` +
      `missing there. Write both ends on line ${line}, and remove this one.`,
  }),
} as const
