import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnswerDocument } from 'phasekit/answers'
import { createAnswersApi } from '../../examples/server/answers-api.mjs'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** The example's server on a port and a folder of its own. */
export async function startServer(around: (handle: Handler) => Handler = (handle) => handle) {
  const folder = mkdtempSync(join(tmpdir(), 'phasekit-answers-'))
  const server: Server = createServer(around(createAnswersApi({ folder })))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    folder,
    port,
    origin: `http://127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/api/answers`,
    /** Every file there is, by its path. */
    files: () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
    /** The only document that is on the disk. */
    onDisk(): AnswerDocument {
      const [file] = this.files()
      if (!file || this.files().length > 1) throw new Error(`there are ${this.files().length} files`)
      return JSON.parse(readFileSync(join(file.parentPath, file.name), 'utf8')).document
    },
    async end() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
