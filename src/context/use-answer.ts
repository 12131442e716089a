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

/** The answer of one block, for views of a host's own. */
export interface UseAnswer<B extends AnswerableBlock> {
  answer: AnswerMap[B['type']] | null
  /** Stores the answer and emits a `change`; `null` removes the answer. */
  setAnswer(answer: AnswerMap[B['type']] | null, reason?: AnswerReason): void
  /** Emits the `commit` now, and not only when the learner leaves the block. */
  commit(): void
}

/** Reads and writes the answer of a block. Renders again when that answer changes, and only then. */
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
      // The store gives back only answers that the block's own rules recognise.
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

/** How far the learner has come with one block. */
export function useAnswerStatus(block: BlockSpec): AnswerStatus {
  const { answers } = usePhaseContext()
  return useWatched(
    answers,
    block.id,
    () => answers.status(block.id),
    () => getInitialStatus(answers, block),
  )
}

/** The problems of a block that the learner has been told of. */
export function useShownProblems(block: BlockSpec): readonly AnswerProblem[] {
  const { shownProblems: shown } = usePhaseContext()
  return useWatched(
    shown,
    block.id,
    () => shown.get(block),
    () => noProblems,
  )
}

/** The whole phase in numbers. */
export interface PhaseProgressState {
  /** Blocks that ask for an answer. */
  total: number
  answered: number
  /** Those still to be answered, in order. */
  remaining: { id: string; label: string; status: AnswerStatus }[]
}

/** The blocks that are still to be answered, in order. */
export const getRemainingBlocks = (answers: Answers): BlockSpec[] =>
  answers.spec.blocks.filter((block) => asks(answers.model, block) && answers.status(block.id) !== 'answered')

/** How far the learner has come with the phase. Renders again only when a block's status changes. */
export function usePhaseProgress(): PhaseProgressState {
  const { spec, answers } = usePhaseContext()
  const asking = useMemo(() => spec.blocks.filter((block) => asks(answers.model, block)), [spec, answers])
  // One string is a snapshot that stays the same while no status changes.
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
