import { useState, useSyncExternalStore } from 'react'

/** The id of the question in a component that asks one. */
export const ONLY_QUESTION = ''

/**
 * Which questions of a component the learner has edited and left: their limits are validated, and what is wrong is
 * shown. Beside the value and never part of a document. In a phase it is the phase's, so that whoever asks what is
 * shown finds it in one place.
 */
export interface TouchedStore {
  /** Ids of the questions whose limits show. The same set until it changes. */
  get(): ReadonlySet<string>
  /**
   * Whether the learner has changed the answer. An untouched question is left in peace until submit
   * (docs/decisions/0008).
   */
  isEdited(id: string): boolean
  edit(id: string): void
  /** The learner leaves a question. @param isInvalid whether a limit is crossed */
  leave(id: string, isInvalid: boolean): void
  /** What was wrong is corrected: until it is left again, nothing of it shows. */
  clearError(id: string): void
  subscribe(listener: () => void): () => void
}

export function createTouchedStore(): TouchedStore {
  const edited = new Set<string>()
  const listeners = new Set<() => void>()
  let touched: ReadonlySet<string> = new Set()
  const mark = (id: string, isTouched: boolean) => {
    if (touched.has(id) === isTouched) return
    touched = new Set(isTouched ? [...touched, id] : [...touched].filter((each) => each !== id))
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => touched,
    isEdited: (id) => edited.has(id),
    edit(id) {
      edited.add(id)
    },
    leave: mark,
    clearError: (id) => mark(id, false),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const none: ReadonlySet<string> = /* @__PURE__ */ new Set()

/** The store of a phase, or the component's own. A server and the first render know of nothing touched. */
export function useTouched<T>(
  outer: TouchedStore | undefined,
  select: (ids: ReadonlySet<string>) => T,
): { touched: TouchedStore; shown: T } {
  const [own] = useState(createTouchedStore)
  const touched = outer ?? own
  const shown = useSyncExternalStore(
    touched.subscribe,
    () => select(touched.get()),
    () => select(none),
  )
  return { touched, shown }
}
