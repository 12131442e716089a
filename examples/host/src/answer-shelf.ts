import { type Answers, createAnswers } from 'phasekit/answers'
import type { PhaseSpec } from 'phasekit/spec'
import { type Keeping, nameOf } from './keeping.js'
import type { PhaseFile } from './phase-file.js'

/**
 * One answer store a phase and learner. The host owns them, so that the sidebar can show how far each phase has come; a
 * host that shows one phase needs none of this, `<Phase storage>` makes its own.
 */
export interface AnswerShelf {
  take(keeping: Pick<Keeping, 'learner' | 'place'>, file: PhaseFile, spec: PhaseSpec): Answers
}

export function createAnswerShelf(): AnswerShelf {
  const stores = new Map<string, Answers>()
  return {
    take(keeping, file, spec) {
      const name = nameOf(keeping, file, spec)
      const answers = stores.get(name) ?? createAnswers(spec)
      stores.set(name, answers)
      return answers
    },
  }
}
