import { type AnswerDocument, type Answers, createAnswers, emptyDocument } from 'phasekit/answers'
import type { PhaseSpec } from 'phasekit/spec'

/** What we need of `localStorage`. A browser may refuse all of it (private windows, blocked cookies), so nothing here may throw. */
const storage = {
  read(key: string): unknown {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
    } catch {
      return undefined
    }
  },
  write(key: string, document: AnswerDocument) {
    try {
      localStorage.setItem(key, JSON.stringify(document))
    } catch {
      // The answers stay in the page.
    }
  },
  forget(key: string) {
    try {
      localStorage.removeItem(key)
    } catch {
      // There was nothing, then.
    }
  },
}

/** One answer store a phase. The host owns them, so answers outlive the page that shows them, and the sidebar can read all. */
export interface AnswerShelf {
  take(file: string, spec: PhaseSpec): Answers
  startOver(file: string, spec: PhaseSpec): void
}

export function createAnswerShelf(): AnswerShelf {
  const stores = new Map<string, Answers>()
  const keyOf = (file: string, spec: PhaseSpec) => `phasekit-demo/${file}/${spec.id}`
  return {
    take(file, spec) {
      const key = keyOf(file, spec)
      const known = stores.get(key)
      if (known) return known
      const answers = createAnswers(spec, { document: storage.read(key) })
      answers.watch(null, () => storage.write(key, answers.getDocument()))
      stores.set(key, answers)
      return answers
    },
    startOver(file, spec) {
      const key = keyOf(file, spec)
      stores.get(key)?.replace(emptyDocument(spec))
      storage.forget(key)
    },
  }
}
