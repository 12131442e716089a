const MAX_LENGTH = 40

/** Counts the edits (insert, delete, replace, swap neighbors) that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, beforeLast[j - 2]! + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}

const normalizeName = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '')

/**
 * Returns the known name closest to a misspelt one, or undefined when none is close. Ignores case, hyphens and
 * underscores.
 */
export function suggestName(name: string, known: Iterable<string>): string | undefined {
  return findClosestName(name, known)?.name
}

/** Finds the closest known name. `sure` is false when another one is as close; offer a fix only when it is true. */
export function findClosestName(name: string, known: Iterable<string>): { name: string; sure: boolean } | undefined {
  if (name.length > MAX_LENGTH) return undefined
  const wanted = normalizeName(name)
  if (wanted === '') return undefined
  let best: string | undefined
  let sure = true
  let bestDistance = wanted.length <= 3 ? 1 : wanted.length <= 7 ? 2 : 3
  for (const candidate of known) {
    const other = normalizeName(candidate)
    if (Math.abs(other.length - wanted.length) > bestDistance) continue
    const edits = editDistance(wanted, other)
    // A short name in which every character changes is not similar.
    if (
      edits < Math.min(wanted.length, other.length) &&
      (edits < bestDistance || (best === undefined && edits === bestDistance))
    ) {
      best = candidate
      bestDistance = edits
      sure = true
    } else if (edits === bestDistance && other !== normalizeName(best ?? '')) sure = false
  }
  return best === undefined ? undefined : { name: best, sure }
}
