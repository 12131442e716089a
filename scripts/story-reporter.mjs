// A Vitest reporter: the list of stories, with the state each shows and the runs of axe it stood. `npm run
// stories:list` prints it.

/**
 * What a story's test leaves in its meta: Storybook's own run of axe, and those of tests/stories/setup.ts.
 *
 * @typedef {{ type: 'a11y', result: { passes?: unknown[], violations?: unknown[] } }} OwnRun
 * @typedef {{ type: 'schemes', result: { scheme: string, when: string, rules: number, violations: number }[] }}
 * OtherRuns
 * @typedef {{ reports?: (OwnRun | OtherRuns)[] }} StoryMeta
 */

/** @param {StoryMeta} meta */
function runsOf(meta) {
  let runs = 0
  let rules = 0
  let violations = 0
  let played = false
  /** Storybook's own run is in the story's scheme, the others tell theirs. @type {Set<string>} */
  const schemes = new Set()
  for (const report of meta.reports ?? []) {
    if (report.type === 'a11y') {
      runs += 1
      schemes.add('own')
      rules += (report.result.passes?.length ?? 0) + (report.result.violations?.length ?? 0)
      violations += report.result.violations?.length ?? 0
    } else if (report.type === 'schemes') {
      runs += report.result.length
      for (const run of report.result) {
        rules += run.rules
        violations += run.violations
        played ||= run.when === 'before'
        schemes.add(run.scheme)
      }
    }
  }
  return { runs, rules, violations, played, schemes }
}

export default class StoryReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const total = { files: 0, stories: 0, played: 0, failed: 0, runs: 0, rules: 0, violations: 0 }
    for (const module of [...modules].sort((a, b) => a.moduleId.localeCompare(b.moduleId))) {
      const stories = [...module.children.allTests()]
      if (stories.length === 0) continue
      total.files += 1
      console.log(`\n${module.moduleId.replace(/^.*\//, '').replace('.stories.tsx', '')} (${stories.length})`)
      for (const story of stories) {
        const { runs, rules, violations, played, schemes } = runsOf(/** @type {StoryMeta} */ (story.meta()))
        const passed = story.result().state === 'passed'
        total.stories += 1
        total.played += played ? 1 : 0
        total.failed += passed ? 0 : 1
        total.runs += runs
        total.rules += rules
        total.violations += violations
        const states = `${schemes.size > 1 ? 'light and dark' : 'one scheme'}${played ? ', before and after play' : ''}`
        console.log(
          `  ${passed ? '✓' : '✗'} ${story.name.padEnd(34)} axe ${String(runs).padStart(2)} ` +
            `× ${states}: ${violations} violations`,
        )
        if (!passed) for (const error of story.result().errors ?? []) console.log(`      ${error.message}`)
      }
      for (const error of module.errors()) console.log(`  ✗ ${error.message}`)
    }
    const { files, stories, played, failed, runs, rules, violations } = total
    console.log(
      `\n${stories} stories in ${files} files, ${played} with play, ${failed} ` +
        `failed. axe: ${runs} runs with contrast on, ` +
        `in light and dark, before and after play; ${rules} rules met something; ${violations} violations.`,
    )
  }
}
