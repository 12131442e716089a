/** How long after the last thing the learner did it still counts as working: reading takes no key. */
const IDLE_AFTER = 60_000

/** Adds up the time in which a learner works, in milliseconds. Never goes back, whatever `now` does. */
export class ActiveClock {
  private total = 0
  /** The last thing that the learner did; `undefined` while there is nothing to count from. */
  private last: number | undefined
  private latest: number

  constructor(private readonly now: () => number) {
    this.latest = now()
  }

  /** The learner did something. */
  touch(): void {
    this.pause()
    this.last = this.time()
  }

  /** The page is out of sight: time stands still until the learner does something again. */
  pause(): void {
    this.total = this.exactly()
    this.last = undefined
  }

  /** Whole milliseconds. */
  read(): number {
    return Math.round(this.exactly())
  }

  private exactly(): number {
    const time = this.time()
    return this.last === undefined ? this.total : this.total + Math.min(time - this.last, IDLE_AFTER)
  }

  private time(): number {
    this.latest = Math.max(this.latest, this.now())
    return this.latest
  }
}
