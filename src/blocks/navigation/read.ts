import type { NavigationTarget } from '../../core/spec/navigation.js'
import { baseBlockParams } from '../../core/spec/params.js'
import { defineReader, type ReaderFinding } from '../../reading/reader.js'
import type { NavigationSpec } from './spec.js'

const params = { ...baseBlockParams, previous: 'text', next: 'text', previousId: 'id', nextId: 'id' } as const

/** An end with an id alone is named by it. */
const toTarget = (label: string | undefined, id: string | undefined): NavigationTarget | undefined => {
  const name = label ?? id
  return name === undefined ? undefined : { label: name, ...(id !== undefined && { id }) }
}

/** The ways out of the phase. */
export const navigationReader = /* @__PURE__ */ defineReader<NavigationSpec>()(params, ({ params }) => {
  const previous = toTarget(params.previous, params.previousId)
  const next = toTarget(params.next, params.nextId)
  return { ...(previous && { previous }), ...(next && { next }) }
})

/** What the parser needs of navigation to make one block of all its directives in a file. */
export const navigationParserHooks = {
  type: 'navigation',
  /** Parameters that belong together: what the first directive leaves open, the next ones fill. */
  ends: [
    ['previous', 'previousId'],
    ['next', 'nextId'],
  ],
  /** @param line of the first directive, from 1 */
  duplicate: (line: number): Pick<ReaderFinding, 'ruleId' | 'message'> => ({
    ruleId: 'navigation-duplicate',
    message:
      `The navigation of this file is on line ${line}. This one only adds an end that is ` +
      `missing there. Write both ends on line ${line}, and remove this one.`,
  }),
} as const
