import type { AnswerProblem } from '../../core/validation/problem.js'

interface LifecycleEventBase {
  /** UUID. Each event is emitted once. */
  id: string
  /** ISO 8601 in UTC, by the learner's clock. */
  at: string
  /** Id of the phase. */
  phase: string
  /**
   * Active milliseconds of the session: the page was visible and the learner acted (pointer, key, scroll, input) within
   * the last minute. Never decreases, even if the clock goes back.
   */
  activeMs: number
}

/**
 * Events of a session, for learning records. Narrow by `type`. A session lasts from mounting the phase until unmounting
 * or another phase. It emits nothing until the phase is in view. `started` comes first and once; only `returned`
 * follows `left`.
 */
export type LifecycleEvent = LifecycleEventBase &
  (
    | {
        /** The phase came into view. */
        type: 'started'
        /** Whether there were answers already. */
        resumed: boolean
      }
    | {
        /** Half of a block was in view, or the block filled half of the view. Once for each block. */
        type: 'seen'
        /** Id of the block. */
        block: string
      }
    | {
        /** Problems were shown, at submit or on leaving a field or group. Once until they are corrected. */
        type: 'problem'
        /** Id of the block. */
        block: string
        /** Id of the form field, when the problems concern one field. */
        field?: string
        /** The newly shown problems. */
        problems: AnswerProblem[]
      }
    | {
        /** The learner answered the last unanswered question. Once. */
        type: 'completed'
      }
    | {
        /** The document was submitted in this session. */
        type: 'submitted'
      }
    | {
        /** The learner left the phase. */
        type: 'left'
        /**
         * `hidden`: switched to another tab or application. `closed`: left the page. `navigated`: went to another
         * phase. `unmounted`: anything else.
         */
        reason: 'hidden' | 'closed' | 'navigated' | 'unmounted'
      }
    | {
        /** The page is visible again after `left`. */
        type: 'returned'
      }
  )

/** An event without the members that all events share. */
export type LifecycleEventDraft = LifecycleEvent extends infer E
  ? E extends LifecycleEvent
    ? Omit<E, keyof LifecycleEventBase>
    : never
  : never
