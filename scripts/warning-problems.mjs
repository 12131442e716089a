import { build } from 'esbuild'

const texts = ['The style sheet is missing', 'has problems that learners may notice']

/**
 * Warnings for developers must be in a development build of a host, and not in its production build.
 * @param {string} project a folder with `host.tsx`, and phasekit installed
 */
export async function warningProblems(project) {
  /** @type {string[]} */
  const problems = []
  for (const mode of ['development', 'production']) {
    const { outputFiles } = await build({
      absWorkingDir: project,
      entryPoints: ['host.tsx'],
      outdir: 'out',
      bundle: true,
      minify: true,
      format: 'esm',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
      write: false,
      logLevel: 'silent',
    })
    const code = outputFiles.map(({ text }) => text).join()
    const wrong = texts.filter((text) => code.includes(text) !== (mode === 'development'))
    problems.push(...wrong.map((text) => `A ${mode} build ${mode === 'development' ? 'lacks' : 'contains'} "${text}".`))
  }
  return problems
}
