import { useMemo } from 'react'
import type { Answer, AnswerableBlock, AnswerMap } from '../schema/types.js'
import type { ChangeDetails, ValueStore } from '../ui/store/value-store.js'
import { getInitialAnswer } from './initial-answer.js'
import { usePhaseContext } from './phase-context.js'

/** Converts between a stored answer and a component's value. Define it outside of components. */
export interface AnswerMapping<A extends Answer, T> {
  toValue(answer: A | null): T
  toAnswer(value: T): A | null
}

/** Memoizes the last result, so that the same answer gives the same value. */
function memoizeLast<A, T>(map: (from: A) => T): (from: A) => T {
  let last: { from: A; to: T } | undefined
  return (from) => {
    if (!last || last.from !== from) last = { from, to: map(from) }
    return last.to
  }
}

/** Maps a block's answer to the value store of its component. */
export function useAnswerStore<B extends AnswerableBlock, V, D extends ChangeDetails = ChangeDetails>(
  block: B,
  mapping: AnswerMapping<AnswerMap[B['type']], V>,
): ValueStore<V, D> {
  const { answers } = usePhaseContext()
  return useMemo(() => {
    // `get` and `getInitialAnswer` return only answers that match the block's rules.
    const now = memoizeLast((answer: Answer | null) => mapping.toValue(answer as AnswerMap[B['type']] | null))
    const first = memoizeLast((answer: Answer | null) => mapping.toValue(answer as AnswerMap[B['type']] | null))
    return {
      get: () => now(answers.get(block.id)),
      getServer: () => first(getInitialAnswer(answers, block)),
      set: (value, { reason, field }) =>
        answers.set(block.id, mapping.toAnswer(value) as Answer | null, {
          reason,
          ...(field === undefined ? {} : { field }),
        }),
      subscribe: (listener) => answers.watch(block.id, listener),
    }
  }, [answers, block, mapping])
}
