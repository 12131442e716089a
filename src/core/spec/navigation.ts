/**
 * What became of a request to go. Nothing, or `true`: the host goes there. `{ refused }`: the learner stays and reads
 * the reason. `false`: the learner stays, and reads that the page could not be opened.
 */
export type NavigationResult = void | boolean | { refused: string }

/** Whether the learner stays. An object of another kind, such as a router's result, is no refusal. */
export const isRefusal = (result: NavigationResult): result is false | { refused: string } =>
  result === false || (typeof result === 'object' && result !== null && 'refused' in result)

export interface NavigationTarget {
  label: string
  /** The id of the phase, when the author gave one. */
  id?: string
}
/** Where the learner wants to go. */
export interface NavigationRequest extends NavigationTarget {
  direction: 'previous' | 'next'
}
