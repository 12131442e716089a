/** Storage ports: on this device, on a server, or in the host's own backend. No side effects before attaching. */

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
