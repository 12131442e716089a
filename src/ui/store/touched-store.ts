import { useState, useSyncExternalStore } from 'react'

/** The question id in components with a single question. */
export const ONLY_QUESTION = ''

/**
 * Which questions of a component the learner has edited and left: their limits are validated and their problems shown.
 * View state, never part of a document. Inside a phase, the phase owns the store.
 */
export interface TouchedStore {
  /** Ids of the questions whose limits are shown. The same set until it changes. */
  get(): ReadonlySet<string>
  /**
   * Whether the learner has edited the answer. Untouched questions show no problem before submit (docs/decisions/0008).
   */
  isEdited(id: string): boolean
  /** The learner edited a question. */
  edit(id: string): void
  /**
   * The learner leaves a question.
   *
   * @param isInvalid whether the answer violates a limit
   */
  leave(id: string, isInvalid: boolean): void
  /** The problem is corrected: nothing is shown until the question is left again. */
  clearError(id: string): void
  /** Calls back after each change. Returns a function that ends it. */
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

/** Uses the phase's store, or creates one. Nothing is touched on the server and in the first render. */
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
