import { useMemo } from 'react'
import { asks } from '../answers/document/check-answers.js'
import type { AnswerReason } from '../answers/events/answer-event.js'
import type { Answers } from '../answers/store/answers.js'
import type { AnswerProblem, AnswerStatus } from '../core/validation/problem.js'
import type { Answer, AnswerableBlock, AnswerMap, BlockSpec } from '../schema/types.js'
import { getInitialAnswer, getInitialStatus } from './initial-answer.js'
import { usePhaseContext } from './phase-context.js'
import { noProblems } from './shown-problems.js'
import { useWatched } from './use-watched.js'

/** Result of `useAnswer`. */
export interface UseAnswer<B extends AnswerableBlock> {
  /** The block's answer; `null` without one. */
  answer: AnswerMap[B['type']] | null
  /** Stores the answer and emits a `change`; `null` removes it. `reason` defaults to `'input'`. */
  setAnswer(answer: AnswerMap[B['type']] | null, reason?: AnswerReason): void
  /** Emits a pending `commit` now, before the learner leaves the block. */
  commit(): void
}

/**
 * Reads and writes the answer of a block. Re-renders only when that answer changes.
 *
 * @param block a block of the phase around
 */
export function useAnswer<B extends AnswerableBlock>(block: B): UseAnswer<B> {
  const { answers, shownProblems: shown } = usePhaseContext()
  const answer = useWatched(
    answers,
    block.id,
    () => answers.get(block.id),
    () => getInitialAnswer(answers, block),
  )
  return useMemo(
    () => ({
      // The store returns only answers that match the block's rules.
      answer: answer as AnswerMap[B['type']] | null,
      setAnswer(value, reason = 'input') {
        answers.set(block.id, value as Answer | null, { reason })
        shown.markEdited(block)
      },
      commit: () => answers.commit(block.id),
    }),
    [answer, answers, shown, block],
  )
}

/**
 * Returns the status of a block's answer. Re-renders only when it changes.
 *
 * @param block a block of the phase around
 */
export function useAnswerStatus(block: BlockSpec): AnswerStatus {
  const { answers } = usePhaseContext()
  return useWatched(
    answers,
    block.id,
    () => answers.status(block.id),
    () => getInitialStatus(answers, block),
  )
}

/** Returns the shown problems of a block. */
export function useShownProblems(block: BlockSpec): readonly AnswerProblem[] {
  const { shownProblems: shown } = usePhaseContext()
  return useWatched(
    shown,
    block.id,
    () => shown.get(block),
    () => noProblems,
  )
}

/** Progress of a phase. */
export interface PhaseProgressState {
  /** Number of blocks that ask for an answer. */
  total: number
  /** Number of answered blocks. */
  answered: number
  /** Unanswered and partly answered blocks, in order. */
  remaining: { id: string; label: string; status: AnswerStatus }[]
}

/** Unanswered and partly answered blocks, in order. */
export function getRemainingBlocks(answers: Answers): BlockSpec[] {
  return answers.spec.blocks.filter((block) => asks(answers.model, block) && answers.status(block.id) !== 'answered')
}

/** Returns the progress of the phase. Re-renders only when a block's status changes. */
export function usePhaseProgress(): PhaseProgressState {
  const { spec, answers } = usePhaseContext()
  const asking = useMemo(() => spec.blocks.filter((block) => asks(answers.model, block)), [spec, answers])
  // A string is a snapshot that compares by value.
  const statuses = useWatched(
    answers,
    null,
    () => asking.map((block) => answers.status(block.id)).join(),
    () => asking.map((block) => getInitialStatus(answers, block)).join(),
  )
  return useMemo(() => {
    const found = statuses.split(',') as AnswerStatus[]
    const remaining = asking.flatMap((block, i) => {
      const status = found[i] ?? 'unanswered'
      return status === 'answered' ? [] : [{ id: block.id, label: block.title ?? block.heading ?? block.id, status }]
    })
    return { total: asking.length, answered: asking.length - remaining.length, remaining }
  }, [asking, statuses])
}
