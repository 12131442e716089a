import type { AnswerProblem } from '../../core/validation/problem.js'

interface LifecycleEventBase {
  /** UUID: the same event is never told twice. */
  id: string
  /** ISO 8601 in UTC, by the learner's clock. */
  at: string
  /** Id of the phase. */
  phase: string
  /**
   * Milliseconds of this visit in which the page was visible and the learner did something (pointer, key, scroll,
   * input) within the last minute. Never goes back, even where the clock does.
   */
  activeMs: number
}

/**
 * What happens around the answers, as learning records want it. A union on `type`. A visit is from the phase's being
 * mounted until another one takes its place or it is unmounted; it is told of once the learner sees the phase.
 * `started` comes first and once; after `left` comes nothing but `returned`.
 */
export type LifecycleEvent = LifecycleEventBase &
  (
    | {
        /** The phase came into view. */
        type: 'started'
        /** There were answers already. */
        resumed: boolean
      }
    | {
        /** Half of a block was in view, or the block filled half of the view; once for each block. */
        type: 'seen'
        block: string
      }
    | {
        /**
         * The learner was shown that something is wrong: at submit, or on leaving a field or a group. Not again until
         * it was corrected.
         */
        type: 'problem'
        block: string
        /** The form field, when it is one field's. */
        field?: string
        /** What is newly shown. */
        problems: AnswerProblem[]
      }
    | {
        /** The learner answered the last question that was open; once. */
        type: 'completed'
      }
    | { type: 'submitted' }
    | {
        /**
         * `hidden`: another tab or application. `closed`: the page went. `navigated`: on to another phase. `unmounted`:
         * anything else.
         */
        type: 'left'
        reason: 'hidden' | 'closed' | 'navigated' | 'unmounted'
      }
    | { type: 'returned' }
  )

/** An event without what all have. */
export type LifecycleEventDraft = LifecycleEvent extends infer E
  ? E extends LifecycleEvent
    ? Omit<E, keyof LifecycleEventBase>
    : never
  : never
