import { readdirSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const courseFolder = fileURLToPath(new URL('../../course', import.meta.url))

export const usage = `Usage: npm start -- [file.md …] [options]

  file.md         phases to show; without one, the example course
  --port <n>      the port to begin with (default 5173; the next free one is taken)
  --open          open the browser
  --save <where>  where answers go until somebody chooses otherwise in the page: device (default) or server
  --data <folder> where the server keeps them (default: answers)
  --help          this text`

/**
 * @typedef {object} Options
 * @property {{ path: string, name: string }[]} files Absolute path, and the name to show.
 * @property {boolean} course Whether the files are the example course.
 * @property {number} port
 * @property {boolean} open
 * @property {'device' | 'server'} save Where answers go.
 * @property {string} data The server's folder.
 * @property {boolean} help
 */

/**
 * @param {string[]} args
 * @param {string} cwd What relative paths are relative to.
 * @returns {Options | { error: string }}
 */
export function readOptions(args, cwd) {
  let parsed
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '5173' },
        open: { type: 'boolean', default: false },
        save: { type: 'string', default: 'device' },
        data: { type: 'string', default: 'answers' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
  const { port, open, help, save, data } = parsed.values
  if (save !== 'device' && save !== 'server') return { error: `--save ${save}: it is either device or server` }
  const portNumber = Number(port)
  if (!Number.isInteger(portNumber) || portNumber < 0 || portNumber > 65_535) return { error: `--port ${port}: not a port number` }
  const given = [...new Set(parsed.positionals.map((path) => resolve(cwd, path)))]
  const course = given.length === 0
  const paths = course ? courseFiles() : given
  return {
    files: paths.map((path) => ({ path, name: shownName(path, course, cwd) })),
    course,
    port: portNumber,
    open,
    help,
    save,
    data: resolve(cwd, data),
  }
}

const courseFiles = () =>
  readdirSync(courseFolder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(courseFolder, name))

/** @param {string} path @param {boolean} course @param {string} cwd */
function shownName(path, course, cwd) {
  if (course) return basename(path)
  const near = relative(cwd, path)
  return near.startsWith('..') ? path : near
}
