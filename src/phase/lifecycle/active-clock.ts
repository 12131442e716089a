/** Milliseconds that count as active after an action: reading needs no input. */
const IDLE_AFTER = 60_000

/** Adds up active time in milliseconds. Never decreases, even if `now` does. */
export class ActiveClock {
  private total = 0
  /** Time of the last action; `undefined` while paused. */
  private last: number | undefined
  private latest: number

  constructor(private readonly now: () => number) {
    this.latest = now()
  }

  /** Records an action of the learner. */
  touch(): void {
    this.pause()
    this.last = this.time()
  }

  /** Stops counting until the next action. */
  pause(): void {
    this.total = this.exactly()
    this.last = undefined
  }

  /** Active time in whole milliseconds. */
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
