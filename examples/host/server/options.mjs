import { readdirSync } from 'node:fs'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
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
 * @property {{ path: string, name: string }[]} files Absolute path, and the name to show: no two are alike.
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
  if (!Number.isInteger(portNumber) || portNumber < 0 || portNumber > 65_535)
    return { error: `--port ${port}: not a port number` }
  const given = [...new Set(parsed.positionals.map((path) => resolve(cwd, path)))]
  const course = given.length === 0
  const paths = course ? courseFiles() : given
  return {
    files: paths.map((path) => ({ path, name: course ? basename(path) : shownName(path, paths, cwd) })),
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

/**
 * A file's path relative to the working folder. For a file elsewhere, the shortest end of its path that is unique.
 * @param {string} path
 * @param {string[]} all
 * @param {string} cwd
 */
function shownName(path, all, cwd) {
  const near = relative(cwd, path)
  if (!near.startsWith('..') && !isAbsolute(near)) return near
  const parts = path.split(sep)
  const ends = parts.map((_, at) => parts.slice(at).join(sep)).reverse()
  return ends.find((end) => all.every((other) => other === path || !other.endsWith(sep + end))) ?? path
}
