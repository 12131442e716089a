import { blockBase } from '../params.js'
import { readerOf } from '../reader.js'
import type { NavigationTarget } from './spec.js'

const params = { ...blockBase, previous: 'text', next: 'text', previousId: 'id', nextId: 'id' } as const

/** An end with an id alone is named by it. */
const target = (label: string | undefined, id: string | undefined): NavigationTarget | undefined => {
  const name = label ?? id
  return name === undefined ? undefined : { label: name, ...(id !== undefined && { id }) }
}

/** The ways out of the phase. */
export const navigationReader = /* @__PURE__ */ readerOf<'navigation'>()(params, ({ params }) => {
  const previous = target(params.previous, params.previousId)
  const next = target(params.next, params.nextId)
  return { ...(previous && { previous }), ...(next && { next }) }
})
