import type { RefusalReason } from '../document/read-document.js'

/** One difference and its effect on the answer. `formatReport` of `phasekit/strings` formats it as text. */
export interface ReconcileEntry {
  /**
   * - `renamed`: matched by a former id (`from`).
   * - `reworded`: the label of the question or choice was different (`from`) when it was answered.
   * - `moved`: the field was in another form (`from`).
   * - `added`: a new ranking item. It is not added to the saved answer.
   * - `orphaned`: no longer matches the phase. Moved to `orphans`.
   * - `restored`: an orphan matches the phase again.
   * - `conflict`: edited concurrently. The newer answer is shown, the other is in `conflicts`.
   */
  kind: 'renamed' | 'reworded' | 'moved' | 'added' | 'orphaned' | 'restored' | 'conflict'
  /** Id of the block. */
  block: string
  /** Id of the field or the choice; absent for a whole answer. */
  id?: string
  /** The former id, label or block. See `kind`. */
  from?: string
  /** Label of the question, if known. */
  question?: string
  /** Label of the choice, if known. */
  label?: string
}

/** How saved answers were reconciled or merged. */
export interface ReconcileReport {
  /** Empty when nothing changed. */
  entries: ReconcileEntry[]
  /** Why the document was refused; absent when it was used. */
  refused?: RefusalReason
}
