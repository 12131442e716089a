import type { AnswerDocument } from 'phasekit/answers'
import type { SaveRequest } from 'phasekit/storage'
import type { Remote } from '../../src/storage/save-queue.js'

/** A place in memory that keeps its contract, until a test says otherwise for the next request. */
export class FakeRemote implements Remote {
  held: unknown
  /** Every document that was written, in order. */
  readonly saves: AnswerDocument[] = []
  readonly requests: {
    is: 'load' | 'save'
    at: number
    base?: number
    leaving?: boolean
    revision?: number
    signal: AbortSignal
  }[] = []
  /** Called before a request is answered: may wait, may throw. */
  before: () => unknown = () => {}
  /** Called after it took effect, before the answer goes out. */
  after: () => unknown = () => {}
  debounce?: number
  maxWait?: number
  timeout?: number

  constructor(options: Pick<Remote, 'debounce' | 'maxWait' | 'timeout'> = {}) {
    Object.assign(this, options)
  }

  get document(): AnswerDocument | undefined {
    return this.held as AnswerDocument | undefined
  }

  load = async (_phase: string, { signal }: { signal: AbortSignal }): Promise<unknown> => {
    this.requests.push({ is: 'load', at: performance.now(), signal })
    await this.before()
    const { held } = this
    await this.after()
    return held
  }

  save = async (document: AnswerDocument, { base, leaving, signal }: SaveRequest): Promise<unknown> => {
    this.requests.push({ is: 'save', at: performance.now(), base, leaving, revision: document.revision, signal })
    await this.before()
    const result = this.write(document, base)
    await this.after()
    return result
  }

  private write(document: AnswerDocument, base: number | undefined): unknown {
    const there = this.document
    if (there?.revision !== base) return { conflict: there }
    if (there && document.revision <= there.revision) throw new Error('a revision went back')
    this.held = JSON.parse(JSON.stringify(document))
    this.saves.push(document)
    return undefined
  }
}

export const never = (): Promise<never> => new Promise(() => {})

/** A promise and what settles it. */
export function deferred(): { promise: Promise<void>; resolve: () => void; reject: (error: unknown) => void } {
  let resolve: () => void = () => {}
  let reject: (error: unknown) => void = () => {}
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
