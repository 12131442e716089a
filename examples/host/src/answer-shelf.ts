import { type Answers, createAnswers, emptyDocument } from 'phasekit/answers'
import type { PhaseSpec } from 'phasekit/spec'
import { attachStorage, httpPort, localPort, type StoragePort } from 'phasekit/storage'

/** Where answers go: to this device, or with `?save=server` to the server that `npm run example:server` starts. */
function portFor(key: string): StoragePort {
  const save = new URLSearchParams(window.location.search).get('save')
  return save === 'server' ? httpPort({ key, url: '/api/answers' }) : localPort({ key })
}

/** One answer store a phase. The host owns them, so answers outlive the page that shows them, and the sidebar can read all. */
export interface AnswerShelf {
  take(file: string, spec: PhaseSpec): Answers
  startOver(file: string, spec: PhaseSpec): void
}

export function createAnswerShelf(): AnswerShelf {
  const stores = new Map<string, Answers>()
  /** There is one learner in this demo. Two files may hold phases of one id. */
  const keyOf = (file: string, spec: PhaseSpec) => `demo/${file}/${spec.id}`
  return {
    take(file, spec) {
      const key = keyOf(file, spec)
      const known = stores.get(key)
      if (known) return known
      const answers = createAnswers(spec)
      attachStorage(answers, portFor(`demo/${file}`))
      stores.set(key, answers)
      return answers
    },
    startOver(file, spec) {
      stores.get(keyOf(file, spec))?.replace(emptyDocument(spec))
    },
  }
}
