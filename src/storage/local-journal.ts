import { readDocumentShape } from '../answers/document/read-document.js'
import { uuid } from '../answers/document/uuid.js'
import { writeDocument } from '../answers/document/write-document.js'
import { type Journal, type OpenJournal, StorageError } from './port.js'

/** Options of `localPort` and `localJournal`. */
export interface LocalOptions {
  /** Learner and attempt: `ada/attempt-1`. Answers of two keys stay separate. */
  key: string
  /**
   * Returns the storage area, such as `sessionStorage` on shared machines. Called on each access; may throw.
   * @default () => localStorage
   */
  storage?: (() => Storage) | undefined
}

function toStorageError(error: unknown): StorageError {
  const { name = '', code } = (error ?? {}) as { name?: string; code?: number }
  const isFull = name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' || code === 22
  return isFull
    ? new StorageError('full', 'there is no room left in the storage of this device.')
    : new StorageError('blocked', `this page may not keep anything on this device: ${String(error)}`)
}

/** Some embedded browsers and frames block channels. Pages then merge when they read. */
function openChannel(name: string, listener: (document: unknown) => void): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => listener(data)
    return channel
  } catch {
    return undefined
  }
}

/**
 * Stores documents in `localStorage`. Each store writes its own slot, so that pages never overwrite each other; reading
 * returns all slots for merging. Unreadable slots are left unchanged.
 *
 * @param options the learner, and where documents are kept
 */
export function localJournal({ key, storage = () => localStorage }: LocalOptions): Journal {
  return {
    open(phase, listener, isUsed = (text) => 'document' in readDocumentShape(text, phase)): OpenJournal {
      const prefix = `phasekit/${encodeURIComponent(key)}/${encodeURIComponent(phase)}/`
      const newSlot = () => prefix + uuid().slice(0, 8)
      let own = newSlot()
      let written: string | undefined
      /** Slots that the store has merged: the next write includes them. */
      let merged: [slot: string, text: string][] = []
      const channel = openChannel(prefix, listener)

      const put = (area: Storage, text: string) => {
        const held = area.getItem(own)
        // Another page that exceeded the quota has overwritten this slot. Leave it to that page.
        if (held !== null && held !== written) own = newSlot()
        try {
          area.setItem(own, text)
        } catch (error) {
          // Quota exceeded: replace a merged slot, in one step so that nothing is lost.
          const last = merged.find(([slot, was]) => area.getItem(slot) === was)
          if (!last) throw error
          area.setItem(last[0], text)
          own = last[0]
        }
        written = text
        // The text includes the merged slots, so remove them.
        for (const [slot, was] of merged) if (slot !== own && area.getItem(slot) === was) area.removeItem(slot)
        merged = []
      }
      return {
        read() {
          try {
            const area = storage()
            const slots = Array.from({ length: area.length }, (_, i) => area.key(i) ?? '').filter((slot) =>
              slot.startsWith(prefix),
            )
            const found = slots.map((slot): [string, string] => [slot, area.getItem(slot) ?? ''])
            merged = found.filter(([slot, text]) => slot !== own && isUsed(text))
            return found.map(([, text]) => text)
          } catch (error) {
            throw toStorageError(error)
          }
        },
        write(document) {
          // Post before writing: other pages receive it even if the quota is exceeded.
          channel?.postMessage(document)
          try {
            put(storage(), writeDocument(document))
          } catch (error) {
            throw toStorageError(error)
          }
        },
        close: () => channel?.close(),
      }
    },
  }
}
