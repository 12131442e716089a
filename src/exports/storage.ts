/**
 * Where answers are kept: on this device, on a server, or in a place of the host's own. Nothing is touched before a
 * port is attached.
 */

export { type HttpOptions, httpPort } from '../storage/http-port.js'
export { type LocalOptions, localJournal } from '../storage/local-journal.js'
export {
  type Attachment,
  type Journal,
  type OpenJournal,
  type SaveFailureReason,
  type SaveRequest,
  type SaveState,
  StorageError,
  type StoragePort,
} from '../storage/port.js'
export { attachStorage, definePort, localPort, type PortOptions } from '../storage/ports.js'
