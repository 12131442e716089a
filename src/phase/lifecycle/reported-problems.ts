import type { Answers } from '../../answers/store/answers.js'
import type { ShownProblems } from '../../context/shown-problems.js'
import type { AnswerProblem, AnswerProblemCode } from '../../core/validation/problem.js'

interface ProblemGroup {
  block: string
  field?: string
  problems: AnswerProblem[]
}

/** Tracks the problems that were already emitted, each until it is corrected. */
export class ReportedProblems {
  private seen = new Map<string, Set<AnswerProblemCode>>()

  constructor(
    private readonly answers: Answers,
    private readonly shown: ShownProblems,
  ) {}

  /** Returns the problems that are newly shown, by block and field. */
  takeNew(): ProblemGroup[] {
    const now = new Map<string, ProblemGroup>()
    for (const block of this.answers.spec.blocks) {
      for (const problem of this.shown.get(block)) {
        const { field } = problem
        const key = `${block.id}/${field ?? ''}`
        const known = now.get(key)
        if (known) known.problems.push(problem)
        else now.set(key, { block: block.id, ...(field === undefined ? {} : { field }), problems: [problem] })
      }
    }
    const before = this.seen
    this.seen = new Map([...now].map(([key, { problems }]) => [key, new Set(problems.map(({ code }) => code))]))
    return [...now].flatMap(([key, each]) => {
      const problems = each.problems.filter(({ code }) => !before.get(key)?.has(code))
      return problems.length > 0 ? [{ ...each, problems }] : []
    })
  }
}
