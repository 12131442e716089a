import type { Reader } from '../reader.js'
import type { NavigationTarget } from './spec.js'

export interface NavigationParams {
  previous?: string
  next?: string
  previousId?: string
  nextId?: string
}

/** An end with an id alone is named by it. */
const target = (label: string | undefined, id: string | undefined): NavigationTarget | undefined => {
  const name = label ?? id
  return name === undefined ? undefined : { label: name, ...(id !== undefined && { id }) }
}

/** The ways out of the phase. */
export const readNavigation: Reader<'navigation', NavigationParams> = ({ params }) => {
  const previous = target(params.previous, params.previousId)
  const next = target(params.next, params.nextId)
  return { ...(previous && { previous }), ...(next && { next }) }
}
