import type { Answers } from '../answers/answers.js'
import { problemsOf } from '../answers/check.js'
import type { AnswerProblem, AnswerProblemCode } from '../spec/problem.js'
import { ownElements } from './phase-frames.js'

interface Shown {
  block: string
  field?: string
  problems: AnswerProblem[]
}

/**
 * The problems that the learner sees. Read off `data-invalid`: some are shown by the phase, others by a component on its own account, and
 * what is marked is what is shown. What exactly is wrong, the rules say.
 */
function shownIn(root: HTMLElement, answers: Answers): Map<string, Shown> {
  const blocks = new Map(answers.spec.blocks.map((block) => [block.id, block]))
  const shown = new Map<string, Shown>()
  for (const mark of ownElements(root, '[data-invalid]')) {
    const block = blocks.get(mark.closest('[data-block-id]')?.getAttribute('data-block-id') ?? '')
    const field = mark.closest('[data-field-id]')?.getAttribute('data-field-id') ?? undefined
    // A form is marked as a whole too; its fields say why.
    if (!block || (block.type === 'form' && field === undefined)) continue
    const of = block.type === 'form' ? field : undefined
    const problems = problemsOf(block, answers.get(block.id)).filter((problem) => problem.field === of)
    if (problems.length > 0) shown.set(`${block.id}/${of ?? ''}`, { block: block.id, ...(of === undefined ? {} : { field: of }), problems })
  }
  return shown
}

/** Remembers which problems the learner was told of, each until it is corrected. */
export class ShownMarks {
  private told = new Map<string, Set<AnswerProblemCode>>()

  constructor(
    private readonly root: HTMLElement,
    private readonly answers: Answers,
  ) {}

  /** Whether there is anything that could be corrected. */
  get any(): boolean {
    return this.told.size > 0
  }

  /** What is shown now and was not before. */
  news(): Shown[] {
    const shown = shownIn(this.root, this.answers)
    const before = this.told
    this.told = new Map([...shown].map(([key, { problems }]) => [key, new Set(problems.map(({ code }) => code))]))
    return [...shown].flatMap(([key, each]) => {
      const problems = each.problems.filter(({ code }) => !before.get(key)?.has(code))
      return problems.length > 0 ? [{ ...each, problems }] : []
    })
  }
}
