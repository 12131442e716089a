import type { LifecycleEvent, NavigationRequest } from 'phasekit'
import type { AnswerDocument, AnswerEvent, ReconcileReport } from 'phasekit/answers'
import type { SaveState } from 'phasekit/storage'
import { useCallback, useRef, useState } from 'react'

/** A callback of `<Phase>` that was called, or a state of its storage. */
export type Call =
  | { is: 'answer'; event: AnswerEvent }
  | { is: 'lifecycle'; event: LifecycleEvent }
  | { is: 'report'; report: ReconcileReport }
  | { is: 'save'; to: string; state: SaveState }
  | { is: 'navigate'; to: NavigationRequest }
  | { is: 'submit'; document: AnswerDocument }
  | { is: 'error'; block: string; message: string }

export type Activity = Call & { key: number; at: Date }

/** Enough to look back on; a log without an end would slow the page. */
const KEPT = 200

/** The log of callbacks, newest first. */
export function useActivity() {
  const [entries, setEntries] = useState<Activity[]>([])
  const last = useRef(0)
  const log = useCallback((call: Call) => {
    last.current += 1
    const entry = { ...call, key: last.current, at: new Date() }
    setEntries((before) => [entry, ...before].slice(0, KEPT))
  }, [])
  const clear = useCallback(() => setEntries([]), [])
  return { entries, log, clear }
}
