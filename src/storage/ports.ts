import type { Answers } from '../answers/store/answers.js'
import { attachBackends } from './attach-backends.js'
import { type LocalOptions, localJournal } from './local-journal.js'
import type { Attachment, Journal, StoragePort } from './port.js'
import type { Remote } from './save-queue.js'

function validateKey(key: string): string {
  // Browsers resolve dot segments and replace lone surrogates when the key becomes part of a URL.
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
 * Creates a port that saves answers on this device, in `localStorage`. Edits are written within half a second, commits
 * immediately.
 *
 * @param options the learner, and where documents are kept
 *
 * @throws without a key
 */
export function localPort(options: LocalOptions): StoragePort {
  const key = validateKey(options.key)
  return { key, attach: (store) => attachBackends(store, { journal: localJournal(options) }) }
}

/** Options of {@link definePort}. */
export interface PortOptions extends Remote {
  /** Learner and attempt: `ada/attempt-1`. */
  key: string
  /** Stores edits on this device until they are sent, such as `localJournal({ key })`. @default none */
  journal?: Journal | undefined
}

/**
 * Creates a port for the host's own backend from a `load` and a `save` function. phasekit schedules saves, merges and
 * retries. See `examples/snippets/own-port.ts`.
 *
 * @param options the learner, and how to load and save
 *
 * @throws without a key
 */
export function definePort({ key, journal, ...remote }: PortOptions): StoragePort {
  return {
    key: validateKey(key),
    attach: (store) => attachBackends(store, { remote, ...(journal ? { journal } : {}) }),
  }
}

/**
 * Attaches a store to a port without a `<Phase>`.
 *
 * @param store the answers, made with `createAnswers`
 * @param port where they are kept
 *
 * @returns the attachment; call it to detach
 */
export function attachStorage(store: Answers, port: StoragePort): Attachment {
  return port.attach(store)
}
