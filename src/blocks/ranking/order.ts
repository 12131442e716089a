import type { RankValue } from './spec.js'

/** A list of item ids. Functions here never mutate it, and return the same array if nothing changed. */
export type Order = readonly string[]

/** What a ranking shows for an answer. */
export interface Arrangement {
  /** Ids of the ranked items, first to last. */
  rows: Order
  /** Ids of the unranked items, in the author's order. */
  pool: Order
  /** There is no answer: `rows` is the initial order. */
  pending: boolean
  /** Number of items to rank. */
  limit: number
}

/** Number of items to rank out of `count`. An invalid `top` means all. */
export function getRankLimit(count: number, top?: number): number {
  const limit = Math.trunc(top ?? count)
  return limit >= 1 && limit < count ? limit : count
}

/**
 * Arranges the items for an answer, which may come from anywhere: unknown and repeated ids are ignored. Items missing
 * from the answer go to the pool, because an answer from before they were added says nothing about them.
 */
export function arrange(items: Order, answer: RankValue | null, top?: number): Arrangement {
  const known = new Set(items)
  const given: unknown[] = Array.isArray(answer?.order) ? answer.order : []
  const ranked = new Set(given.filter((id): id is string => typeof id === 'string' && known.has(id)))
  const limit = getRankLimit(items.length, top)
  if (ranked.size === 0 && limit === items.length) return { rows: items, pool: [], pending: true, limit }
  return { rows: [...ranked], pool: items.filter((id) => !ranked.has(id)), pending: ranked.size === 0, limit }
}

/** Moves `id` to index `to`, clamped to the list. */
export function moveItem(order: Order, id: string, to: number): Order {
  const from = order.indexOf(id)
  const target = Math.min(Math.max(to, 0), order.length - 1)
  if (from < 0 || from === target) return order
  const rest = order.toSpliced(from, 1)
  return rest.toSpliced(target, 0, id)
}

/** Appends `id` to the ranking. */
export function addItem(order: Order, id: string): Order {
  return order.includes(id) ? order : [...order, id]
}

/** Removes `id` from the ranking. */
export function removeItem(order: Order, id: string): Order {
  return order.includes(id) ? order.filter((other) => other !== id) : order
}

export function isSameOrder(a: Order, b: Order): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]))
}

export function isSameAnswer(a: RankValue | null, b: RankValue | null): boolean {
  return a === b || (a !== null && b !== null && a.via === b.via && isSameOrder(a.order, b.order))
}

/**
 * The items that need not move to turn `current` into `wanted`: as many as possible, and always `fixed`. Both lists
 * hold the same ids. (Longest increasing subsequence, among the items that do not have to pass `fixed`.)
 */
export function findStationaryIds(current: Order, wanted: Order, fixed?: string): Set<string> {
  const place = new Map(wanted.map((id, index) => [id, index]))
  const at = (id: string) => place.get(id) ?? 0
  const pivot = fixed === undefined ? -1 : current.indexOf(fixed)
  const free =
    pivot < 0
      ? current
      : current.filter((id, index) => index === pivot || index < pivot === at(id) < at(current[pivot]!))
  const ends: string[] = []
  const before = new Map<string, string | undefined>()
  for (const id of free) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (at(ends[middle]!) < at(id)) low = middle + 1
      else high = middle
    }
    before.set(id, ends[low - 1])
    ends[low] = id
  }
  // All remaining items are compatible with `fixed`, so a longest subsequence always includes it.
  const stay = new Set<string>()
  for (let id = ends.at(-1); id !== undefined; id = before.get(id)) stay.add(id)
  return stay
}
