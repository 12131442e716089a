// Prints what failed, then `N passed, N failed` from the reports of `npm test` and `npm run check`, whose exit codes
// are the two arguments. A run that failed without naming a failed test (a file that does not load, an error outside
// the tests) counts as one failure.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { argv, cwd, exit } from 'node:process'

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(new URL(`../test-results/${path}`, import.meta.url), 'utf8'))
  } catch {
    return undefined
  }
}

const [testsExit, checksExit] = argv.slice(2).map(Number)
const tests = read('vitest.json')
const checks = read('check.json')
/**
 * @type {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string,
 * failureMessages: string[] }[] }[]}
 */
const files = tests?.testResults ?? []

const unloaded = files.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
).length
const failedTests = (tests?.numFailedTests ?? 0) + unloaded
const failedChecks = checks?.failed.length ?? 0
const passed = tests?.numPassedTests ?? 0
const failed =
  Math.max(failedTests, testsExit === 0 && tests ? 0 : 1) + Math.max(failedChecks, checksExit === 0 && checks ? 0 : 1)

// What failed once more, where a log is read first.
for (const { name, message, assertionResults } of files.filter(({ status }) => status === 'failed')) {
  const each = assertionResults.filter(({ status }) => status === 'failed')
  console.log(`\nFailed: ${relative(cwd(), name)}`)
  if (each.length === 0) console.log(message)
  for (const { fullName, failureMessages } of each) console.log(`- ${fullName}\n${failureMessages.join('\n')}`)
}
/** @type {{ name: string, errors: string[] }[]} */
const triedAgain = read('tried-again.json') ?? []
for (const { name, errors } of triedAgain) console.log(`\nPassed only when tried again: ${name}\n${errors.join('\n')}`)
if (failedChecks > 0) console.log(`\nFailed checks: ${checks.failed.join(', ')}`)
console.log(`${passed} passed, ${failed} failed`)
exit(failed === 0 ? 0 : 1)
