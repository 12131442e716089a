import { asks, getStatus } from '../../answers/document/check-answers.js'
import { uuid } from '../../answers/document/uuid.js'
import type { AnswerEvent } from '../../answers/events/answer-event.js'
import type { Answers } from '../../answers/store/answers.js'
import type { ShownProblems } from '../../context/shown-problems.js'
import { callSafely } from '../../core/errors/call-safely.js'
import { getWindow } from '../dom/block-frames.js'
import { ActiveClock } from './active-clock.js'
import type { LifecycleEvent, LifecycleEventDraft } from './lifecycle-event.js'
import { observeVisibility } from './observe-visibility.js'
import { ReportedProblems } from './reported-problems.js'

/** Options of a session. */
export interface SessionOptions {
  /** Root element of the phase. */
  root: HTMLElement
  answers: Answers
  shown: ShownProblems
  onEvent(event: LifecycleEvent): void
}

type LeaveReason = Extract<LifecycleEvent, { type: 'left' }>['reason']

/** Events that count as activity. */
const activityEvents = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'input']

const listenerOptions = { capture: true, passive: true } as const

/** Whether the learner's edit answered the last unanswered question. */
function completes(answers: Answers, event: AnswerEvent): boolean {
  if (event.kind !== 'change' || event.reason === 'program' || event.status !== 'answered') return false
  const asking = answers.spec.blocks.filter((block) => asks(answers.model, block))
  const edited = asking.find((block) => block.id === event.block)
  return (
    edited !== undefined &&
    getStatus(answers.model, edited, event.previous) !== 'answered' &&
    asking.every((block) => answers.status(block.id) === 'answered')
  )
}

function hasAnswers(answers: Answers): boolean {
  const { startedAt, answers: given } = answers.getDocument()
  return startedAt !== undefined || Object.keys(given).length > 0
}

/**
 * A session of a learner in a phase, from mounting on. Emits nothing until the phase is in view on a visible page, so
 * the extra mount of React's StrictMode emits nothing.
 */
export class Session {
  private state: 'waiting' | 'here' | 'away' | 'over' = 'waiting'
  private readonly clock: ActiveClock
  private readonly problems: ReportedProblems
  private readonly ends: (() => void)[] = []
  private readonly view: Window & typeof globalThis
  private readonly phase: string
  private readonly resumed: boolean
  private phaseInView = false
  private readonly inView = new Set<string>()
  private readonly seen = new Set<string>()
  /** Events that occurred while the page was hidden, emitted when it is visible again. */
  private readonly pendingTypes = new Set<'completed' | 'submitted'>()
  private isComplete = false
  private isNavigating = false

  constructor(private readonly options: SessionOptions) {
    const { root, answers, shown } = options
    this.view = getWindow(root)
    this.phase = answers.spec.id
    this.resumed = hasAnswers(answers)
    this.clock = new ActiveClock(() => this.view.performance.now())
    this.problems = new ReportedProblems(answers, shown)
    this.watchPage()
    this.watchBlocks()
    this.watchAnswers()
  }

  /** Whether a navigation to another phase is in progress. */
  setNavigating(isNavigating: boolean): void {
    this.isNavigating = isNavigating
  }

  /** @param reason `unmounted` becomes `navigated` during a navigation. */
  end(reason: LeaveReason): void {
    this.leave(reason === 'unmounted' && this.isNavigating ? 'navigated' : reason)
    this.state = 'over'
    for (const end of this.ends.splice(0)) end()
  }

  private watchPage(): void {
    const { document } = this.view
    const touch = () => {
      if (this.state === 'here') this.clock.touch()
    }
    for (const activity of activityEvents) this.listen(document, activity, touch, listenerOptions)
    this.listen(document, 'visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.leave('hidden')
      else this.resume()
    })
    this.listen(this.view, 'pagehide', () => this.leave('closed'))
    // After `left`, `pageshow` means a restore from the back/forward cache.
    this.listen(this.view, 'pageshow', () => this.resume())
  }

  private watchBlocks(): void {
    const { root } = this.options
    const watcher = observeVisibility(root, {
      phase: (inView) => {
        this.phaseInView = inView
        this.emitPending()
      },
      block: (id, inView) => {
        if (inView) this.inView.add(id)
        else this.inView.delete(id)
        this.emitPending()
      },
    })
    const observer = new this.view.MutationObserver(() => {
      watcher.update()
      this.emitPending()
    })
    observer.observe(root, { subtree: true, childList: true })
    this.ends.push(watcher.disconnect, () => observer.disconnect())
  }

  private watchAnswers(): void {
    const { answers, shown } = this.options
    let before = answers.getDocument()
    const watched = answers.watch(null, () => {
      const now = answers.getDocument()
      // A merged or replaced document has other answers: it was not submitted in this session.
      const submitted = now.status === 'submitted' && before.status !== 'submitted' && now.answers === before.answers
      before = now
      if (submitted) {
        this.pendingTypes.add('submitted')
        this.emitPending(true)
      }
    })
    const heard = answers.subscribe((event) => {
      if (!this.isComplete && completes(answers, event)) {
        this.isComplete = true
        this.pendingTypes.add('completed')
      }
      if (event.reason !== 'program') this.emitPending(true)
    })
    this.ends.push(
      watched,
      heard,
      shown.watch(null, () => this.emitPending()),
    )
  }

  /** Emits pending events if the page is visible. `acted`: the learner acted, so the phase counts as in view. */
  private emitPending(acted = false): void {
    if (this.view.document.visibilityState === 'hidden') return
    if (this.state === 'waiting' && (acted || this.phaseInView || this.inView.size > 0))
      this.emit({ type: 'started', resumed: acted ? this.resumed : hasAnswers(this.options.answers) })
    for (const block of this.inView) {
      if (!this.seen.has(block)) this.emitIfPresent({ type: 'seen', block })
    }
    if (this.state === 'here')
      for (const news of this.problems.takeNew()) this.emitIfPresent({ type: 'problem', ...news })
    for (const type of this.pendingTypes) this.emitIfPresent({ type })
  }

  /** The page is visible again. */
  private resume(): void {
    if (this.state === 'away' && this.view.document.visibilityState === 'visible') this.emit({ type: 'returned' })
    this.emitPending()
  }

  private leave(reason: LeaveReason): void {
    if (this.state === 'here') this.emit({ type: 'left', reason })
  }

  /** Checks the state each time: a host's callback may end the session. */
  private emitIfPresent(news: LifecycleEventDraft): void {
    if (this.state === 'here') this.emit(news)
  }

  private emit(news: LifecycleEventDraft): void {
    // Update the state first: a host's callback may cause further events.
    if (news.type === 'left') {
      this.state = 'away'
      this.clock.pause()
    } else this.state = 'here'
    if (news.type === 'seen') this.seen.add(news.block)
    if (news.type === 'completed' || news.type === 'submitted') this.pendingTypes.delete(news.type)
    const event = { id: uuid(), at: new Date().toISOString(), phase: this.phase, activeMs: this.clock.read(), ...news }
    // The spread adds the shared members, which TypeScript cannot infer for a union.
    callSafely(() => this.options.onEvent(event as LifecycleEvent))
  }

  private listen(target: EventTarget, type: string, listener: () => void, options?: AddEventListenerOptions): void {
    target.addEventListener(type, listener, options)
    this.ends.push(() => target.removeEventListener(type, listener, options))
  }
}
