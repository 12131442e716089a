import type { AnswerDocument } from '../answers/document.js'
import { readDocument } from '../answers/read-document.js'
import { uuid } from '../answers/uuid.js'
import { type Journal, StorageError } from './port.js'

/** Options of `localPort` and of the journal that bridges a network. */
export interface LocalOptions {
  /** Learner and attempt: `ada/attempt-1`. Two keys never see each other's answers. */
  key: string
  /** `sessionStorage`, say, on shared machines. Called when needed; may throw. @default () => localStorage */
  storage?: () => Storage
}

const problemOf = (error: unknown): StorageError => {
  const { name = '', code } = error as { name?: string; code?: number }
  const isFull = name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' || code === 22
  return isFull
    ? new StorageError('full', 'there is no room left in the storage of this device.')
    : new StorageError('blocked', `this page may not keep anything on this device: ${String(error)}`)
}

/**
 * Keeps documents in `localStorage`. Each page writes a slot of its own, so that no page can write over what another one knows: whoever reads
 * merges them all. A slot that cannot be read is left as it is.
 */
export function localJournal({ key, storage = () => localStorage }: LocalOptions): Journal {
  const own = uuid().slice(0, 8)
  /** Slots that were read and can be used. Whatever this page writes holds all of them. */
  let merged: [slot: string, text: string][] = []
  const prefixOf = (phase: string) => `phasekit/${encodeURIComponent(key)}/${encodeURIComponent(phase)}/`
  const channels = new Map<string, BroadcastChannel>()

  const put = (box: Storage, slot: string, text: string) => {
    try {
      box.setItem(slot, text)
    } catch (error) {
      // No room for both: one step puts this in the place of what it holds anyway.
      const [last] = merged
      if (!last || box.getItem(last[0]) !== last[1]) throw error
      box.setItem(last[0], text)
      merged[0] = [last[0], text]
      return
    }
    // What this page's slot holds need not be kept twice.
    for (const [old, was] of merged) if (box.getItem(old) === was) box.removeItem(old)
    merged = []
  }
  return {
    read(phase) {
      try {
        const box = storage()
        const prefix = prefixOf(phase)
        const slots = Array.from({ length: box.length }, (_, i) => box.key(i)).filter((slot) => slot?.startsWith(prefix))
        const found = slots.map((slot): [string, string] => [slot as string, box.getItem(slot as string) ?? ''])
        merged = found.filter(([slot, text]) => slot !== prefix + own && 'document' in readDocument(text, phase))
        return found.map(([, text]) => text)
      } catch (error) {
        throw problemOf(error)
      }
    },
    write(document) {
      // Other pages hear of it even if this device has no room.
      channels.get(document.phase)?.postMessage(document)
      try {
        put(storage(), prefixOf(document.phase) + own, JSON.stringify(document))
      } catch (error) {
        throw problemOf(error)
      }
    },
    subscribe(phase, listener) {
      // Not in every embedded browser; pages then meet when they read.
      if (typeof BroadcastChannel === 'undefined') return () => {}
      const channel = new BroadcastChannel(prefixOf(phase))
      channels.set(phase, channel)
      channel.onmessage = ({ data }: MessageEvent<AnswerDocument>) => listener(data)
      return () => {
        channels.delete(phase)
        channel.close()
      }
    },
  }
}
