// A server that keeps answers on its disk. Nothing but Node.
//   node examples/server/serve.mjs [--data <folder>] [--port <n>]
import { createServer } from 'node:http'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { createAnswersApi } from './answers-api.mjs'

const { values } = parseArgs({
  options: { data: { type: 'string', default: 'answers' }, port: { type: 'string', default: '8787' } },
})

const server = createServer(createAnswersApi({ folder: values.data }))
server.on('error', (error) => {
  console.error(`The server could not be started: ${error.message}`)
  process.exitCode = 1
})
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  console.log(`Answers are kept in ${values.data}: http://localhost:${address.port}/api/answers/<key>/<phase>`)
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => server.close())
