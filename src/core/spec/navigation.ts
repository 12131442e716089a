/**
 * The outcome of a navigation request. Nothing or `true` proceeds. `{ refused }` keeps the learner on the phase and
 * shows the reason. `false` keeps the learner there and reports that the page could not be opened.
 */
export type NavigationResult = void | boolean | { refused: string }

/** Whether the learner stays. Other objects, such as a router's result, do not refuse. */
export function isRefusal(result: NavigationResult): result is false | { refused: string } {
  return result === false || (typeof result === 'object' && result !== null && 'refused' in result)
}

/** A phase to go to. */
export interface NavigationTarget {
  /** The text of the link. */
  label: string
  /** The id of the target phase, when the author set one. */
  id?: string | undefined
}

/** A request to leave the phase. */
export interface NavigationRequest extends NavigationTarget {
  /** Which way the learner wants to go. */
  direction: 'previous' | 'next'
}
