import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'

/** What esbuild tells about a bundle, as far as it is read here. */
interface Bundle {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>
}

/** Folders of the packages of which something is in the bundle, sorted. */
export function bundledPackages({ outputs }: Bundle): string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs))
  const folders = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
    .filter((folder) => folder !== undefined)
  return [...new Set(folders)].sort()
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (!file)
    throw new Error(
      `phasekit: ${name} is bundled and has no licence file. Its terms cannot be passed on. Do not bundle it.`,
    )
  return (
    `## ${name} ${version} ` +
    `(${license})\n\n\`\`\`text\n${readFileSync(join(folder, file), 'utf8').trim()}\n\`\`\`\n`
  )
}

const preface = `# Third-party notices

Parts of these packages are inside the published files of phasekit. The build writes this list from what it bundles.
`

/** Keeps the notices in step with the bundle: the build itself writes them, so neither can be changed alone. */
export function bundledNotices({ file }: { file: string }): Plugin {
  return {
    name: 'bundled-notices',
    setup(build) {
      build.initialOptions.metafile = true
      build.onEnd(({ metafile }) => {
        if (!metafile) return
        const text = [preface, ...bundledPackages(metafile).map(noticeOf)].join('\n')
        if (existsSync(file) && readFileSync(file, 'utf8') === text) return
        writeFileSync(file, text)
        console.log(`${file} has changed with the bundle.`)
      })
    },
  }
}
