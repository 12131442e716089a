import type { Answers } from '../../answers/store/answers.js'
import type { ChangeDetails, ValueStore } from '../../ui/store/value-store.js'
import type { SelectionAnswer } from './spec.js'

/** The two values of `MultiSelect`, as stores over one answer. */
export interface AnswerStores {
  selected: ValueStore<string[]>
  text: ValueStore<string>
}

const none: string[] = []

/**
 * Ids and text form one answer, so that each act of the learner emits one event. The answer includes the text only
 * while its option is chosen. `draft` keeps the text for when the option is chosen again.
 *
 * @param initial the answer of the server render
 */
export function createAnswerStores(
  answers: Answers,
  block: string,
  initial: SelectionAnswer | null,
  otherId: string | undefined,
  draft: { current: string },
): AnswerStores {
  // The store returns only answers that the block's rules accept.
  const get = () => answers.get(block) as SelectionAnswer | null
  const set = (selected: string[], { reason }: ChangeDetails) => {
    const hasText = otherId !== undefined && selected.includes(otherId) && draft.current !== ''
    answers.set(block, { type: 'selection', selected, ...(hasText && { other: draft.current }) }, { reason })
  }
  const subscribe = (listener: () => void) => answers.watch(block, listener)
  return {
    selected: {
      get: () => get()?.selected ?? none,
      getServer: () => initial?.selected ?? none,
      set(selected, details) {
        draft.current = get()?.other ?? draft.current
        set(selected, details)
      },
      subscribe,
    },
    text: {
      get: () => get()?.other ?? '',
      getServer: () => initial?.other ?? '',
      set(text, details) {
        draft.current = text
        set(get()?.selected ?? none, details)
      },
      subscribe,
    },
  }
}
