import type { RankValue } from './spec.js'

/** A list of item ids. Every function here gives back the same array when nothing changed, and never writes to one. */
export type Order = readonly string[]

/** What a ranking shows for an answer. */
export interface Arrangement {
  /** The items that stand in order, first to last. */
  rows: Order
  /** The items that are not ranked, as the author wrote them. */
  pool: Order
  /** Nothing is answered: `rows` is only the order first shown. */
  pending: boolean
  /** How many items are to be ranked. */
  limit: number
}

/** How many of `count` items are to be ranked; a `top` that makes no sense asks for all. */
export function getRankLimit(count: number, top?: number): number {
  const limit = Math.trunc(top ?? count)
  return limit >= 1 && limit < count ? limit : count
}

/**
 * Where each item stands. `answer` may come from anywhere, so ids that are unknown or repeated are passed over; an item
 * that it does not hold waits in the pool, where it can be ranked: an answer given before the item was added says
 * nothing about it.
 */
export function arrange(items: Order, answer: RankValue | null, top?: number): Arrangement {
  const known = new Set(items)
  const given: unknown[] = Array.isArray(answer?.order) ? answer.order : []
  const ranked = new Set(given.filter((id): id is string => typeof id === 'string' && known.has(id)))
  const limit = getRankLimit(items.length, top)
  if (ranked.size === 0 && limit === items.length) return { rows: items, pool: [], pending: true, limit }
  return { rows: [...ranked], pool: items.filter((id) => !ranked.has(id)), pending: ranked.size === 0, limit }
}

/** Puts `id` at index `to`, or at the nearest end. */
export function moveItem(order: Order, id: string, to: number): Order {
  const from = order.indexOf(id)
  const target = Math.min(Math.max(to, 0), order.length - 1)
  if (from < 0 || from === target) return order
  const rest = order.toSpliced(from, 1)
  return rest.toSpliced(target, 0, id)
}

/** Ranks `id` last. */
export const addItem = (order: Order, id: string): Order => (order.includes(id) ? order : [...order, id])

/** Takes `id` out of the ranks. */
export const removeItem = (order: Order, id: string): Order =>
  order.includes(id) ? order.filter((other) => other !== id) : order

export const isSameOrder = (a: Order, b: Order): boolean =>
  a === b || (a.length === b.length && a.every((id, index) => id === b[index]))

export const isSameAnswer = (a: RankValue | null, b: RankValue | null): boolean =>
  a === b || (a !== null && b !== null && a.via === b.via && isSameOrder(a.order, b.order))

/**
 * Which items can stay where they are while `current` becomes `wanted`: as many as possible, and `fixed` always. Both
 * lists hold the same ids. (The longest increasing run of places, among the items that `fixed` does not have to pass.)
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
  // Everything left can stand beside `fixed`, so a longest run without it could be made longer: it is always among
  // them.
  const stay = new Set<string>()
  for (let id = ends.at(-1); id !== undefined; id = before.get(id)) stay.add(id)
  return stay
}
