import type { RefusalReason } from '../document/read-document.js'

/**
 * One difference that was met, and what became of the answer. `formatReport` of `phasekit/strings` puts it into words.
 */
export interface ReconcileEntry {
  /**
   * - `renamed`: found under a former id (`from`); kept.
   * - `reworded`: the question or the choice read otherwise (`from`) when it was answered; kept.
   * - `moved`: the field is in another form than before (`from`); kept.
   * - `added`: a new item of a ranking, which is not put into the learner's order.
   * - `orphaned`: no place left; kept aside, in `orphans`.
   * - `restored`: its place came back, and the answer with it.
   * - `conflict`: answered in two places at once; the newer is shown, the other kept in `conflicts`.
   */
  kind: 'renamed' | 'reworded' | 'moved' | 'added' | 'orphaned' | 'restored' | 'conflict'
  block: string
  /** The field or the choice, when it is not the whole answer. */
  id?: string
  from?: string
  /** The question in words, where known. */
  question?: string
  /** The choice in words, where known. */
  label?: string
}

/** What became of saved answers. Empty `entries`: nothing had to be done. */
export interface ReconcileReport {
  entries: ReconcileEntry[]
  /** The document was not used at all, and why. */
  refused?: RefusalReason
}
