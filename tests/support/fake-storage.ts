/** A `Storage` with as much room as a test allows, shared by all that are given it, as pages share `localStorage`. */
export class FakeStorage implements Storage {
  [name: string]: unknown
  readonly items = new Map<string, string>()
  constructor(public room = Number.POSITIVE_INFINITY) {}

  get length(): number {
    return this.items.size
  }
  get used(): number {
    return [...this.items].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    const old = this.items.get(key)
    const grows = key.length + value.length - (old === undefined ? 0 : key.length + old.length)
    if (this.used + grows > this.room) throw new DOMException('There is no room.', 'QuotaExceededError')
    this.items.set(key, value)
  }
  removeItem(key: string): void {
    this.items.delete(key)
  }
  clear(): void {
    this.items.clear()
  }
}
