import { readDocumentShape } from '../answers/document/read-document.js'
import { uuid } from '../answers/document/uuid.js'
import { writeDocument } from '../answers/document/write-document.js'
import { type Journal, type OpenJournal, StorageError } from './port.js'

/** Options of `localPort` and of the journal that bridges a network. */
export interface LocalOptions {
  /** Learner and attempt: `ada/attempt-1`. Two keys never see each other's answers. */
  key: string
  /** `sessionStorage`, say, on shared machines. Called when needed; may throw. @default () => localStorage */
  storage?: () => Storage
}

const toStorageError = (error: unknown): StorageError => {
  const { name = '', code } = (error ?? {}) as { name?: string; code?: number }
  const isFull = name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' || code === 22
  return isFull
    ? new StorageError('full', 'there is no room left in the storage of this device.')
    : new StorageError('blocked', `this page may not keep anything on this device: ${String(error)}`)
}

/** Not in every embedded browser, and not in every frame; pages then meet when they read. */
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
 * Keeps documents in `localStorage`. Each store writes a slot of its own, so that no page can write over what another
 * one knows: whoever reads merges them all. A slot that cannot be read is left as it is.
 */
export function localJournal({ key, storage = () => localStorage }: LocalOptions): Journal {
  return {
    open(phase, listener, isUsed = (text) => 'document' in readDocumentShape(text, phase)): OpenJournal {
      const prefix = `phasekit/${encodeURIComponent(key)}/${encodeURIComponent(phase)}/`
      const newSlot = () => prefix + uuid().slice(0, 8)
      let own = newSlot()
      let written: string | undefined
      /** Slots that were read and can be used. Whatever this store writes holds all of them. */
      let merged: [slot: string, text: string][] = []
      const channel = openChannel(prefix, listener)

      const put = (box: Storage, text: string) => {
        const held = box.getItem(own)
        // A page that found no room has put more into this slot than is known here. It is that page's now.
        if (held !== null && held !== written) own = newSlot()
        try {
          box.setItem(own, text)
        } catch (error) {
          // No room for both: in one step this takes the place of what it holds anyway.
          const last = merged.find(([slot, was]) => box.getItem(slot) === was)
          if (!last) throw error
          box.setItem(last[0], text)
          own = last[0]
        }
        written = text
        // What this slot holds need not be kept twice.
        for (const [slot, was] of merged) if (slot !== own && box.getItem(slot) === was) box.removeItem(slot)
        merged = []
      }
      return {
        read() {
          try {
            const box = storage()
            const slots = Array.from({ length: box.length }, (_, i) => box.key(i) ?? '').filter((slot) =>
              slot.startsWith(prefix),
            )
            const found = slots.map((slot): [string, string] => [slot, box.getItem(slot) ?? ''])
            merged = found.filter(([slot, text]) => slot !== own && isUsed(text))
            return found.map(([, text]) => text)
          } catch (error) {
            throw toStorageError(error)
          }
        },
        write(document) {
          // Other pages hear of it even if this device has no room.
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
