// A Vitest reporter: the tests that failed at first and passed when they were tried again, with what went wrong, in
// test-results/tried-again.json.
import { mkdirSync, writeFileSync } from 'node:fs'

export default class TriedAgain {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].filter((test) => test.diagnostic()?.flaky),
    )
    const found = tests.map((test) => ({
      name: `${test.project.name} ${test.module.relativeModuleId} > ${test.fullName}`,
      errors: (test.result().errors ?? []).map(({ message, stack }) => stack ?? message),
    }))
    mkdirSync('test-results', { recursive: true })
    writeFileSync('test-results/tried-again.json', JSON.stringify(found))
  }
}
