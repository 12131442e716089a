// The demo: the example course, or any file of yours.
//   npm start                     the course in examples/course
//   npm start -- lesson.md        your own file, rendered again whenever you save it
//   npm run example:server        answers go to a server's disk at first
//   npm start -- --help           the options
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { createAnswersApi } from '../server/answers-api.mjs'
import { readOptions, usage } from './server/options.mjs'
import { phaseFilesPlugin } from './server/phase-files-plugin.mjs'
import { readPhaseFile } from './server/read-phase-file.mjs'
import { createReporter } from './server/reporter.mjs'

// npm changes to the package's folder; INIT_CWD is where the person stands, and what a relative path means to them.
const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())

if ('error' in options) {
  console.error(`${options.error}\n\n${usage}`)
  process.exit(2)
}
if (options.help) {
  console.log(usage)
  process.exit(0)
}

const { files, course, port, open, save, data } = options
const start = save === 'server' ? '/?save=server' : '/'
/**
 * The server of examples/server, inside this one: the page and its answers have one origin. @type
 * {import('vite').Plugin}
 */
const answersPlugin = {
  name: 'phasekit-demo-answers',
  configureServer({ middlewares }) {
    middlewares.use(createAnswersApi({ folder: data }))
  },
}
const reporter = createReporter()
const server = await createServer({
  configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)),
  server: { port, open: open && start },
  plugins: [phaseFilesPlugin({ files, course, onRead: reporter.read }), answersPlugin],
})

let ending = false
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, async () => {
    // A second Ctrl-C does not wait for open connections.
    if (ending) process.exit(130)
    ending = true
    await server.close()
    process.exit(0)
  })
}

try {
  // Vite takes the next free port when this one is in use.
  await server.listen()
} catch (error) {
  console.error(`The demo could not be started: ${error instanceof Error ? error.message : error}`)
  await server.close()
  process.exit(1)
}

const address = /** @type {import('node:net').AddressInfo} */ (server.httpServer?.address())
console.log(
  `\n  phasekit demo   http://localhost:${address.port}${start}\n  What is sent to its server ` +
    `is kept in ${data}\n  Save a file and the page follows. Ctrl-C ends.\n`,
)

reporter.loadParser(server)
for (const file of files) await reporter.read({ ...file, ...(await readPhaseFile(file.path)) })
