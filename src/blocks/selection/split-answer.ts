import type { ChangeDetails, ValueStore } from '../../ui/value-store.js'
import type { SelectionAnswer } from './spec.js'

/** The two values of `MultiSelect`, as stores over the one answer of a phase. */
export interface SplitAnswer {
  selected: ValueStore<string[]>
  text: ValueStore<string>
}

/**
 * Ids and typed text belong to one answer, so that one act of the learner is one event. The answer has a text only while its option is
 * chosen: what was taken back is nobody's to read. `draft` keeps it meanwhile, for when the option is chosen again.
 */
export function splitAnswer(
  store: ValueStore<SelectionAnswer, ChangeDetails>,
  otherId: string | undefined,
  draft: { current: string },
): SplitAnswer {
  const set = (selected: string[], details: ChangeDetails) => {
    const hasText = otherId !== undefined && selected.includes(otherId) && draft.current !== ''
    store.set(hasText ? { selected, other: draft.current } : { selected }, details)
  }
  return {
    selected: {
      get: () => store.get().selected,
      getServer: () => store.getServer().selected,
      set(selected, details) {
        draft.current = store.get().other ?? draft.current
        set(selected, details)
      },
      subscribe: store.subscribe,
    },
    text: {
      get: () => store.get().other ?? '',
      getServer: () => store.getServer().other ?? '',
      set(text, details) {
        draft.current = text
        set(store.get().selected, details)
      },
      subscribe: store.subscribe,
    },
  }
}
