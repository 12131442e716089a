import { type RefObject, useState } from 'react'
import type { Answers } from '../../answers/store/answers.js'
import { callSafely } from '../../core/errors/call-safely.js'
import type { Attachment, StoragePort } from '../../storage/port.js'
import { useIsomorphicLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import { type PendingSubmission, useDeferredCleanup } from '../submit/use-deferred-cleanup.js'

/**
 * Attaches the store to the port while the phase is mounted. Ports are compared by key, so one created in each render
 * is the same port. Answers on this device are restored before the first paint but after hydration, which needs the
 * server's markup.
 */
export function useAttachment(
  answers: Answers,
  port: StoragePort | undefined,
  sending: RefObject<PendingSubmission | null>,
): Attachment | undefined {
  const deferredCleanup = useDeferredCleanup(sending)
  const [attachment, setAttachment] = useState<{ of: Attachment } | null>(null)
  const key = port?.key
  useIsomorphicLayoutEffect(() => {
    deferredCleanup.runPending(answers)
    if (!port) return
    let made: Attachment | undefined
    callSafely(() => {
      made = port.attach(answers)
      setAttachment({ of: made })
    })
    return () => {
      setAttachment(null)
      deferredCleanup.schedule(answers, () => callSafely(() => made?.()))
    }
    // Another object for the same key is the same port.
  }, [answers, key])
  return attachment?.of
}
