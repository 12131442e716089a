import type { Answers } from '../answers/store/answers.js'
import { attachBackends } from './attach-backends.js'
import { type LocalOptions, localJournal } from './local-journal.js'
import type { Attachment, Journal, StoragePort } from './port.js'
import type { Remote } from './save-queue.js'

const validateKey = (key: string): string => {
  // A browser takes the dots for steps between folders, and half a character for nothing, when the key becomes part of
  // an address.
  if (key === '.' || key === '..' || /\p{Surrogate}/u.test(key)) {
    throw new Error(
      `phasekit: the \`key\` ${JSON.stringify(key)} of a storage port cannot be used. It would not stay ` +
        `itself in an address. Give it the learner and the attempt: \`ada/attempt-1\`.`,
    )
  }
  if (typeof key === 'string' && key.trim() !== '') return key
  throw new Error(
    'phasekit: a storage port has no `key`. Without one, two learners on one machine would see each ' +
      'other’s answers. Give it the learner and the attempt: `ada/attempt-1`.',
  )
}

/**
 * Keeps answers on this device, in `localStorage`. Each edit is kept within half a second, each commit at once. @throws
 * without a key
 */
export function localPort(options: LocalOptions): StoragePort {
  const key = validateKey(options.key)
  return { key, attach: (store) => attachBackends(store, { journal: localJournal(options) }) }
}

/** Options of {@link definePort}. */
export interface PortOptions extends Remote {
  /** Learner and attempt: `ada/attempt-1`. */
  key: string
  /** Keeps edits on this device until they are sent: `localJournal({ key })`. @default none */
  journal?: Journal
}

/**
 * A place of the host's own: how to load and how to save. When to save, merging, waiting, trying again are phasekit's.
 * `examples/snippets/own-port.ts` shows a whole one. @throws without a key
 */
export function definePort({ key, journal, ...remote }: PortOptions): StoragePort {
  return {
    key: validateKey(key),
    attach: (store) => attachBackends(store, { remote, ...(journal ? { journal } : {}) }),
  }
}

/**
 * Binds a store to a port, where there is no `<Phase>` to do it. Nothing is stored or sent before. @returns what ends
 * it
 */
export const attachStorage = (store: Answers, port: StoragePort): Attachment => port.attach(store)
